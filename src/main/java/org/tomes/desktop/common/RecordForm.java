package org.tomes.desktop.common;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.tomes.problem.FieldError;

/** The fields in which the user edits one record. */
public interface RecordForm<R> {

    /** Whether the field values differ from what was read. */
    ReadOnlyBooleanProperty dirty();

    /** The record as it was read. */
    R base();

    /** The record with the field values, and with the identity and revision of {@link #base}. */
    R entered();

    /** Shows a record as it was read; discards any input. */
    void load(R record);

    /** Keeps the input, now based on this newer version. */
    void rebase(R newer);

    /** Shows each error under its field. */
    void show(List<FieldError> broken);

    /** Validates what can be validated without the register, and shows the errors. */
    default boolean validate() {
        return true;
    }
}
