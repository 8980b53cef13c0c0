package org.tomes.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomes.text.Message;

/** What a screen asks of the person in a dialog. Models take this interface, so that tests answer without a window. */
public interface Dialogs {

    /** What to do with input that is not saved when somebody is about to leave it. */
    enum Unsaved {
        SAVE,
        DISCARD,
        STAY
    }

    /** What to do when somebody else changed the record meanwhile. */
    enum Conflict {
        KEEP_MINE,
        TAKE_THEIRS,
        GO_ON_EDITING
    }

    /** One field of a record in both versions, in words. */
    record Difference(String field, String mine, String theirs) {
    }

    /** Tells of a failure: a problem by its sentence, anything else as a fault with its code. */
    void failed(Throwable failure);

    boolean confirm(Question question);

    Unsaved unsaved(Message what);

    Conflict conflict(List<Difference> differences);

    /** Asks for one line of text; empty where the person cancelled. */
    Optional<String> ask(Question question, Message label, String suggestion);

    /** Asks for several things at once; empty where the person cancelled, or nobody is there to ask. */
    default Optional<FormInput> fill(FormInput input) {
        return Optional.empty();
    }

    /** Asks where to write a file. @param name suggested, with its ending */
    Optional<Path> saveFile(String name);

    /** @param description of the kind of files, @param endings such as {@code *.json} */
    List<Path> openFiles(Message description, List<String> endings);

    Optional<Path> openFolder();
}
