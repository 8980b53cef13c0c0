package org.tomes.desktop.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Progress;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.Actor;
import org.tomes.score.ScoreImportResult;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.score.importing.ScoreFile;
import org.tomes.text.Message;

/** Imports files one after another; files already imported are kept if the rest is cancelled. */
public final class ScoreImporter {

    /** The combined result of all files. */
    public record Outcome(int samples, int controls, int unchanged, List<SkippedScoreEntry> notRead) {

        static Outcome of(List<ScoreImportResult> imports) {
            return new Outcome(imports.stream().mapToInt(ScoreImportResult::samples).sum(),
                    imports.stream().mapToInt(ScoreImportResult::controls).sum(),
                    imports.stream().mapToInt(ScoreImportResult::unchanged).sum(),
                    imports.stream().flatMap(scoreImport -> scoreImport.notRead().stream()).toList());
        }

        public Notice notice() {
            return Notice.outcome(sentence(), samples + controls, notRead.size(), Message.of("shell.final.scores"));
        }

        private Message sentence() {
            return Stream
                    .of(part("samples", samples), part("controls", controls),
                            samples + controls == 0 ? Optional.of(Message.of("score.screen.imported.none"))
                                    : Optional.<Message>empty(),
                            part("unchanged", unchanged))
                    .flatMap(Optional::stream)
                    .reduce((first, second) -> Message.of("score.screen.imported.and", first, second))
                    .orElseThrow();
        }

        private static Optional<Message> part(String name, int number) {
            return number == 0 ? Optional.empty() : Optional.of(Message.of("score.screen.imported." + name, number));
        }
    }

    private ScoreImporter() {
    }

    /**
     * Imports the files in the background. Values cannot be deleted, so values of subscriptions that the register does
     * not contain are imported only after asking.
     */
    public static void start(Workspace workspace, List<ScoreFile> files, Consumer<Outcome> onSuccess) {
        workspace.background().<Set<String>>job(progress -> {
            Set<String> unknown = new TreeSet<>();
            files.forEach(file -> unknown.addAll(workspace.register().azure().scores().unknownSubscriptions(file)));
            return unknown;
        }).onSuccess(unknown -> {
            if (unknown.isEmpty() || workspace.dialogs().confirm(question(unknown))) {
                read(workspace, files, onSuccess);
            }
        }).start();
    }

    private static Confirmation question(Set<String> unknown) {
        return Confirmation.ofDoubtful(Message.of("score.screen.unknown.title", unknown.size()),
                Message.of("score.screen.unknown.text", unknown.size(), String.join(", ", unknown)),
                Message.of("score.screen.import.take"));
    }

    private static void read(Workspace workspace, List<ScoreFile> files, Consumer<Outcome> onSuccess) {
        workspace.frame()
                .follow(workspace.background()
                        .<Outcome>job(progress -> run(workspace, files, progress))
                        .onSuccess(onSuccess)
                        .start());
    }

    private static Outcome run(Workspace workspace, List<ScoreFile> files, Progress progress) {
        Actor actor = workspace.actor();
        List<ScoreImportResult> imports = new ArrayList<>();
        for (ScoreFile file : files) {
            if (progress.cancelled()) {
                break;
            }
            progress.say(Message.of("score.screen.importing", file.name()));
            progress.part(imports.size(), files.size());
            imports.add(workspace.register().azure().scores().importFile(actor, file, Optional.empty()));
        }
        return Outcome.of(imports);
    }
}
