package org.tomes.desktop.overview;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.score.ScoreHeadline;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.ExportFolder;
import org.tomes.document.ExportedFile;
import org.tomes.document.datasheet.KeyFigure;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.StatementResults;
import org.tomes.measure.MeasureStatus;
import org.tomes.soa.ControlCoverage;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Saves the figures of the overview as a PDF file of one page. */
record OverviewPdf(Workspace workspace) {

    void save(OverviewScreenData model) {
        workspace.dialogs()
                .chooseFolderToWrite()
                .ifPresent(
                        folder -> workspace.frame().follow(workspace.background().<List<ExportedFile>>job(progress -> {
                            progress.say(Message.of("document.composing"));
                            var documents = workspace.register().documents().composition();
                            return documents.write(
                                    documents.sheets().overview(figures(model), workspace.texts().language()),
                                    List.of(DocumentFormat.PDF), new ExportFolder(folder));
                        }).onSuccess(files -> {
                            workspace.frame().showFilesWritten(Message.of("overview.saved", folder.toString()), folder);
                            workspace.frame().openExternally(files.getLast().path());
                        }).start()));
    }

    private List<KeyFigure> figures(OverviewScreenData model) {
        Texts texts = workspace.texts();
        OpenRegister register = workspace.register();
        ScoreHeadline score = new ScoreHeadline(model.trend(), model.target(), texts);
        List<SoaRow> controls = register.records().soa().rows(texts.language());
        StatementResults statements = register.documents().statements().evaluate(DocumentKind.CLOUD_SECURITY_POLICY);
        ReviewTimeline.Counts reviews = ReviewTimeline.count(register.records().reviews().all(), model.today());
        return List.of(
                new KeyFigure(texts.get("overview.score"),
                        lines(Stream.of(score.value(), score.asOfText(), score.targetBadge().text(),
                                score.change(ScoreHeadline.MONTH).text(), score.change(ScoreHeadline.QUARTER).text()))),
                new KeyFigure(texts.get("overview.findings"),
                        lines(Stream.of(Severity.values())
                                .map(severity -> line(texts.name("finding", severity), model.open(severity))))),
                new KeyFigure(texts.get("overview.statements"),
                        lines(Stream.of(ComplianceStatus.values())
                                .map(state -> line(texts.name("statement", state), statements.count(state))))),
                new KeyFigure(texts.get("overview.controls"),
                        lines(Stream.of(ControlCoverage.values())
                                .map(coverage -> line(texts.name("soa", coverage),
                                        controls.stream().filter(row -> row.coverage() == coverage).count())))),
                new KeyFigure(texts.get("overview.reviews"),
                        lines(Stream.concat(Stream.of(texts.get("overview.timeline.overdue", reviews.overdue())),
                                reviews.months()
                                        .entrySet()
                                        .stream()
                                        .filter(month -> month.getValue() > 0)
                                        .map(month -> texts.get("overview.timeline.month", month.getKey().toString(),
                                                month.getValue()))))),
                new KeyFigure(texts.get("overview.byStatus"), lines(Stream.of(MeasureStatus.values())
                        .map(status -> line(texts.name("measure", status), model.countByStatus().get(status))))),
                new KeyFigure(texts.get("overview.next"),
                        lines(model.nextSteps().stream().map(step -> texts.get(step.text())))));
    }

    private static String line(String name, Number count) {
        return name + ": " + count;
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }
}
