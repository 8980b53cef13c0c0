package org.tomes.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Submission;
import org.tomes.problem.FieldError;
import org.tomes.text.Message;

/** Dialogs with predefined answers that record the questions. */
public class RecordedDialogs implements Dialogs {

    /** The answer to conflicts. */
    public enum Conflict {
        KEEP_MINE,
        TAKE_THEIRS,
        /** The initially selected version of each field. */
        AS_PROPOSED,
        GO_ON_EDITING
    }

    /** The answer to questions. */
    public boolean confirmed = true;
    public final List<Confirmation> questions = new ArrayList<>();
    public Unsaved unsaved = Unsaved.STAY;
    public Conflict conflict = Conflict.GO_ON_EDITING;
    /** The selected files, one after the other. */
    public final List<Path> files = new ArrayList<>();
    public final List<Throwable> failures = new ArrayList<>();
    public final List<Message> conflictTexts = new ArrayList<>();
    public final List<List<FieldConflict>> conflicts = new ArrayList<>();

    @Override
    public void failed(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public boolean confirm(Confirmation question) {
        questions.add(question);
        return confirmed;
    }

    @Override
    public Unsaved unsaved(Message what) {
        return unsaved;
    }

    @Override
    public Optional<Set<String>> conflict(Message what, List<Choice> choices) {
        conflictTexts.add(what);
        conflicts.add(choices.stream().map(Choice::difference).toList());
        return switch (conflict) {
            case GO_ON_EDITING -> Optional.empty();
            case KEEP_MINE -> Optional.of(names(choices, Choice::fixed));
            case TAKE_THEIRS -> Optional.of(names(choices, choice -> true));
            case AS_PROPOSED -> Optional.of(names(choices, Choice::theirs));
        };
    }

    private static Set<String> names(List<Choice> choices, Predicate<Choice> theirs) {
        return choices.stream().filter(theirs).map(choice -> choice.difference().name()).collect(Collectors.toSet());
    }

    /** The input for a form, by field name; null cancels. */
    public Function<FormInput, Map<String, String>> filled = input -> null;
    /** The errors of each input that was refused. */
    public final List<List<FieldError>> refusals = new ArrayList<>();

    /** Submits the input, and other input if it is refused. */
    @Override
    public void fill(FormInput form, Consumer<Submission> submitted) {
        Optional.ofNullable(filled.apply(form))
                .ifPresent(answer -> submitted.accept(new AcceptedSubmission(form.filled(answer), errors -> {
                    refusals.add(errors);
                    fill(form, submitted);
                })));
    }

    /** The path of the next saved file; empty cancels. */
    public Optional<Path> saved = Optional.empty();

    @Override
    public Optional<Path> chooseFileToSave(String name) {
        fileDialogs++;
        return saved;
    }

    @Override
    public List<Path> chooseFilesToOpen(Message description, List<String> endings) {
        fileDialogs++;
        return files.isEmpty() ? List.of() : List.of(files.removeFirst());
    }

    /** The number of opened dialogs for files and folders. */
    public int fileDialogs;
    /** The folders selected in the next dialogs; further dialogs are cancelled. */
    public final Queue<Path> folders = new ConcurrentLinkedQueue<>();

    @Override
    public Optional<Path> chooseFolderToRead() {
        fileDialogs++;
        return Optional.ofNullable(folders.poll());
    }

    @Override
    public Optional<Path> chooseFolderToWrite() {
        return chooseFolderToRead();
    }
}
