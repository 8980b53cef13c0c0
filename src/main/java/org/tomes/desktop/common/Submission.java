package org.tomes.desktop.common;

import java.util.List;
import org.tomes.problem.FieldError;

/** The input of a form that the user has submitted. The form stays open until the input is accepted. */
public interface Submission {

    FormInput input();

    /** Shows the progress of the work on the input, which is cancelled if the user cancels meanwhile. */
    void working(Job<?> job);

    /** Closes the form. */
    void accept();

    /**
     * Leaves the form open with its input.
     *
     * @param errors shown at their fields; empty if the input has none
     */
    void refuse(List<FieldError> errors);
}
