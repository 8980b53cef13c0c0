package org.tomes.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.text.Message;

/**
 * A record that does not match the audit trail.
 *
 * @param fields the fields that differ; empty if the record is missing or unknown altogether
 * @param entry the entry that reveals the mismatch; empty if only the comparison after the last entry reveals it
 */
public record TrailMismatch(RecordRef record, Kind kind, List<String> fields, Optional<Long> entry) {

    /** Sorts by kind of record, then by label. */
    public static final Comparator<TrailMismatch> ORDER = Comparator
            .<TrailMismatch, String>comparing(recordDifference -> recordDifference.record.type())
            .thenComparing(recordDifference -> recordDifference.record.label())
            .thenComparing(recordDifference -> recordDifference.record.id());

    /** The way in which a record differs. */
    public enum Kind {
        /** The record's fields differ from the trail. */
        ALTERED,
        /** The old values in an entry differ from the new values in the preceding entry on the record. */
        INTERRUPTED,
        /** The record is missing although the trail contains no deletion. */
        MISSING,
        /** The record exists, but the trail does not contain it. */
        UNKNOWN
    }

    public static TrailMismatch of(RecordRef record, List<String> fields) {
        return new TrailMismatch(record, Kind.ALTERED, List.copyOf(fields), Optional.empty());
    }

    public static TrailMismatch interrupted(RecordRef record, long entry, List<String> fields) {
        return new TrailMismatch(record, Kind.INTERRUPTED, List.copyOf(fields), Optional.of(entry));
    }

    public static TrailMismatch missing(RecordRef record) {
        return new TrailMismatch(record, Kind.MISSING, List.of(), Optional.empty());
    }

    public static TrailMismatch unknown(RecordRef record) {
        return new TrailMismatch(record, Kind.UNKNOWN, List.of(), Optional.empty());
    }

    /** Returns a sentence with the record's name and the fields. */
    public Message message() {
        String name = record.type() + " " + (record.label().isEmpty() ? record.id() : record.label());
        return switch (kind) {
            case ALTERED -> Message.of("ledger.recordAltered", name, String.join(", ", fields));
            case INTERRUPTED ->
                Message.of("ledger.recordInterrupted", name, String.join(", ", fields), entry.orElseThrow().toString());
            case MISSING -> Message.of("ledger.recordMissing", name);
            case UNKNOWN -> Message.of("ledger.recordUnknown", name);
        };
    }
}
