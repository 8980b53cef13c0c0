package org.tomes.desktop.common;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.tomes.problem.FieldError;

/** The fields in which a person edits one record. */
public interface RecordForm<R> {

    /** Whether what the fields say differs from what was read. */
    ReadOnlyBooleanProperty dirty();

    /** The record as it was read. */
    R base();

    /** The record as the fields say it, with the identity and revision of {@link #base}. */
    R entered();

    /** Shows a record as it was read; what was typed before is gone. */
    void load(R record);

    /** Keeps what was typed, now as a change of this newer version. */
    void rebase(R newer);

    /** Shows what is wrong, each under its field. */
    void show(List<FieldError> broken);

    /** Checks and shows what can be checked without the register. */
    default boolean validate() {
        return true;
    }
}
