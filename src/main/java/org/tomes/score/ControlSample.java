package org.tomes.score;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The contribution of one security control to a score at one moment. The values of all controls of a score add up to
 * the score.
 *
 * @param subscription id of the subscription, in lower case
 * @param control Microsoft's id of the control, in lower case
 * @param displayName the name of the control in the language in which it was read
 * @param current points reached
 * @param max attainable points; 0 for a control without points
 * @param healthy number of resources without an open recommendation
 * @param unhealthy number of resources with an open recommendation
 */
public record ControlSample(String subscription, ScoreModel model, String control, String displayName, Instant takenAt,
        double current, double max, int healthy, int unhealthy, int notApplicable, ScoreSource source) {

    public ControlSample {
        subscription = subscription.strip().toLowerCase(Locale.ROOT);
        control = control.strip().toLowerCase(Locale.ROOT);
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Identity of a value, unique in a register. */
    public record Key(String subscription, ScoreModel model, String control, Instant takenAt) {
    }

    public Key key() {
        return new Key(subscription, model, control, takenAt);
    }

    public double pointsToGain() {
        return max - current;
    }

    boolean hasSameValue(ControlSample other) {
        return current == other.current && max == other.max && healthy == other.healthy && unhealthy == other.unhealthy
                && notApplicable == other.notApplicable;
    }
}
