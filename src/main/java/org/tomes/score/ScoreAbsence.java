package org.tomes.score;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A moment at which a subscription had no secure score because Defender for Cloud was not set up for it. A missing
 * score is not a score of 0 %.
 *
 * @param subscription id of the subscription, in lower case
 * @param subscriptionName name of the subscription; empty if unknown
 */
public record ScoreAbsence(String subscription, String subscriptionName, ScoreModel model, Instant takenAt,
        ScoreSource source) {

    public ScoreAbsence {
        subscription = subscription.strip().toLowerCase(Locale.ROOT);
        subscriptionName = subscriptionName.strip();
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** Identity of an absence, unique in a register. */
    public record Key(String subscription, ScoreModel model, Instant takenAt) {
    }

    public Key key() {
        return new Key(subscription, model, takenAt);
    }

    /** Returns the name of the subscription; its id if the name is unknown. */
    public String label() {
        return subscriptionName.isEmpty() ? subscription : subscriptionName;
    }

    public ScoreAbsence withSubscriptionName(String newName) {
        return new ScoreAbsence(subscription, newName, model, takenAt, source);
    }
}
