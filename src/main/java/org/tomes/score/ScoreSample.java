package org.tomes.score;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A secure score of one subscription at one moment.
 *
 * @param subscription id of the subscription, of the tenant with {@link ScoreModel#M365}; kept in lower case
 * @param subscriptionName as people call it; empty where it is not known
 * @param name which initiative the score is of; only {@value #DEFAULT_NAME} counts
 * @param takenAt when the score had this value, to the microsecond
 * @param current points reached
 * @param max points that can be reached; 0 where there is nothing to reach
 * @param weight the subscription's share of an aggregate over several
 */
public record ScoreSample(String subscription, String subscriptionName, ScoreModel model, String name, Instant takenAt,
        double current, double max, double weight, ScoreSource source) {

    /** Microsoft's name of the default initiative's score. */
    public static final String DEFAULT_NAME = "ascScore";

    public ScoreSample {
        subscription = subscription.strip().toLowerCase(Locale.ROOT);
        subscriptionName = subscriptionName.strip();
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What no two samples of a register share. */
    public record Key(String subscription, ScoreModel model, String name, Instant takenAt) {
    }

    public Key key() {
        return new Key(subscription, model, name.toLowerCase(Locale.ROOT), takenAt);
    }

    /** Share of the points reached, 0 to 1; empty where there is nothing to reach. */
    public OptionalDouble fraction() {
        return max > 0 ? OptionalDouble.of(current / max) : OptionalDouble.empty();
    }

    /**
     * Whether it is the default initiative's; other initiatives have scores of their own, which are kept but do not
     * count.
     */
    public boolean counts() {
        return name.equalsIgnoreCase(DEFAULT_NAME);
    }

    /** The subscription's name, or its id where it has none. */
    public String label() {
        return subscriptionName.isEmpty() ? subscription : subscriptionName;
    }

    public ScoreSample named(String itsSubscription) {
        return new ScoreSample(subscription, itsSubscription, model, name, takenAt, current, max, weight, source);
    }

    boolean sameValue(ScoreSample other) {
        return current == other.current && max == other.max && weight == other.weight;
    }
}
