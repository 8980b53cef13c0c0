package org.tomes.document.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameList;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.MeasureId;
import org.tomes.score.trend.TrendPoint;

/** What was done in the year, with the score around it, and what people noted at its course. */
final class Actions implements Part<ScoreReportData> {

    private static final int DAYS_AFTER = 30;

    @Override
    public String name() {
        return "score-work";
    }

    @Override
    public void write(DocumentBuilder manuscript, ScoreReportData facts) {
        manuscript.part("kpi.changes");
        if (facts.changes().isEmpty()) {
            manuscript.paragraphs("kpi.changes.none");
        } else {
            manuscript.paragraphs("kpi.changes.text", DAYS_AFTER);
            TableBuilder table = new TableBuilder(manuscript.texts(), "kpi.changes", DAYS_AFTER).rowHeads()
                    .column("number", 2)
                    .column("change", 10)
                    .column("day", 4)
                    .numbers("before", 3)
                    .numbers("after", 3);
            facts.changes().forEach(change -> row(table, change, manuscript, facts));
            manuscript.table(table);
        }
        measures(manuscript, facts);
        manuscript.part("kpi.notes");
        if (facts.annotations().isEmpty()) {
            manuscript.paragraphs("kpi.notes.none");
        } else {
            manuscript.bullets(facts.annotations()
                    .stream()
                    .map(note -> manuscript.texts()
                            .get("kpi.notes.item", manuscript.formats().date(note.day()),
                                    note.text().replace('\n', ' ')))
                    .toList());
        }
    }

    private static void measures(DocumentBuilder manuscript, ScoreReportData facts) {
        manuscript.part("kpi.measures");
        if (facts.measures().isEmpty()) {
            manuscript.paragraphs("kpi.measures.none");
            return;
        }
        manuscript.paragraphs("kpi.measures.text");
        TableBuilder table = new TableBuilder(manuscript.texts(), "kpi.measures").rowHeads()
                .column("measure", 9)
                .column("day", 4)
                .column("controls", 9);
        Map<MeasureId, List<String>> controls = new HashMap<>();
        facts.controls()
                .forEach(control -> control.measures()
                        .forEach(measure -> controls.computeIfAbsent(measure.id(), none -> new ArrayList<>())
                                .add(control.name())));
        facts.measures()
                .forEach(measure -> table.row(measure.code() + " " + measure.title(),
                        measure.done().map(manuscript.formats()::date).orElse("–"),
                        manuscript.formats()
                                .orDash(NameList.of(controls.getOrDefault(measure.id(), List.of()),
                                        manuscript.texts()))));
        manuscript.table(table);
    }

    private static void row(TableBuilder table, ChangeRecord change, DocumentBuilder manuscript,
            ScoreReportData facts) {
        change.course()
                .implemented()
                .ifPresent(day -> table.row("#" + change.number(), change.title(), manuscript.formats().date(day),
                        value(facts.trend().known(day.minusDays(1)), manuscript),
                        day.plusDays(DAYS_AFTER).isAfter(facts.end()) ? manuscript.texts().get("kpi.changes.tooEarly")
                                : value(facts.trend().known(day.plusDays(DAYS_AFTER)), manuscript)));
    }

    private static String value(Optional<TrendPoint> point, DocumentBuilder manuscript) {
        return point.map(trendPoint -> manuscript.formats().percent(trendPoint.fraction())).orElse("–");
    }
}
