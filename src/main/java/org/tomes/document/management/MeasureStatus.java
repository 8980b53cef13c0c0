package org.tomes.document.management;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.figure.CoverageFigure;
import org.tomes.document.figure.StatusFigure;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** How far the measures are, which are late, and how well they cover the controls. */
final class MeasureStatus implements Part<ReviewData> {

    @Override
    public String name() {
        return "measure-states";
    }

    @Override
    public void write(DocumentBuilder manuscript, ReviewData facts) {
        Texts texts = manuscript.texts();
        manuscript.pictures(() -> StatusFigure.of(facts.measures(), facts::status, texts)
                .ifPresentOrElse(manuscript::figure, () -> manuscript.paragraphs("mgmt.measures.none")));
        List<Measure> overdue = facts.overdue();
        manuscript.part("mgmt.overdue");
        if (overdue.isEmpty()) {
            manuscript.paragraphs("mgmt.overdue.none");
        } else {
            TableBuilder table = new TableBuilder(texts, "mgmt.overdue").rowHeads()
                    .column("measure", 10)
                    .column("owner", 5)
                    .column("due", 4)
                    .numbers("days", 3);
            overdue.forEach(measure -> table.row(measure.code() + " " + measure.title(),
                    facts.names().person(measure.owner()).orElse(texts.get("policy.format.nobody")),
                    manuscript.formats().date(measure.due().orElseThrow()),
                    String.valueOf(ChronoUnit.DAYS.between(measure.due().orElseThrow(), facts.today()))));
            manuscript.table(table);
        }
        manuscript.part("mgmt.coverage");
        manuscript.paragraphs("mgmt.coverage.text");
        manuscript.pictures(() -> manuscript.figure(CoverageFigure.of(facts.controls(), texts)));
    }
}
