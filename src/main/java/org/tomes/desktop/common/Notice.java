package org.tomes.desktop.common;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import org.tomes.text.Message;

/**
 * A brief message about the last action.
 *
 * @param tone good if something was done, going for information, warning if the user should check the result, bad if it
 * failed
 * @param actions likely next actions of the user
 * @param applies false as soon as the notice is settled, so that the notice disappears
 */
public record Notice(Tone tone, Message text, List<Action> actions, Optional<ObservableBooleanValue> applies) {

    public Notice {
        actions = List.copyOf(actions);
    }

    /** A button in the notice, with its name. */
    public record Action(ActionKind kind, Message name, Runnable run) {
    }

    public enum ActionKind {
        UNDO("shell.undo"),
        /** Redoes an undone action. */
        REDO("shell.redo"),
        /** Undoes an action that was redone; other undone actions can still be redone. */
        UNDO_AGAIN("shell.undo"),
        /** Has no button, but takes the place of an undo button: the action cannot be undone, for the stated reason. */
        FINAL("shell.undo"),
        /** Opens a file with another program. */
        OPEN("shell.openFile"),
        OPEN_FOLDER("shell.openFolder"),
        /** Shows a record or a list in the window. */
        SHOW("shell.show");

        private final Message usualName;

        ActionKind(String usualName) {
            this.usualName = Message.of(usualName);
        }
    }

    /** Creates a notice that something was done, with a button. */
    public static Notice success(Message text, ActionKind kind, Runnable run) {
        return success(text).with(kind, run);
    }

    /** Returns a copy with a further button. */
    public Notice with(ActionKind kind, Runnable run) {
        return with(new Action(kind, kind.usualName, run));
    }

    /**
     * Returns a copy for an action that cannot be undone.
     *
     * @param reason shown when the user tries to undo the action
     */
    public Notice irreversible(Message reason) {
        return with(new Action(ActionKind.FINAL, reason, () -> {
        }));
    }

    /** Returns a copy with a further button that shows something in the window. */
    public Notice showing(Message name, Runnable run) {
        return with(new Action(ActionKind.SHOW, name, run));
    }

    private Notice with(Action action) {
        return new Notice(tone, text, Stream.concat(actions.stream(), Stream.of(action)).toList(), applies);
    }

    public static Notice success(Message text) {
        return new Notice(Tone.GOOD, text, List.of(), Optional.empty());
    }

    public static Notice information(Message text) {
        return new Notice(Tone.ACTIVE, text, List.of(), Optional.empty());
    }

    /**
     * Creates a warning that input was not saved.
     *
     * @param dirty whether there still is unsaved input
     */
    public static Notice unsaved(Message text, ObservableBooleanValue dirty) {
        return new Notice(Tone.WARNING, text, List.of(), Optional.of(dirty));
    }

    public static Notice warning(Message text) {
        return new Notice(Tone.WARNING, text, List.of(), Optional.empty());
    }

    /**
     * Creates a notice about work on several items: a warning if some were refused, information if nothing was done.
     *
     * @param succeeded number of items that were imported, changed or written
     * @param refused number of items that were not
     */
    public static Notice outcome(Message text, int succeeded, int refused) {
        return refused > 0 ? warning(text) : succeeded == 0 ? information(text) : success(text);
    }

    /**
     * Like {@link #outcome(Message, int, int)}, for work that cannot be undone.
     *
     * @param reason shown when the user tries to undo the action
     */
    public static Notice outcome(Message text, int succeeded, int refused, Message reason) {
        Notice notice = outcome(text, succeeded, refused);
        return succeeded == 0 ? notice : notice.irreversible(reason);
    }
}
