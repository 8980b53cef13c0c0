package org.tomes.desktop.common;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;

/**
 * Shows a form in a dialog and saves its input. The dialog stays open with the input if nothing is saved. This is the
 * case if the input is invalid, if the register reports a problem, or if the user cancels a question, such as the
 * question who is acting.
 */
public final class FormSaving {

    /** Saves the input; called in the background. */
    @FunctionalInterface
    public interface Saving<T> {
        T save(FormInput input, Progress progress) throws Exception;
    }

    /** The result of an attempt: either what was saved, or the question that the user must confirm first. */
    private record Attempt<T>(Optional<T> saved, Optional<Confirmation> question) {
    }

    private final Workspace workspace;
    private final FormInput form;
    private Function<FormInput, Optional<Confirmation>> objection = input -> Optional.empty();
    private Optional<Consumer<StaleRecord>> stale = Optional.empty();

    public FormSaving(Workspace workspace, FormInput form) {
        this.workspace = workspace;
        this.form = form;
    }

    /** @param question returns what the user must confirm before the input is saved; called in the background */
    public FormSaving confirming(Function<FormInput, Optional<Confirmation>> question) {
        objection = question;
        return this;
    }

    /** @param handler runs after the dialog was closed because another user has changed the record meanwhile */
    public FormSaving onStale(Consumer<StaleRecord> handler) {
        stale = Optional.of(handler);
        return this;
    }

    /**
     * Shows the form until its input is saved or the user cancels.
     *
     * @param saved receives the result after the dialog was closed
     */
    public <T> void save(Saving<T> saving, Consumer<T> saved) {
        workspace.dialogs().fill(form, submission -> attempt(submission, saving, saved));
    }

    private <T> void attempt(Submission submission, Saving<T> saving, Consumer<T> saved) {
        Consumer<T> succeeded = result -> {
            submission.accept();
            saved.accept(result);
        };
        start(submission, workspace.background().<Attempt<T>>job(reporting -> {
            Optional<Confirmation> question = objection.apply(submission.input());
            return new Attempt<>(
                    question.isPresent() ? Optional.empty() : Optional.of(saving.save(submission.input(), reporting)),
                    question);
        }).onSuccess(attempt -> attempt.saved().ifPresentOrElse(succeeded, () -> {
            if (workspace.dialogs().confirm(attempt.question().orElseThrow())) {
                start(submission,
                        workspace.background()
                                .<T>job(reporting -> saving.save(submission.input(), reporting))
                                .onSuccess(succeeded));
            } else {
                submission.refuse(List.of());
            }
        })));
    }

    private void start(Submission submission, Job<?> job) {
        submission.working(job);
        job.onFailure(failure -> failed(submission, failure)).onCancelled(() -> submission.refuse(List.of())).start();
    }

    private void failed(Submission submission, Throwable failure) {
        switch (failure) {
            case CancellationException cancelled -> submission.refuse(List.of());
            case InvalidRecord invalid when areInForm(inForm(invalid.errors())) ->
                submission.refuse(inForm(invalid.errors()));
            case StaleRecord changed when stale.isPresent() -> {
                submission.accept();
                stale.get().accept(changed);
            }
            default -> {
                workspace.dialogs().failed(failure);
                submission.refuse(List.of());
            }
        }
    }

    /**
     * Returns the errors with the names of the form's fields. If the form has only one field, this field has caused all
     * errors.
     */
    private List<FieldError> inForm(List<FieldError> errors) {
        return form.entries().size() != 1 ? errors
                : errors.stream()
                        .map(error -> new FieldError(form.entries().getFirst().name(), error.sentence()))
                        .limit(1)
                        .toList();
    }

    /** Whether each error can be shown at its field. */
    private boolean areInForm(List<FieldError> errors) {
        return errors.stream()
                .allMatch(error -> form.entries().stream().anyMatch(entry -> entry.name().equals(error.field())));
    }
}
