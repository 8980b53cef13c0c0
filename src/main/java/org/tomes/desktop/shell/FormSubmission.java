package org.tomes.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogEvent;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Submission;
import org.tomes.problem.FieldError;

/** Submits the input of a form in a dialog, which stays open and locked until the result is known. */
final class FormSubmission implements Submission {

    private final Alert dialog;
    private final ButtonType consent;
    private final FormDialog form;
    private final FormProgress progress;
    private final FormInput input;
    private final Optional<Node> focused;
    private final EventHandler<DialogEvent> usualClosing;
    private Runnable cancel = () -> {
    };

    private FormSubmission(Alert dialog, ButtonType consent, FormDialog form, FormProgress progress, FormInput input) {
        this.dialog = dialog;
        this.consent = consent;
        this.form = form;
        this.progress = progress;
        this.input = input;
        this.focused = Optional.ofNullable(form.content().getScene().getFocusOwner());
        this.usualClosing = dialog.getOnCloseRequest();
    }

    /** Submits valid input whenever the button that accepts it is pressed, instead of closing the dialog. */
    static void handle(Alert dialog, ButtonType consent, FormDialog form, FormProgress progress,
            Consumer<Submission> submitted) {
        dialog.getDialogPane().lookupButton(consent).addEventFilter(ActionEvent.ACTION, pressed -> {
            pressed.consume();
            if (!form.content().isDisabled()) {
                form.validInput().ifPresent(input -> {
                    FormSubmission submission = new FormSubmission(dialog, consent, form, progress, input);
                    submission.lock();
                    submitted.accept(submission);
                });
            }
        });
    }

    /**
     * Locks the form until the result is known. Until then, cancelling cancels the work instead of closing the dialog,
     * and the form shows afterwards whether anything was saved.
     */
    private void lock() {
        form.content().setDisable(true);
        dialog.setOnCloseRequest(closing -> {
            closing.consume();
            progress.cancelling();
            cancel.run();
        });
    }

    private void unlock() {
        progress.hide(dialog);
        form.content().setDisable(false);
        dialog.setOnCloseRequest(usualClosing);
    }

    @Override
    public FormInput input() {
        return input;
    }

    @Override
    public void working(Job<?> job) {
        cancel = job::cancel;
        progress.show(dialog, job);
    }

    @Override
    public void accept() {
        unlock();
        dialog.setResult(consent);
    }

    @Override
    public void refuse(List<FieldError> errors) {
        unlock();
        focused.ifPresent(Node::requestFocus);
        form.show(errors);
    }
}
