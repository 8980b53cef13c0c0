package org.tomes.score;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A secure score of one subscription at one moment.
 *
 * @param subscription id of the subscription, or of the tenant with {@link ScoreModel#M365}; stored in lower case
 * @param subscriptionName name of the subscription; empty if unknown
 * @param name the initiative of the score; only {@value #DEFAULT_NAME} counts
 * @param takenAt the time of this value, to the microsecond
 * @param current points reached
 * @param max attainable points; 0 if there are none
 * @param weight weight of the subscription in an aggregate score
 */
public record ScoreSample(String subscription, String subscriptionName, ScoreModel model, String name, Instant takenAt,
        double current, double max, double weight, ScoreSource source) {

    /** Microsoft's name for the score of the default initiative. */
    public static final String DEFAULT_NAME = "ascScore";

    public ScoreSample {
        subscription = subscription.strip().toLowerCase(Locale.ROOT);
        subscriptionName = subscriptionName.strip();
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Identity of a score, unique in a register. */
    public record Key(String subscription, ScoreModel model, String name, Instant takenAt) {
    }

    public Key key() {
        return new Key(subscription, model, name.toLowerCase(Locale.ROOT), takenAt);
    }

    /** Returns the share of points reached, 0 to 1; empty if there are no attainable points. */
    public OptionalDouble fraction() {
        return max > 0 ? OptionalDouble.of(current / max) : OptionalDouble.empty();
    }

    /** Whether this is the score of the default initiative. Scores of other initiatives are stored but do not count. */
    public boolean counts() {
        return name.equalsIgnoreCase(DEFAULT_NAME);
    }

    /** Returns the name of the subscription; its id if the name is unknown. */
    public String label() {
        return subscriptionName.isEmpty() ? subscription : subscriptionName;
    }

    public ScoreSample withSubscriptionName(String newName) {
        return new ScoreSample(subscription, newName, model, name, takenAt, current, max, weight, source);
    }

    boolean hasSameValue(ScoreSample other) {
        return current == other.current && max == other.max && weight == other.weight;
    }
}
