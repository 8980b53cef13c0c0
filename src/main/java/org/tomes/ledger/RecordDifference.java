package org.tomes.ledger;

import java.util.Comparator;
import java.util.List;
import org.tomes.text.Message;

/**
 * A record that does not match the audit trail.
 *
 * @param fields the fields that differ; empty if the record is missing or unknown altogether
 */
public record RecordDifference(RecordRef record, Kind kind, List<String> fields) {

    /** Sorts by kind of record, then by label. */
    public static final Comparator<RecordDifference> ORDER = Comparator
            .<RecordDifference, String>comparing(recordDifference -> recordDifference.record.type())
            .thenComparing(recordDifference -> recordDifference.record.label())
            .thenComparing(recordDifference -> recordDifference.record.id());

    /** The way in which a record differs. */
    public enum Kind {
        /** The record's fields differ from the trail. */
        ALTERED,
        /** The record is missing although the trail contains no deletion. */
        MISSING,
        /** The record exists, but the trail does not contain it. */
        UNKNOWN
    }

    public static RecordDifference of(RecordRef record, List<String> fields) {
        return new RecordDifference(record, Kind.ALTERED, List.copyOf(fields));
    }

    public static RecordDifference missing(RecordRef record) {
        return new RecordDifference(record, Kind.MISSING, List.of());
    }

    public static RecordDifference unknown(RecordRef record) {
        return new RecordDifference(record, Kind.UNKNOWN, List.of());
    }

    /** Returns a sentence with the record's name and the fields. */
    public Message message() {
        String name = record.type() + " " + (record.label().isEmpty() ? record.id() : record.label());
        return switch (kind) {
            case ALTERED -> Message.of("ledger.recordAltered", name, String.join(", ", fields));
            case MISSING -> Message.of("ledger.recordMissing", name);
            case UNKNOWN -> Message.of("ledger.recordUnknown", name);
        };
    }
}
