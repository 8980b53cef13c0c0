package org.tomes.score;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * That a subscription had no secure score at a moment, since Defender for Cloud was not set up for it: never 0 %.
 *
 * @param subscription its id, in lower case
 * @param subscriptionName as people call it; empty where it is not known
 */
public record NotOnboarded(String subscription, String subscriptionName, ScoreModel model, Instant takenAt,
        ScoreSource source) {

    public NotOnboarded {
        subscription = subscription.strip().toLowerCase(Locale.ROOT);
        subscriptionName = subscriptionName.strip();
        takenAt = takenAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** What no two of a register share. */
    public record Key(String subscription, ScoreModel model, Instant takenAt) {
    }

    public Key key() {
        return new Key(subscription, model, takenAt);
    }

    /** The subscription's name, or its id where it has none. */
    public String label() {
        return subscriptionName.isEmpty() ? subscription : subscriptionName;
    }

    public NotOnboarded named(String itsSubscription) {
        return new NotOnboarded(subscription, itsSubscription, model, takenAt, source);
    }
}
