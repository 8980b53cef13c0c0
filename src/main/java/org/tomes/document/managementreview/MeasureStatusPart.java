package org.tomes.document.managementreview;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.figure.CoverageFigure;
import org.tomes.document.figure.MeasureStatusFigure;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** The section about measures: status, delays and coverage of controls. */
final class MeasureStatusPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "measure-states";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        Texts texts = document.texts();
        document.pictures(() -> MeasureStatusFigure.of(data.measures(), data::status, texts)
                .ifPresentOrElse(document::figure, () -> document.paragraphs("managementreview.measures.none")));
        List<Measure> overdue = data.overdue();
        if (overdue.isEmpty()) {
            document.paragraphs("managementreview.overdue.none");
        } else {
            document.part("managementreview.overdue");
            TableBuilder table = new TableBuilder(texts, "managementreview.overdue").rowHeads()
                    .column("measure", 10)
                    .column("owner", 5)
                    .column("due", 4)
                    .numbers("days", 3);
            overdue.forEach(measure -> table.row(measure.label(texts.language()),
                    data.names().person(measure.owner()).orElse(texts.get("document.format.nobody")),
                    document.formats().date(measure.due().orElseThrow()),
                    String.valueOf(ChronoUnit.DAYS.between(measure.due().orElseThrow(), data.today()))));
            document.table(table);
        }
        document.part("managementreview.coverage");
        document.paragraphs("managementreview.coverage.text");
        document.pictures(() -> document.figure(CoverageFigure.of(data.controls(), texts)));
    }
}
