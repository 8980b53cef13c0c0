package org.tomes.desktop.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tomes.desktop.AcceptedSubmission;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.Job;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Submission;
import org.tomes.desktop.common.WindowServices;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** A window frame without dialogs: answers are predefined, and calls are recorded. */
final class QuietWindow implements Dialogs, WindowServices {

    final List<Path> chosenFiles = new ArrayList<>();
    final List<Confirmation> questions = new CopyOnWriteArrayList<>();
    volatile boolean consents = true;
    final List<Message> said = new ArrayList<>();
    final Map<String, String> answers = new HashMap<>();
    final List<Throwable> failures = new ArrayList<>();

    /** Undoes the last action. */
    Runnable undo = () -> {
        throw new AssertionError("nothing to undo");
    };

    @Override
    public void refresh() {
    }

    @Override
    public void failed(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public boolean confirm(Confirmation question) {
        questions.add(question);
        return consents;
    }

    @Override
    public Unsaved unsaved(Message what) {
        return Unsaved.STAY;
    }

    @Override
    public Optional<Set<String>> conflict(Message what, List<Choice> choices) {
        return Optional.empty();
    }

    @Override
    public void fill(FormInput form, Consumer<Submission> submitted) {
        if (!answers.isEmpty()) {
            Map<String, String> all = new HashMap<>(form.values());
            all.putAll(answers);
            submitted.accept(new AcceptedSubmission(form.filled(all), errors -> {
            }));
        }
    }

    @Override
    public Optional<Path> chooseFileToSave(String name) {
        return Optional.empty();
    }

    @Override
    public List<Path> chooseFilesToOpen(Message description, List<String> endings) {
        return List.copyOf(chosenFiles);
    }

    @Override
    public Optional<Path> chooseFolderToRead() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolderToWrite() {
        return Optional.empty();
    }

    @Override
    public void show(String screen) {
    }

    @Override
    public void show(String screen, String recordId) {
    }

    @Override
    public void showNotice(Notice notice) {
        said.add(notice.text());
        notice.actions()
                .stream()
                .filter(action -> action.kind() == Notice.ActionKind.UNDO)
                .forEach(action -> undo = action.run());
    }

    @Override
    public void follow(Job<?> job) {
    }

    @Override
    public void openExternally(Path path) {
    }

    @Override
    public void applyAppearance(Language shown) {
    }
}
