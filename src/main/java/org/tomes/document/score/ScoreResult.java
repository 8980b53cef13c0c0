package org.tomes.document.score;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.figure.ScoreFigure;
import org.tomes.parameter.Parameter;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.TrendChange;
import org.tomes.score.trend.TrendLine;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/** Where the score stands, how it came there, and whether it is where it should be. */
final class ScoreResult implements Part<ScoreReportData> {

    /** A month, however long. */
    private static final int DAYS_OF_A_MONTH = 31;

    @Override
    public String name() {
        return "score-course";
    }

    @Override
    public void write(DocumentBuilder manuscript, ScoreReportData facts) {
        Optional<TrendPoint> latest = facts.trend().aggregate().latest();
        if (latest.isEmpty()) {
            manuscript.note("kpi.result.none");
            return;
        }
        Texts texts = manuscript.texts();
        Formats formats = manuscript.formats();
        LocalDate end = facts.end();
        manuscript.paragraphs("policy.monitoring.score.latest", formats.date(latest.get().day()),
                formats.percent(latest.get().fraction()), latest.get().subscriptions().size());
        facts.inPeriod()
                .aggregate()
                .points()
                .stream()
                .findFirst()
                .ifPresent(
                        first -> manuscript.paragraph(Inline.plain(sincePeriodBegan(first, latest.get(), manuscript))));
        manuscript.bullets(IntStream.of(30, 90)
                .mapToObj(days -> facts.trend()
                        .change(days)
                        .map(change -> change(change, texts, formats))
                        .orElseGet(() -> texts.get("policy.monitoring.score.noChange", String.valueOf(days))))
                .toList());
        target(manuscript, facts, latest.get());
        int months = facts.values().get(Parameter.SCORE_RECORDING);
        if (latest.get().day().plusDays((long) months * DAYS_OF_A_MONTH).isBefore(end)) {
            manuscript.note("policy.monitoring.score.outdated", formats.date(latest.get().day()),
                    texts.get(Parameter.SCORE_RECORDING.words(months)));
        }
        manuscript
                .pictures(() -> ScoreFigure.of(facts.inPeriod(), facts.target(), texts).ifPresent(manuscript::figure));
        manuscript.part("kpi.subscriptions");
        manuscript.table(subscriptions(manuscript, facts));
    }

    private static String sincePeriodBegan(TrendPoint first, TrendPoint latest, DocumentBuilder manuscript) {
        Formats formats = manuscript.formats();
        String sentence = manuscript.texts()
                .get("kpi.result.period", formats.date(first.day()), formats.percent(first.fraction()),
                        formats.points(latest.fraction() - first.fraction()));
        return first.subscriptions().equals(latest.subscriptions()) ? sentence
                : sentence + " " + manuscript.texts().get("policy.monitoring.score.otherSubscriptions");
    }

    private static String change(TrendChange change, Texts texts, Formats formats) {
        String sentence = texts.get("policy.monitoring.score.change", String.valueOf(change.daysBetween()),
                formats.date(change.then().day()), formats.percent(change.then().fraction()),
                formats.points(change.difference()));
        return change.sameSubscriptions() ? sentence
                : sentence + " " + texts.get("policy.monitoring.score.otherSubscriptions");
    }

    private static void target(DocumentBuilder manuscript, ScoreReportData facts, TrendPoint latest) {
        Formats formats = manuscript.formats();
        if (facts.target().isEmpty()) {
            manuscript.paragraphs("policy.monitoring.score.noTarget");
            return;
        }
        ScoreTarget target = facts.target().get();
        String owner = facts.names().person(target.owner()).orElse(manuscript.texts().get("policy.format.nobody"));
        String percent = formats.percent(target.target());
        if (latest.fraction() >= target.target()) {
            manuscript.paragraphs("kpi.target.reached", percent, owner);
        } else {
            manuscript.paragraphs(
                    latest.fraction() < target.warning() ? "kpi.target.belowWarning" : "kpi.target.missed", percent,
                    owner, formats.points(latest.fraction() - target.target()), formats.percent(target.warning()));
        }
    }

    private static TableBuilder subscriptions(DocumentBuilder manuscript, ScoreReportData facts) {
        Formats formats = manuscript.formats();
        TableBuilder table = new TableBuilder(manuscript.texts(), "kpi.subscriptions").rowHeads()
                .column("subscription", 6)
                .column("day", 3)
                .numbers("value", 2)
                .numbers("lowest", 2)
                .numbers("highest", 2);
        for (TrendLine line : facts.inPeriod().subscriptions()) {
            line.latest()
                    .ifPresent(latest -> table.row(line.label(), formats.date(latest.day()),
                            formats.percent(latest.fraction()),
                            formats.percent(
                                    line.points().stream().mapToDouble(TrendPoint::fraction).min().orElseThrow()),
                            formats.percent(
                                    line.points().stream().mapToDouble(TrendPoint::fraction).max().orElseThrow())));
        }
        facts.notOnboarded()
                .forEach(missing -> table.row(missing.label(), formats.day(missing.takenAt()),
                        manuscript.texts().get("kpi.subscriptions.notOnboarded"), "–", "–"));
        return table;
    }
}
