package org.tomes.desktop.azure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tomes.app.InputFileFinder;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Progress;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.score.ScoreImporter;
import org.tomes.finding.CheckRun;
import org.tomes.inventory.ImportPreview;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.score.ScoreSample;
import org.tomes.score.importing.ScoreFile;
import org.tomes.score.importing.SnapshotScores;
import org.tomes.text.Message;

/**
 * Imports files and folders with Azure data as one snapshot, wherever the user can choose or drop them. The files are
 * first read, and the changes compared with the newest snapshot are shown. The import can be undone.
 */
public record AzureImport(Workspace workspace) {

    /** Maximum number of types of missing resources that the question lists. */
    private static final int TYPES = 6;

    /**
     * Reads the files, asks whether to import them, and shows progress and result. The first snapshot of a register is
     * imported without a question, since it replaces nothing.
     *
     * @param complete whether the user declares that the lists contain all resources of their types
     * @param imported receives the new snapshot
     */
    public void start(List<Path> paths, boolean complete, Consumer<Snapshot> imported, Consumer<Throwable> failed) {
        workspace.frame()
                .follow(workspace.background()
                        .<ImportPreview>job(progress -> workspace.register()
                                .azure()
                                .inventory()
                                .preview(InputFileFinder.dataFiles(paths), complete, reportingTo(progress)))
                        .onSuccess(preview -> {
                            if (preview.newest().isEmpty() || workspace.dialogs().confirm(question(preview))) {
                                store(preview, imported, failed);
                            }
                        })
                        .onFailure(failed)
                        .start());
    }

    private Confirmation question(ImportPreview preview) {
        Snapshot newest = preview.newest().orElseThrow();
        String number = String.valueOf(newest.number());
        Message read = Message.of("azure.preview.read", preview.resources(), preview.added(), number,
                preview.notRead().size(),
                preview.notRead()
                        .stream()
                        .map(UnreadEntry::origin)
                        .distinct()
                        .limit(TYPES)
                        .collect(Collectors.joining(", ")));
        Message missing = preview.missing().isEmpty() ? Message.of("azure.preview.nothingMissing", number)
                : Message.of("azure.preview.missing", preview.missing().size(), preview.known(), number,
                        types(preview.missingByType()), preview.countAbsentNotMissing());
        Message consequence = preview.missing().isEmpty() ? Message.of("azure.preview.newest")
                : Message.of("azure.preview.part");
        Message title = Message.of("azure.preview.title", preview.resources());
        Message text = Message.of("azure.preview.text", read, missing, consequence);
        Message consent = Message.of("azure.preview.consent");
        return preview.lacksMost() ? Confirmation.ofDoubtful(title, text, consent)
                : new Confirmation(title, text, consent);
    }

    private Message types(List<Map.Entry<ResourceType, Integer>> missing) {
        String named = missing.stream()
                .limit(TYPES)
                .map(type -> type.getValue() + " " + TypeNames.of(type.getKey().text(), workspace.texts()))
                .collect(Collectors.joining(", "));
        return Message.of("azure.preview.types", named, Math.max(0, missing.size() - TYPES));
    }

    /** @param scores the Secure Scores in the files, if the register has no later scores */
    private record Stored(Snapshot snapshot, Optional<CheckRun.Tally> findings, List<ScoreFile> scores) {
    }

    private void store(ImportPreview preview, Consumer<Snapshot> imported, Consumer<Throwable> failed) {
        workspace.frame().follow(workspace.background().<Stored>job(progress -> {
            Snapshot snapshot = workspace.register()
                    .azure()
                    .inventory()
                    .importRead(workspace.actor(), preview.reading(), "");
            return new Stored(snapshot,
                    workspace.register()
                            .azure()
                            .checkRuns()
                            .all()
                            .stream()
                            .filter(run -> run.evidence().equals(snapshot.id().toString()))
                            .findFirst()
                            .map(CheckRun::tally),
                    newScores(snapshot, preview.reading()));
        }).onSuccess(stored -> {
            announce(stored, preview);
            imported.accept(stored.snapshot());
        }).onFailure(failed).start());
    }

    private List<ScoreFile> newScores(Snapshot snapshot, ImportResult reading) {
        List<ScoreSample> known = workspace.register().azure().scores().samples();
        return SnapshotScores.of(workspace.register().azure().inventory().open(snapshot), reading.scoreTimes())
                .stream()
                .filter(file -> known.stream().allMatch(sample -> sample.takenAt().isBefore(file.saved())))
                .toList();
    }

    /** Scores cannot be deleted, unlike the snapshot, so they are imported only on request. */
    private void importScores(List<ScoreFile> scores) {
        ScoreImporter.start(workspace, scores, outcome -> {
            workspace.frame()
                    .showNotice(outcome.notice()
                            .showing(Message.of("shell.screen.score"), () -> workspace.frame().show("score")));
            workspace.frame().refresh();
        });
    }

    private void announce(Stored stored, ImportPreview preview) {
        Snapshot snapshot = stored.snapshot();
        Message outcome = Message.of("azure.imported", String.valueOf(snapshot.number()), snapshot.resourceCount(),
                snapshot.notRead().size());
        if (!preview.missing().isEmpty()) {
            outcome = Message.of("azure.importedPart", outcome,
                    Message.of(
                            snapshot.isDeclaredComplete() ? "inventory.missing.complete" : "inventory.missing.window",
                            preview.missing().size()));
        }
        if (stored.findings().isPresent()) {
            CheckRun.Tally tally = stored.findings().get();
            outcome = Message.of("azure.importedPart", outcome,
                    Message.of("azure.importedFindings", tally.appeared() + tally.cameBack(), tally.closed()));
        }
        if (!stored.scores().isEmpty()) {
            outcome = Message.of("azure.importedPart", outcome, Message.of("azure.scoresUnused"));
        }
        Notice notice = Notice.outcome(outcome, snapshot.resourceCount(), snapshot.notRead().size());
        if (!snapshot.notRead().isEmpty()) {
            notice = notice.showing(Message.of("azure.showGaps", snapshot.notRead().size()),
                    () -> workspace.frame().show("azure", "gaps/" + snapshot.number()));
        }
        if (stored.findings().isPresent()) {
            notice = notice.showing(Message.of("shell.screen.findings"), () -> workspace.frame().show("findings"));
        }
        if (!stored.scores().isEmpty()) {
            notice = notice.showing(Message.of("azure.importScores"), () -> importScores(stored.scores()));
        }
        workspace.frame().showNotice(notice.with(Notice.ActionKind.UNDO, () -> undo(workspace, snapshot)));
    }

    /** Deletes a snapshot that was just stored. */
    static void undo(Workspace workspace, Snapshot snapshot) {
        workspace.background()
                .<Message>job(progress -> SnapshotsController.delete(workspace, snapshot))
                .onSuccess(deleted -> {
                    workspace.frame().showNotice(Message.of("azure.importUndone", deleted));
                    workspace.frame().refresh();
                })
                .start();
    }

    private static ReadingProgress reportingTo(Progress progress) {
        return new ReadingProgress() {
            @Override
            public void reading(int number, int of, String name) {
                progress.say(Message.of("azure.reading", name));
                progress.part(number - 1L, of);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
