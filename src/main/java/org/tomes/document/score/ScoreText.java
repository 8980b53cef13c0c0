package org.tomes.document.score;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.statement.ScoreDeclineStatement;
import org.tomes.document.statement.ScoreDeclineStatement.Fall;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.score.ScoreTarget;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.score.trend.TrendChange;
import org.tomes.score.trend.TrendLine;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/** The texts of documents about the trend of the Secure Score. */
public record ScoreText(Texts texts, Formats formats) {

    /**
     * @param from first day that the note concerns
     */
    record Note(LocalDate from, String text) {
    }

    /**
     * States since when and by how much the score has risen or fallen. A comparison of different subscriptions is
     * marked as such.
     */
    public String since(TrendChange change) {
        String sentence = texts.get("scorereport.result.change", formats.date(change.then().day()),
                formats.percent(change.then().fraction()), moved(change.then(), change.now()));
        return change.coversSameSubscriptions() ? sentence
                : sentence + " " + texts.get("document.monitoring.score.otherSubscriptions");
    }

    /** States by how much the score rose or fell, in a form that can follow an auxiliary verb. */
    String moved(TrendPoint from, TrendPoint to) {
        String distance = formats.distance(from.fraction(), to.fraction());
        return texts.get("scorereport.result.moved", distance,
                distance.equals(formats.distance(0, 0)) ? 0 : (int) Math.signum(to.fraction() - from.fraction()));
    }

    /**
     * Names the deepest fall of a trend and its periods without values, by date, because a review must not overlook
     * them.
     */
    public List<String> troubles(ScoreTrend trend, ParameterValues values) {
        return Stream.concat(fall(trend, values).map(this::fall).stream(), gaps(trend, values, "").stream())
                .sorted(Comparator.comparing(Note::from))
                .map(Note::text)
                .toList();
    }

    static Optional<Fall> fall(ScoreTrend trend, ParameterValues values) {
        return ScoreDeclineStatement.deepest(trend.aggregate().points(), values.get(Parameter.SCORE_DECLINE));
    }

    private Note fall(Fall fall) {
        return new Note(fall.from().day(),
                texts.get("scorereport.gaps.fall", formats.distance(fall.from().fraction(), fall.to().fraction()),
                        formats.date(fall.from().day()), formats.date(fall.to().day())));
    }

    /** Returns the note about a fall and the annotations about it, so that the presumed cause follows the fall. */
    Note fall(Fall fall, List<ScoreAnnotation> annotations) {
        return annotations.stream()
                .reduce(fall(fall), (note, about) -> new Note(note.from(), texts.get("scorereport.gaps.fallNoted",
                        note.text(), formats.date(about.day()), oneLine(about))), (first, _) -> first);
    }

    static String oneLine(ScoreAnnotation annotation) {
        return annotation.text().strip().replace('\n', ' ');
    }

    /**
     * @param decisions sentence about decisions on intervals that were too long; may be empty
     */
    List<Note> gaps(ScoreTrend trend, ParameterValues values, String decisions) {
        return trend.aggregate().gaps().stream().map(gap -> gap(gap, values, decisions)).toList();
    }

    private Note gap(TrendLine.Gap gap, ParameterValues values, String decisions) {
        String text = texts.get("scorereport.gaps.gap", formats.date(gap.after()), formats.date(gap.before()));
        boolean isTooLong = gap.after().plusMonths(values.get(Parameter.SCORE_RECORDING)).isBefore(gap.before());
        return new Note(gap.after(),
                isTooLong ? texts.get("scorereport.gaps.gapMissed", text,
                        texts.get(Parameter.SCORE_RECORDING.words(values.get(Parameter.SCORE_RECORDING))), decisions)
                        .strip() : text);
    }

    /** States for which subscriptions the newest score is below the warning threshold. */
    public Optional<String> below(ScoreTrend trend, ScoreTarget target) {
        List<String> below = subscriptionsBelow(trend, target);
        return below.isEmpty() ? Optional.empty()
                : Optional.of(texts.get("scorereport.target.below", NameJoiner.of(below, texts)));
    }

    /** Names the subscriptions for which the newest score is below the warning threshold, each with its score. */
    public List<String> subscriptionsBelow(ScoreTrend trend, ScoreTarget target) {
        return trend.subscriptions()
                .stream()
                .flatMap(line -> line.latest()
                        .filter(point -> point.fraction() < target.warning())
                        .map(point -> texts.get("scorereport.target.subscription", line.label(),
                                formats.percent(point.fraction())))
                        .stream())
                .toList();
    }
}
