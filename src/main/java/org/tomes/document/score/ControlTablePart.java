package org.tomes.document.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/**
 * The section about points: each of Microsoft's security controls with the points reached, the possible gain, and the
 * responsible people.
 */
final class ControlTablePart implements GeneratedPart<ScoreReportData> {

    /** Differences below this value result from rounding. */
    private static final double ROUNDED = 0.0005;

    @Override
    public String name() {
        return "score-controls";
    }

    @Override
    public void write(DocumentBuilder document, ScoreReportData data) {
        // Retired controls are last, because their points can no longer be gained.
        List<ControlRow> counting = data.controls()
                .stream()
                .filter(control -> control.max() > 0)
                .sorted(Comparator.comparing(ControlNames::isRetired))
                .toList();
        if (counting.isEmpty()) {
            document.note("scorereport.controls.none");
            return;
        }
        Texts texts = document.texts();
        Formats formats = document.formats();
        TableBuilder table = new TableBuilder(texts, "scorereport.controls").rowHeads().column("control", 12);
        data.comparableFrom()
                .ifPresent(day -> table.numbersColumn(head("scorereport.controls.before", day, document), 6));
        table.numbersColumn(head("scorereport.controls.points", measured(data), document), 6)
                .numbers("gain", 6)
                .numbers("unhealthy", 5)
                .column("measures", 16);
        ControlMeasureText measures = new ControlMeasureText(document, data);
        counting.forEach(control -> table.row(new Row(Stream
                .of(Stream.of(ControlNames.labelWithOriginal(control, texts)),
                        data.comparableFrom().stream().map(day -> Inline.plain(before(control, data, formats))),
                        Stream.of(formats.percentAligned(control.current() / control.max()), gain(control, formats),
                                String.valueOf(control.unhealthy()), measures.of(control)).map(Inline::plain))
                .flatMap(cells -> cells)
                .map(Cell::of)
                .toList())));
        document.table(table);
        if (counting.stream().anyMatch(control -> !control.measures().isEmpty())) {
            document.paragraphs("scorereport.controls.inForce");
        }
        writeTotal(document, data, counting);
        writeUnplanned(document, data, counting);
    }

    /**
     * Returns the day of the newest score, because the values date from that measurement, not from the date of the
     * document.
     */
    private static LocalDate measured(ScoreReportData data) {
        return data.trend().aggregate().latest().map(TrendPoint::day).orElse(data.end());
    }

    /**
     * Returns a heading. A date in it is not broken, so that headings of equal columns have the same number of lines.
     */
    private static String head(String key, LocalDate day, DocumentBuilder document) {
        return document.texts().get(key, document.formats().date(day).replace(' ', '\u00A0'));
    }

    private static String before(ControlRow control, ScoreReportData data, Formats formats) {
        return data.before()
                .stream()
                .filter(then -> then.control().equals(control.control()) && then.max() > 0)
                .findFirst()
                .map(then -> formats.percentAligned(then.current() / then.max()))
                .orElse("–");
    }

    private static String gain(ControlRow control, Formats formats) {
        return ControlNames.isRetired(control) ? "–"
                : control.gain() == 0 ? formats.pointsWithoutUnit(0).substring(1)
                        : formats.pointsWithoutUnit(control.gain());
    }

    /**
     * States the sum of all possible gains, and what else is missing to 100%: points of retired controls, which cannot
     * be gained.
     */
    private static void writeTotal(DocumentBuilder document, ScoreReportData data, List<ControlRow> counting) {
        Optional<TrendPoint> latest = data.trend().aggregate().latest();
        if (latest.isEmpty()) {
            return;
        }
        Formats formats = document.formats();
        double gain = counting.stream()
                .filter(control -> !ControlNames.isRetired(control))
                .mapToDouble(control -> printed(control.gain()))
                .sum();
        double retired = counting.stream().filter(ControlNames::isRetired).mapToDouble(ControlRow::gain).sum();
        double missing = printed(1 - latest.get().fraction());
        double rest = missing - gain;
        String key = Math.abs(rest) < ROUNDED ? "complete"
                : Math.abs(rest - retired) < ROUNDED * counting.size() ? "retired" : "unexplained";
        document.paragraphs("scorereport.controls.total." + key, formats.distance(0, gain),
                formats.distance(0, missing), formats.distance(0, rest));
    }

    /** Returns the value as printed, so that the printed values add up. */
    private static double printed(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** Names the controls that no measure improves, with the decisions about them. */
    private static void writeUnplanned(DocumentBuilder document, ScoreReportData data, List<ControlRow> counting) {
        Texts texts = document.texts();
        List<ControlRow> unplanned = counting.stream()
                .filter(control -> control.measures().isEmpty() && !ControlNames.isRetired(control))
                .filter(control -> control.gain() > 0)
                .toList();
        if (unplanned.isEmpty()) {
            return;
        }
        DecisionReferences decisions = new DecisionReferences(document, data);
        document.bullets(unplanned.stream()
                .map(control -> texts.get("scorereport.controls.unplanned", ControlNames.of(control, texts),
                        document.formats().points(control.gain()),
                        decisions.sentence(decision -> decision.names(control.name())
                                || decision.names(ControlNames.of(control, texts)))))
                .toList());
    }
}
