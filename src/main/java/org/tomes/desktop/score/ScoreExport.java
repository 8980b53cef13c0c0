package org.tomes.desktop.score;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Workspace;
import org.tomes.files.OutputFile;
import org.tomes.score.ScoreCsv;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.text.Message;

/** Exports scores to a file or to the clipboard. */
record ScoreExport(Workspace workspace) {

    void save(ScoreScreenData content) {
        String csv = ScoreCsv.of(content.samples());
        workspace.dialogs()
                .chooseFileToSave("secure-score.csv")
                .ifPresent(file -> workspace.background().<Path>job(progress -> {
                    OutputFile.at(file).write(csv);
                    return file;
                })
                        .onSuccess(written -> workspace.frame()
                                .showFileWritten(Message.of("desktop.table.exported", written.toString()), written))
                        .start());
    }

    /** Copies the values of the line, tab-separated for spreadsheets. */
    void copy(ScoreTrend trend) {
        Dates dates = new Dates(workspace.texts().language());
        List<String> lines = trend.aggregate()
                .points()
                .stream()
                .map(point -> dates.show(point.day()) + "\t"
                        + workspace.texts().get("score.percentage", point.fraction()))
                .toList();
        ClipboardContent text = new ClipboardContent();
        text.putString(String.join("\n", lines));
        Clipboard.getSystemClipboard().setContent(text);
        workspace.frame().showNotice(Message.of("desktop.table.copied", lines.size()));
    }
}
