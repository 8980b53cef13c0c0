package org.tomes.document.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.score.trend.TrendPoint;

/** The section about changes and measures in the period, with the score before and after each. */
final class ScoreActivitiesPart implements GeneratedPart<ScoreReportData> {

    private static final int DAYS_AFTER = 30;

    @Override
    public String name() {
        return "score-work";
    }

    @Override
    public void write(DocumentBuilder document, ScoreReportData data) {
        Set<MeasureId> raising = data.controls()
                .stream()
                .flatMap(control -> control.measures().stream())
                .map(Measure::id)
                .collect(Collectors.toSet());
        changes(document, data, raising);
        measures(document, data);
    }

    /** Lists changes, but only those of measures that are to raise the score, because others do not affect it. */
    private static void changes(DocumentBuilder document, ScoreReportData data, Set<MeasureId> raising) {
        document.part("scorereport.changes");
        if (data.changes().isEmpty()) {
            document.paragraphs("scorereport.changes.none");
            return;
        }
        List<ChangeRecord> linked = data.changes()
                .stream()
                .filter(change -> change.links().measures().stream().anyMatch(raising::contains))
                .toList();
        document.paragraphs("scorereport.changes.count", data.changes().size(), linked.size());
        if (linked.isEmpty()) {
            return;
        }
        List<String> early = linked.stream()
                .filter(change -> isTooEarly(change, data))
                .map(change -> "#" + change.number() + " " + change.title())
                .toList();
        if (early.size() == linked.size()) {
            document.paragraphs("scorereport.changes.early", DAYS_AFTER, NameJoiner.of(early, document.texts()));
            return;
        }
        document.paragraphs("scorereport.changes.text", DAYS_AFTER);
        TableBuilder table = new TableBuilder(document.texts(), "scorereport.changes", DAYS_AFTER).rowHeads()
                .column("number", 2)
                .column("change", 10)
                .column("day", 4)
                .column("before", 4)
                .column("after", 4);
        linked.forEach(change -> row(table, change, document, data));
        document.table(table);
    }

    private static void measures(DocumentBuilder document, ScoreReportData data) {
        document.part("scorereport.measures");
        if (data.measures().isEmpty()) {
            document.paragraphs("scorereport.measures.none");
            return;
        }
        Map<MeasureId, List<String>> controls = new HashMap<>();
        data.controls()
                .forEach(control -> control.measures()
                        .forEach(measure -> controls.computeIfAbsent(measure.id(), key -> new ArrayList<>())
                                .add(ControlNames.of(control, document.texts()))));
        List<Measure> linked = data.measures().stream().filter(measure -> controls.containsKey(measure.id())).toList();
        document.paragraphs("scorereport.measures.text", data.measures().size(), linked.size());
        if (linked.isEmpty()) {
            return;
        }
        TableBuilder table = new TableBuilder(document.texts(), "scorereport.measures").rowHeads()
                .column("measure", 9)
                .column("day", 4)
                .column("controls", 9);
        linked.forEach(measure -> table.row(measure.label(document.texts().language()),
                measure.done().map(document.formats()::date).orElse("–"),
                NameJoiner.of(controls.get(measure.id()), document.texts())));
        document.table(table);
    }

    private static void row(TableBuilder table, ChangeRecord change, DocumentBuilder document, ScoreReportData data) {
        change.approvals()
                .implemented()
                .ifPresent(day -> table.row("#" + change.number(), change.title(), document.formats().date(day),
                        value(data.trend().valueOn(day.minusDays(1)), document),
                        isTooEarly(change, data) ? document.texts().get("scorereport.changes.tooEarly")
                                : value(data.trend()
                                        .valueOn(day.plusDays(DAYS_AFTER))
                                        .filter(point -> !point.day().isBefore(day)), document)));
    }

    private static boolean isTooEarly(ChangeRecord change, ScoreReportData data) {
        return change.approvals().implemented().filter(day -> day.plusDays(DAYS_AFTER).isAfter(data.end())).isPresent();
    }

    /** Returns the value with its date, because values are not recorded every day. */
    private static String value(Optional<TrendPoint> point, DocumentBuilder document) {
        return point.map(trendPoint -> document.formats().percent(trendPoint.fraction()) + "\n"
                + document.formats().date(trendPoint.day())).orElse("–");
    }
}
