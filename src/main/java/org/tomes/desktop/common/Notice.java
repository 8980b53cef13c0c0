package org.tomes.desktop.common;

import java.util.Optional;
import org.tomes.text.Message;

/**
 * A brief message about the last action.
 *
 * @param tone good if something was done, going for information, warning if the user should check the result, bad if it
 * failed
 * @param action what the user may want to do next
 */
public record Notice(Tone tone, Message text, Optional<Action> action) {

    /** A button in the notice. */
    public record Action(ActionKind kind, Runnable run) {
    }

    public enum ActionKind {
        UNDO,
        OPEN,
        OPEN_FOLDER
    }

    /** Creates a notice that something was done, with a button. */
    public static Notice success(Message text, ActionKind kind, Runnable run) {
        return new Notice(Tone.GOOD, text, Optional.of(new Action(kind, run)));
    }

    /** Returns a copy with a button. */
    public Notice with(ActionKind kind, Runnable run) {
        return new Notice(tone, text, Optional.of(new Action(kind, run)));
    }

    public static Notice success(Message text) {
        return new Notice(Tone.GOOD, text, Optional.empty());
    }

    public static Notice information(Message text) {
        return new Notice(Tone.GOING, text, Optional.empty());
    }

    public static Notice warning(Message text) {
        return new Notice(Tone.WARNING, text, Optional.empty());
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
}
