package org.tomes.document.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.figure.ScoreFigure;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendChange;
import org.tomes.score.trend.TrendPoint;
import org.tomes.score.trend.TrendRange;
import org.tomes.text.Texts;

/** The Secure Score: its latest value and changes, its trend over a year, and each subscription's. */
final class ScorePart {

    /** Days after which the required monthly value is overdue. */
    private static final int MONTH = 31;

    private final DocumentBuilder manuscript;
    private final Texts texts;
    private final Formats formats;
    private final Facts facts;

    ScorePart(DocumentBuilder manuscript, Facts facts) {
        this.manuscript = manuscript;
        this.texts = manuscript.texts();
        this.formats = manuscript.formats();
        this.facts = facts;
    }

    void write() {
        ScoreTrend trend = facts.score();
        trend.aggregate().latest().ifPresentOrElse(latest -> {
            latest(trend, latest);
            manuscript.pictures(
                    () -> ScoreFigure.of(trend.within(TrendRange.DAYS_365, facts.today()), facts.scoreTarget(), texts)
                            .ifPresent(manuscript::figure));
            manuscript.table(subscriptions(trend));
        }, () -> manuscript.notAssessed(texts.get("policy.monitoring.score"), texts.get("policy.monitoring.noScore")));
    }

    private void latest(ScoreTrend trend, TrendPoint latest) {
        manuscript.paragraphs("policy.monitoring.score.latest", formats.date(latest.day()),
                formats.percent(latest.fraction()), latest.subscriptions().size());
        manuscript.bullets(IntStream.of(30, 90)
                .mapToObj(days -> trend.change(days)
                        .map(this::change)
                        .orElseGet(() -> texts.get("policy.monitoring.score.noChange", String.valueOf(days))))
                .toList());
        facts.scoreTarget()
                .ifPresentOrElse(
                        target -> manuscript
                                .paragraphs(
                                        latest.fraction() >= target.target() ? "policy.monitoring.score.targetReached"
                                                : "policy.monitoring.score.targetMissed",
                                        formats.percent(target.target())),
                        () -> manuscript.paragraphs("policy.monitoring.score.noTarget"));
        LocalDate today = facts.today();
        if (latest.day().plusDays(MONTH).isBefore(today)) {
            manuscript.note("policy.monitoring.score.outdated", formats.date(latest.day()));
        }
    }

    private String change(TrendChange change) {
        String sentence = texts.get("policy.monitoring.score.change", String.valueOf(change.days()),
                formats.date(change.then().day()), formats.percent(change.then().fraction()),
                formats.points(change.difference()));
        return change.sameSubscriptions() ? sentence
                : sentence + " " + texts.get("policy.monitoring.score.otherSubscriptions");
    }

    private TableBuilder subscriptions(ScoreTrend trend) {
        TableBuilder table = new TableBuilder(texts, "policy.monitoring.scores").rowHeads()
                .column("subscription", 6)
                .column("day", 3)
                .numbers("value", 3);
        trend.subscriptions().forEach(line -> {
            Optional<TrendPoint> latest = line.latest();
            table.row(line.label(), latest.map(point -> formats.date(point.day())).orElse("–"),
                    latest.map(point -> formats.percent(point.fraction())).orElse(texts.get("policy.format.unknown")));
        });
        return table;
    }
}
