package org.tomes.desktop.azure;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.tomes.app.InputFiles;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Progress;
import org.tomes.desktop.common.Workspace;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.text.Message;

/** Imports files and folders with Azure data as one snapshot, for all places where the user can choose or drop them. */
public record AzureImport(Workspace workspace) {

    /** @param missing number of known resources that the files do not contain */
    private record Imported(Snapshot snapshot, int missing) {
    }

    /**
     * Starts the import, and shows its progress and its result.
     *
     * @param complete whether the user declares that the lists contain all resources of their types
     */
    public void start(List<Path> paths, boolean complete, Consumer<Snapshot> onSuccess, Consumer<Throwable> failed) {
        workspace.frame().follow(workspace.background().<Imported>job(progress -> {
            InventoryService inventory = workspace.register().azure().inventory();
            Snapshot snapshot = inventory.importFiles(workspace.actor(), InputFiles.below(paths), "", complete,
                    telling(progress));
            return new Imported(snapshot, inventory.missing(snapshot).size());
        }).onSuccess(imported -> {
            announce(imported);
            onSuccess.accept(imported.snapshot());
        }).onFailure(failed).start());
    }

    private void announce(Imported imported) {
        Snapshot snapshot = imported.snapshot();
        Message outcome = Message.of("azure.imported", String.valueOf(snapshot.number()), snapshot.resourceCount(),
                snapshot.notRead().size());
        Message read = imported.missing() == 0 ? outcome
                : Message.of("azure.importedPart", outcome,
                        Message.of(
                                snapshot.isSaidComplete() ? "inventory.missing.complete" : "inventory.missing.window",
                                imported.missing()));
        workspace.frame().say(Notice.outcome(read, snapshot.resourceCount(), snapshot.notRead().size()));
    }

    private static ReadingProgress telling(Progress progress) {
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
