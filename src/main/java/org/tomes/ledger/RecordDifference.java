package org.tomes.ledger;

import java.util.Comparator;
import java.util.List;
import org.tomes.text.Message;

/**
 * A record that is not as the trail left it.
 *
 * @param fields in which it differs; empty where it is missing or unknown altogether
 */
public record RecordDifference(RecordRef record, Kind kind, List<String> fields) {

    /** By kind of record, then by what people call it. */
    public static final Comparator<RecordDifference> ORDER = Comparator
            .<RecordDifference, String>comparing(each -> each.record.type())
            .thenComparing(each -> each.record.label())
            .thenComparing(each -> each.record.id());

    /** How a record differs. */
    public enum Kind {
        /** It has other fields than the trail says. */
        ALTERED,
        /** The trail knows of no deletion, and it is gone. */
        MISSING,
        /** It is there, and the trail does not know it. */
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

    /** In words, with the record's name and the fields. */
    public Message message() {
        String name = record.type() + " " + (record.label().isEmpty() ? record.id() : record.label());
        return switch (kind) {
            case ALTERED -> Message.of("ledger.recordAltered", name, String.join(", ", fields));
            case MISSING -> Message.of("ledger.recordMissing", name);
            case UNKNOWN -> Message.of("ledger.recordUnknown", name);
        };
    }
}
