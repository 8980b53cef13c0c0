package org.tomes.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.tomes.text.Message;

/** The dialogs of a screen. Models depend on this interface, so that tests can answer without a window. */
public interface Dialogs {

    /** The user's choice on unsaved input before leaving it. */
    enum Unsaved {
        SAVE,
        DISCARD,
        STAY
    }

    /**
     * A field that differs between the two versions of a record, as displayed.
     *
     * @param name name of the field in the audit trail
     */
    record FieldConflict(String name, String field, String mine, String theirs) {
    }

    /**
     * A choice between the two versions of a field.
     *
     * @param theirs whether the version in the register is initially selected
     * @param fixed whether the other version cannot be selected
     */
    record Choice(FieldConflict difference, boolean theirs, boolean fixed) {
    }

    /**
     * Shows a failure: a {@link org.tomes.problem.Problem} by its message, anything else as an internal fault with its
     * code; nothing if the user cancelled the work.
     */
    void failed(Throwable failure);

    boolean confirm(Confirmation question);

    Unsaved unsaved(Message unsavedInput);

    /**
     * Asks which version to keep of each field of a record that another user has changed in the meantime.
     *
     * @return the names of the fields that keep the version in the register; empty if the user continues editing
     */
    Optional<Set<String>> conflict(Message message, List<Choice> choices);

    /**
     * Shows a form until a submission of its input is accepted or the user cancels; does nothing if there is no user.
     *
     * @param submitted receives each submission
     */
    default void fill(FormInput form, Consumer<Submission> submitted) {
    }

    /** Asks for several values at once; empty if the user cancelled or there is no user. */
    default Optional<FormInput> fill(FormInput form) {
        AtomicReference<FormInput> answer = new AtomicReference<>();
        fill(form, submission -> {
            answer.set(submission.input());
            submission.accept();
        });
        return Optional.ofNullable(answer.get());
    }

    /**
     * Asks where to save a file.
     *
     * @param name the suggested file name, with its extension
     */
    Optional<Path> chooseFileToSave(String name);

    /**
     * @param description the kind of files
     * @param endings patterns such as {@code *.json}
     */
    List<Path> chooseFilesToOpen(Message description, List<String> endings);

    /** Asks for a folder whose files are imported. */
    Optional<Path> chooseFolderToRead();

    /** Asks for a folder in which files are saved. */
    Optional<Path> chooseFolderToWrite();
}
