package org.tomes.score.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tomes.problem.FieldRules;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreSample;
import org.tomes.text.Message;
import org.tomes.text.TextChecks;

/** The validity rules for a score. */
final class SampleRules {

    /** Azure Security Center opened its preview in December 2015; no secure score is older. */
    private static final Instant EARLIEST = Instant.parse("2015-12-01T00:00:00Z");
    /** Maximum lead of another computer's clock. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    /** Azure rounds current and max separately. */
    private static final double ROUNDING = 0.005;
    /** Azure weights a subscription by its resources; no weight reaches a billion. */
    private static final double HEAVIEST = 1e9;
    private static final double MOST_POINTS = 1e6;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 200;

    private final Clock clock;

    SampleRules(Clock clock) {
        this.clock = clock;
    }

    Optional<Message> violation(ScoreSample sample) {
        return id(sample.subscription()).or(() -> name(sample.subscriptionName()))
                .or(() -> name(sample.name()))
                .or(() -> moment(sample.takenAt()))
                .or(() -> points(sample.current(), sample.max()))
                .or(() -> when(!Double.isFinite(sample.weight()), "score.bad.number"))
                .or(() -> when(sample.weight() < 0, "score.bad.weight", sample.weight()))
                .or(() -> when(sample.weight() > HEAVIEST, "score.bad.heavy", sample.weight()));
    }

    Optional<Message> violation(ControlSample control) {
        return id(control.subscription()).or(() -> name(control.control()))
                .or(() -> name(control.displayName()))
                .or(() -> when(control.control().isEmpty(), "score.bad.control"))
                .or(() -> moment(control.takenAt()))
                .or(() -> points(control.current(), control.max()))
                .or(() -> when(Math.min(control.healthy(), Math.min(control.unhealthy(), control.notApplicable())) < 0,
                        "score.bad.count"));
    }

    private static Optional<Message> id(String subscription) {
        return when(!FieldRules.isFilledLine(subscription, LONGEST_ID), "score.bad.subscription");
    }

    private static Optional<Message> name(String name) {
        return when(name.length() > LONGEST_NAME || !TextChecks.isOneLine(name), "score.bad.name", LONGEST_NAME);
    }

    private Optional<Message> moment(Instant moment) {
        return when(isAhead(moment), "score.bad.future", day(moment))
                .or(() -> when(moment.isBefore(EARLIEST), "score.bad.past", day(moment)));
    }

    /**
     * A date without a time means its beginning in UTC, which is still in the future when the day has already begun
     * east of Greenwich.
     */
    private boolean isAhead(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        boolean dayThatHasBegun = utc.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !utc.toLocalDate().isAfter(LocalDate.now(clock));
        return moment.isAfter(clock.instant().plus(CLOCK_SKEW)) && !dayThatHasBegun;
    }

    private static String day(Instant moment) {
        String text = moment.toString();
        return text.substring(0, text.indexOf('T'));
    }

    private static Optional<Message> points(double current, double max) {
        return when(!Double.isFinite(current) || !Double.isFinite(max), "score.bad.number")
                .or(() -> when(current < 0 || max < 0, "score.bad.negative"))
                .or(() -> when(max > MOST_POINTS, "score.bad.points", max))
                .or(() -> when(current > max + ROUNDING, "score.bad.aboveMax", current, max));
    }

    private static Optional<Message> when(boolean broken, String key, Object... arguments) {
        return broken ? Optional.of(Message.of(key, arguments)) : Optional.empty();
    }
}
