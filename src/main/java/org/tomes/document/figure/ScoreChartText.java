package org.tomes.document.figure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendLine;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/** Describes the picture of a trend in words. */
final class ScoreChartText {

    private final ScoreTrend trend;
    private final Optional<ScoreTarget> target;
    private final Texts texts;

    ScoreChartText(ScoreTrend trend, Optional<ScoreTarget> target, Texts texts) {
        this.trend = trend;
        this.target = target;
        this.texts = texts;
    }

    String caption() {
        List<TrendPoint> points = trend.aggregate().points();
        return texts.get("score.figure.caption", day(points.getFirst().day()), day(points.getLast().day()),
                Math.min(1, trend.aggregate().changesOfScope().size()));
    }

    String alternative() {
        List<TrendPoint> points = trend.aggregate().points();
        Comparator<TrendPoint> byScore = Comparator.comparingDouble(TrendPoint::fraction);
        List<String> sentences = new ArrayList<>();
        sentences.add(about("score.figure.course", points.getFirst(), points.getLast()));
        sentences.add(about("score.figure.extremes", points.stream().min(byScore).orElseThrow(),
                points.stream().max(byScore).orElseThrow()));
        target.ifPresent(aim -> sentences.add(texts.get("score.figure.aim", aim.target(), aim.warning())));
        for (TrendLine.Gap gap : trend.aggregate().gaps()) {
            sentences.add(texts.get("score.figure.gapFrom", day(gap.after()), day(gap.before())));
        }
        for (TrendPoint change : trend.aggregate().changesOfScope()) {
            sentences.add(texts.get("score.figure.scopeFrom", day(change.day()), change.subscriptions().size()));
        }
        if (trend.subscriptions().size() > 1) {
            trend.subscriptions()
                    .forEach(line -> line.latest()
                            .ifPresent(point -> sentences.add(
                                    texts.get("score.figure.each", line.label(), point.fraction(), day(point.day())))));
        }
        return String.join(" ", sentences);
    }

    private String about(String key, TrendPoint point, TrendPoint other) {
        return texts.get(key, day(point.day()), point.fraction(), day(other.day()), other.fraction());
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale()).format(day);
    }
}
