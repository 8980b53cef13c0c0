package org.tomes.desktop.score;

import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendChange;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/** Texts about the latest score: value, date, and comparison with the target and with earlier values. */
public final class ScoreHeadline {

    /** Half of a tenth of a percentage point; smaller changes are not visible in the displayed figures. */
    private static final double STEADY = 0.0005;

    public static final int MONTH = 30;
    public static final int QUARTER = 90;

    private final ScoreTrend trend;
    private final Optional<ScoreTarget> target;
    private final Texts texts;
    private final Dates dates;

    public ScoreHeadline(ScoreTrend trend, Optional<ScoreTarget> target, Texts texts) {
        this.trend = trend;
        this.target = target;
        this.texts = texts;
        this.dates = new Dates(texts.language());
    }

    public String value() {
        return trend.aggregate()
                .latest()
                .map(point -> texts.get("score.percentage", point.fraction()))
                .orElse(texts.get("score.screen.noValue"));
    }

    public String asOfText() {
        return trend.aggregate()
                .latest()
                .map(point -> texts.get("score.screen.asOf", dates.show(point.day()), point.subscriptions().size()))
                .orElse("");
    }

    /** Returns a description of the chart for screen readers. */
    String accessibleText() {
        return String.join(". ", texts.get("score.figure.together"), value(), asOfText(), targetBadge().text(),
                change(MONTH).text(), change(QUARTER).text());
    }

    public Badge targetBadge() {
        if (target.isEmpty()) {
            return new Badge(Feather.TARGET, Tone.QUIET, texts.get("score.screen.noTarget"));
        }
        ScoreTarget aim = target.get();
        Optional<TrendPoint> latest = trend.aggregate().latest();
        if (latest.isEmpty()) {
            return new Badge(Feather.TARGET, Tone.QUIET, texts.get("score.screen.targetAlone", aim.target()));
        }
        double fraction = latest.get().fraction();
        if (fraction >= aim.target()) {
            return new Badge(Feather.CHECK_CIRCLE, Tone.GOOD, texts.get("score.screen.targetReached", aim.target()));
        }
        if (fraction < aim.warning()) {
            return new Badge(Feather.ALERT_OCTAGON, Tone.BAD,
                    texts.get("score.screen.belowWarning", aim.warning(), aim.target()));
        }
        return new Badge(Feather.TARGET, Tone.ACTIVE,
                texts.get("score.screen.toTarget", points(aim.target() - fraction), aim.target()));
    }

    public Badge change(int days) {
        return trend.change(days)
                .map(this::badge)
                .orElseGet(() -> new Badge(Feather.HELP_CIRCLE, Tone.QUIET, texts.get("score.screen.noChange", days)));
    }

    private Badge badge(TrendChange change) {
        double difference = change.difference();
        String sentence = texts.get(
                change.coversSameSubscriptions() ? "score.screen.change" : "score.screen.changeOfScope",
                points(difference), change.days());
        if (Math.abs(difference) < STEADY) {
            return new Badge(Feather.MINUS, Tone.QUIET, sentence);
        }
        return difference > 0 ? new Badge(Feather.TRENDING_UP, Tone.GOOD, sentence)
                : new Badge(Feather.TRENDING_DOWN, Tone.BAD, sentence);
    }

    private static double points(double fraction) {
        return fraction * 100;
    }
}
