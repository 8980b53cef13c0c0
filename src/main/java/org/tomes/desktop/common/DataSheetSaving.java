package org.tomes.desktop.common;

import java.util.List;
import java.util.function.Function;
import org.tomes.document.ExportFolder;
import org.tomes.document.ExportedFile;
import org.tomes.document.datasheet.ComposedDataSheet;
import org.tomes.document.datasheet.DataSheets;
import org.tomes.document.release.ReleaseService;
import org.tomes.text.Message;

/** Saves the data sheet of a record as a Word and a PDF file in a folder that the user chooses. */
public final class DataSheetSaving {

    private DataSheetSaving() {
    }

    /** @param compose composes the sheet in the language of the window */
    public static void save(Workspace workspace, Function<DataSheets, ComposedDataSheet> compose) {
        workspace.dialogs()
                .chooseFolderToWrite()
                .ifPresent(
                        folder -> workspace.frame().follow(workspace.background().<List<ExportedFile>>job(progress -> {
                            progress.say(Message.of("document.composing"));
                            var documents = workspace.register().documents().composition();
                            return documents.write(compose.apply(documents.sheets()), ReleaseService.FORMATS,
                                    new ExportFolder(folder));
                        }).onSuccess(files -> {
                            workspace.frame()
                                    .showFilesWritten(Message.of("datasheet.saved", folder.toString()), folder);
                            workspace.frame().openExternally(files.getLast().path());
                        }).start()));
    }
}
