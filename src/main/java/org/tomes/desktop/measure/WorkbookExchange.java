package org.tomes.desktop.measure;

import java.nio.file.Path;
import org.tomes.app.EvidenceFiles;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Exports all measures to a workbook, and imports the content of files to which such a workbook only refers. */
final class WorkbookExchange {

    private final Workspace workspace;
    private final Texts texts;

    WorkbookExchange(Workspace workspace) {
        this.workspace = workspace;
        this.texts = workspace.texts();
    }

    void export() {
        workspace.dialogs()
                .chooseFileToSave(texts.get("desktop_measure.exportAll.file"))
                .ifPresent(file -> workspace.background().<Path>job(progress -> {
                    workspace.register()
                            .sheets(texts.language())
                            .write(file, workspace.register().records().exchange().tables(texts.language()));
                    return file;
                })
                        .onSuccess(written -> workspace.frame()
                                .showFileWritten(Message.of("desktop.table.exported", written.toString()), written))
                        .start());
    }

    /**
     * Asks for the folder with exported evidence.
     *
     * @param missing number of files whose content is missing
     */
    void supply(int missing) {
        if (workspace.dialogs()
                .confirm(new Confirmation(Message.of("desktop_measure.supply.title"),
                        Message.of("desktop_measure.supply.text", missing),
                        Message.of("desktop_measure.supply.choose")))) {
            workspace.dialogs()
                    .chooseFolderToWrite()
                    .ifPresent(
                            folder -> workspace.background()
                                    .<Integer>job(progress -> workspace.register()
                                            .records()
                                            .evidence()
                                            .addMissingContent(workspace.actor(), EvidenceFiles.in(folder)))
                                    .onSuccess(
                                            supplied -> workspace.frame()
                                                    .showNotice(Notice.outcome(Message.of("desktop_measure.supply.done",
                                                            supplied, missing), supplied, missing - supplied)))
                                    .start());
        }
    }
}
