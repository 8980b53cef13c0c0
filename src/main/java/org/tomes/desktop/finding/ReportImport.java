package org.tomes.desktop.finding;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tomes.app.InputFileFinder;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.text.Message;

/**
 * Imports reports of other programs as findings.
 *
 * @param imported reloads the screen
 */
record ReportImport(Workspace workspace, Runnable imported) {

    void choose() {
        List<Path> files = workspace.dialogs()
                .chooseFilesToOpen(Message.of("desktop_finding.reports"), List.of("*.csv", "*.json"));
        if (!files.isEmpty()) {
            read(files);
        }
    }

    boolean drop(List<Path> files) {
        boolean reports = dropEffect(files).isPresent();
        if (reports) {
            read(files);
        }
        return reports;
    }

    static Optional<Message> dropEffect(List<Path> files) {
        return FileDrop.all(files, "csv", "json") ? Optional.of(Message.of("desktop_finding.drop")) : Optional.empty();
    }

    private void read(List<Path> files) {
        workspace.frame()
                .follow(workspace.background()
                        .job(progress -> workspace.register()
                                .azure()
                                .reports()
                                .importFiles(workspace.actor(), InputFileFinder.below(files)))
                        .onSuccess(reports -> {
                            int newFindings = reports.runs()
                                    .stream()
                                    .mapToInt(run -> run.tally().appeared() + run.tally().cameBack())
                                    .sum();
                            workspace.frame()
                                    .showNotice(Notice.outcome(
                                            Message.of("desktop_finding.imported", newFindings,
                                                    reports.notRead().size()),
                                            newFindings, reports.notRead().size(), Message.of("shell.final.report")));
                            imported.run();
                        })
                        .start());
    }
}
