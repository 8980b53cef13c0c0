package org.tomes.desktop;

import java.util.List;
import java.util.function.Consumer;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Submission;
import org.tomes.problem.FieldError;

/** A submission without a dialog that would close. */
public record AcceptedSubmission(FormInput input, Consumer<List<FieldError>> refused) implements Submission {

    @Override
    public void working(Job<?> job) {
        // Nobody cancels it.
    }

    @Override
    public void accept() {
        // There is nothing to close.
    }

    @Override
    public void refuse(List<FieldError> errors) {
        refused.accept(errors);
    }
}
