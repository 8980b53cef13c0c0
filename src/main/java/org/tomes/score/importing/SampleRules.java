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

/** Validity rules for scores. */
final class SampleRules {

    /** Time of the earliest possible score. The preview of Azure Security Center began in December 2015. */
    private static final Instant EARLIEST = Instant.parse("2015-12-01T00:00:00Z");
    /** Maximum difference between the clocks of this and another computer. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    /** Tolerance, because Azure rounds current points and maximum points separately. */
    private static final double ROUNDING = 0.005;
    /** Limit for weights. Azure weights a subscription by its resources, and no weight reaches a billion. */
    private static final double MAX_WEIGHT = 1e9;
    private static final double MAX_POINTS = 1e6;
    private static final int MAX_ID_LENGTH = 100;
    private static final int MAX_NAME_LENGTH = 200;

    private final Clock clock;

    SampleRules(Clock clock) {
        this.clock = clock;
    }

    Optional<Message> violation(ScoreSample sample) {
        return id(sample.subscription()).or(() -> name(sample.subscriptionName()))
                .or(() -> name(sample.name()))
                .or(() -> moment(sample.takenAt()))
                .or(() -> points(sample.current(), sample.max()))
                .or(() -> violationIf(!Double.isFinite(sample.weight()), "score.bad.number"))
                .or(() -> violationIf(sample.weight() < 0, "score.bad.weight", sample.weight()))
                .or(() -> violationIf(sample.weight() > MAX_WEIGHT, "score.bad.heavy", sample.weight()));
    }

    Optional<Message> violation(ControlSample control) {
        return id(control.subscription()).or(() -> name(control.control()))
                .or(() -> name(control.displayName()))
                .or(() -> violationIf(control.control().isEmpty(), "score.bad.control"))
                .or(() -> moment(control.takenAt()))
                .or(() -> points(control.current(), control.max()))
                .or(() -> violationIf(
                        Math.min(control.healthy(), Math.min(control.unhealthy(), control.notApplicable())) < 0,
                        "score.bad.count"));
    }

    private static Optional<Message> id(String subscription) {
        return violationIf(!FieldRules.isFilledLine(subscription, MAX_ID_LENGTH), "score.bad.subscription");
    }

    private static Optional<Message> name(String name) {
        return violationIf(name.length() > MAX_NAME_LENGTH || !TextChecks.isOneLine(name), "score.bad.name",
                MAX_NAME_LENGTH);
    }

    private Optional<Message> moment(Instant moment) {
        return violationIf(isInFuture(moment), "score.bad.future", day(moment))
                .or(() -> violationIf(moment.isBefore(EARLIEST), "score.bad.past", day(moment)));
    }

    /**
     * Whether the moment is in the future. A date without a time means the beginning of that day in UTC. It is not in
     * the future if the day has already begun in the local time zone.
     */
    private boolean isInFuture(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        boolean isStartedDay = utc.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !utc.toLocalDate().isAfter(LocalDate.now(clock));
        return moment.isAfter(clock.instant().plus(CLOCK_SKEW)) && !isStartedDay;
    }

    private static String day(Instant moment) {
        String text = moment.toString();
        return text.substring(0, text.indexOf('T'));
    }

    private static Optional<Message> points(double current, double max) {
        return violationIf(!Double.isFinite(current) || !Double.isFinite(max), "score.bad.number")
                .or(() -> violationIf(current < 0 || max < 0, "score.bad.negative"))
                .or(() -> violationIf(max > MAX_POINTS, "score.bad.points", max))
                .or(() -> violationIf(current > max + ROUNDING, "score.bad.aboveMax", current, max));
    }

    private static Optional<Message> violationIf(boolean broken, String key, Object... arguments) {
        return broken ? Optional.of(Message.of(key, arguments)) : Optional.empty();
    }
}
