package org.tomes.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomes.text.Message;

/** The dialogs that a screen needs. Models depend on this interface, so that tests can answer without a window. */
public interface Dialogs {

    /** How to treat unsaved input before leaving it. */
    enum Unsaved {
        SAVE,
        DISCARD,
        STAY
    }

    /** How to proceed if somebody else has changed the record in the meantime. */
    enum Conflict {
        KEEP_MINE,
        TAKE_THEIRS,
        GO_ON_EDITING
    }

    /** A field that differs between the two versions of a record, as displayed. */
    record Difference(String field, String mine, String theirs) {
    }

    /** Shows a failure: a {@link Problem} by its message, anything else as an internal fault with its code. */
    void failed(Throwable failure);

    boolean confirm(Confirmation question);

    Unsaved unsaved(Message what);

    Conflict conflict(Message what, List<Difference> differences);

    /** Asks for one line of text; empty if the user cancelled. */
    Optional<String> ask(Confirmation question, Message label, String suggestion);

    /** Asks for several values at once; empty if the user cancelled or nobody can answer. */
    default Optional<FormInput> fill(FormInput input) {
        return Optional.empty();
    }

    /**
     * Asks where to save a file.
     *
     * @param name the suggested file name, with its extension
     */
    Optional<Path> saveFile(String name);

    /**
     * @param description the kind of files
     * @param endings patterns such as {@code *.json}
     */
    List<Path> openFiles(Message description, List<String> endings);

    Optional<Path> openFolder();
}
