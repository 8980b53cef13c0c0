package org.tomes.document.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.measure.Measure;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/**
 * The section on points: each of Microsoft's security controls with points reached, possible gain and responsible
 * people.
 */
final class ControlTablePart implements GeneratedPart<ScoreReportData> {

    @Override
    public String name() {
        return "score-controls";
    }

    @Override
    public void write(DocumentBuilder document, ScoreReportData data) {
        // Points of retired controls can no longer be gained, so these come last.
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
        counting.forEach(control -> table.row(new Row(Stream
                .of(Stream.of(ControlNames.labelWithOriginal(control, texts)),
                        data.comparableFrom().stream().map(day -> Inline.plain(before(control, data, formats))),
                        Stream.of(formats.percentAligned(control.current() / control.max()), gain(control, formats),
                                String.valueOf(control.unhealthy()), measures(control, data, texts)).map(Inline::plain))
                .flatMap(cells -> cells)
                .map(Cell::of)
                .toList())));
        document.table(table);
        if (counting.stream().anyMatch(control -> !control.measures().isEmpty())) {
            document.paragraphs("scorereport.controls.inForce");
        }
        double unplanned = counting.stream()
                .filter(control -> control.measures().isEmpty() && !ControlNames.isRetired(control))
                .mapToDouble(ControlRow::gain)
                .sum();
        if (unplanned > 0) {
            document.paragraphs("scorereport.controls.unplanned", formats.distance(0, unplanned));
        }
    }

    /**
     * Returns the day of the newest score: the values date from that measurement, not from the date of the document.
     */
    private static LocalDate measured(ScoreReportData data) {
        return data.trend().aggregate().latest().map(TrendPoint::day).orElse(data.end());
    }

    /** A date in a heading is not broken, so that headings of equal columns have equal lines. */
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

    private static String measures(ControlRow control, ScoreReportData data, Texts texts) {
        return control.measures().isEmpty() ? "–"
                : NameJoiner.of(control.measures().stream().map(measure -> named(measure, data, texts)).toList(), "\n",
                        texts);
    }

    private static String named(Measure measure, ScoreReportData data, Texts texts) {
        if (!measure.status().isInForce()) {
            return texts.get("scorereport.controls.measure", measure.code(), texts.name("measure", measure.status()));
        }
        return data.deviating().contains(measure.id())
                ? texts.get("scorereport.controls.measure", measure.code(), texts.get("scorereport.controls.deviating"))
                : measure.code();
    }
}
