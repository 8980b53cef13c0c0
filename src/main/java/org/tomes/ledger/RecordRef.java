package org.tomes.ledger;

import java.util.Optional;

/**
 * The record that an audit entry is about.
 *
 * @param type key of a {@link RecordType}, or one that another version of the program wrote
 * @param id id of the record
 * @param label displayed name, such as {@code TOM-007}; never a person's name, since the trail outlives the person
 */
public record RecordRef(String type, String id, String label) {

    public RecordRef(RecordType type, String id, String label) {
        this(type.key(), id, label);
    }

    /** Returns empty for a type that another version of the program wrote. */
    public Optional<RecordType> kind() {
        return RecordType.of(type);
    }

    public boolean is(RecordType expected) {
        return type.equals(expected.key());
    }

    /** Returns the reference without its label, which does not identify the record and may have changed. */
    public RecordRef withoutLabel() {
        return new RecordRef(type, id, "");
    }

    public boolean isSameRecord(RecordRef other) {
        return type.equals(other.type) && id.equals(other.id);
    }
}
