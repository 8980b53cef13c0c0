package org.tomes.document.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.figure.ScoreFigure;
import org.tomes.parameter.Parameter;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.TrendLine;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/** The section about the current score, its trend and its target. */
final class ScoreResultPart implements GeneratedPart<ScoreReportData> {

    /** Length of the longest month, in days. */
    private static final int DAYS_OF_A_MONTH = 31;

    @Override
    public String name() {
        return "score-course";
    }

    @Override
    public void write(DocumentBuilder document, ScoreReportData data) {
        Optional<TrendPoint> latest = data.trend().aggregate().latest();
        if (latest.isEmpty()) {
            document.note("scorereport.result.none");
            return;
        }
        Texts texts = document.texts();
        Formats formats = document.formats();
        ScoreText words = new ScoreText(texts, formats);
        LocalDate end = data.end();
        document.paragraphs("document.monitoring.score.latest", formats.date(latest.get().day()),
                formats.percent(latest.get().fraction()), latest.get().subscriptions().size());
        if (!data.inPeriod().aggregate().points().isEmpty()) {
            document.paragraph(Inline.plain(changeSincePeriodStart(data, latest.get(), document)));
        }
        document.bullets(IntStream.of(30, 90)
                .mapToObj(days -> data.trend()
                        .change(days)
                        .map(words::since)
                        .orElseGet(() -> texts.get("document.monitoring.score.noChange", String.valueOf(days))))
                .toList());
        target(document, data, latest.get());
        int months = data.values().get(Parameter.SCORE_RECORDING);
        if (latest.get().day().plusDays((long) months * DAYS_OF_A_MONTH).isBefore(end)) {
            document.note("document.monitoring.score.outdated", formats.date(latest.get().day()),
                    texts.get(Parameter.SCORE_RECORDING.words(months)));
        }
        document.pictures(() -> ScoreFigure.of(data.inPeriod(), data.target(), texts).ifPresent(document::figure));
        document.part("scorereport.subscriptions");
        document.table(subscriptions(document, data));
    }

    /**
     * Returns the change since the start of the period. Values of different subscriptions are not compared, because the
     * difference would not be an improvement.
     */
    private static String changeSincePeriodStart(ScoreReportData data, TrendPoint latest, DocumentBuilder document) {
        List<TrendPoint> points = data.inPeriod().aggregate().points();
        TrendPoint first = points.getFirst();
        TrendPoint comparable = data.inPeriod().aggregate().firstComparable().orElse(latest);
        Formats formats = document.formats();
        String key = first.equals(comparable) ? "scorereport.result.period"
                : comparable.equals(latest) ? "scorereport.result.notComparable" : "scorereport.result.comparable";
        return document.texts()
                .get(key, formats.date(first.day()), formats.percent(first.fraction()),
                        new ScoreText(document.texts(), formats).moved(comparable, latest),
                        formats.date(comparable.day()), formats.percent(comparable.fraction()));
    }

    private static void target(DocumentBuilder document, ScoreReportData data, TrendPoint latest) {
        Formats formats = document.formats();
        if (data.target().isEmpty()) {
            document.paragraphs("document.monitoring.score.noTarget");
            return;
        }
        ScoreTarget target = data.target().get();
        String owner = data.names().person(target.owner()).orElse(document.texts().get("document.format.nobody"));
        String percent = formats.percent(target.target());
        String outcome = latest.fraction() >= target.target() ? "reached"
                : latest.fraction() < target.warning() ? "belowWarning" : "missed";
        document.paragraphs("scorereport.target." + outcome, percent, owner,
                formats.distance(target.target(), latest.fraction()), formats.percent(target.warning()));
        new ScoreText(document.texts(), formats).below(data.inPeriod(), target)
                .ifPresent(below -> document.paragraph(Inline
                        .plain(below + " " + new DecisionReferences(document, data).sentence(data.aboutLowScores()))));
    }

    private static TableBuilder subscriptions(DocumentBuilder document, ScoreReportData data) {
        Formats formats = document.formats();
        TableBuilder table = new TableBuilder(document.texts(), "scorereport.subscriptions").rowHeads()
                .column("subscription", 6)
                .column("day", 3)
                .numbers("value", 2)
                .numbers("lowest", 2)
                .numbers("highest", 2);
        for (TrendLine line : data.inPeriod().subscriptions()) {
            line.latest()
                    .ifPresent(latest -> table.row(line.label(), formats.date(latest.day()),
                            formats.percent(latest.fraction()),
                            formats.percent(
                                    line.points().stream().mapToDouble(TrendPoint::fraction).min().orElseThrow()),
                            formats.percent(
                                    line.points().stream().mapToDouble(TrendPoint::fraction).max().orElseThrow())));
        }
        data.notOnboarded()
                .forEach(missing -> table.row(missing.label(), formats.day(missing.takenAt()),
                        document.texts().get("scorereport.subscriptions.notOnboarded"), "–", "–"));
        return table;
    }
}
