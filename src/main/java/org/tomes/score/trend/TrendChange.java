package org.tomes.score.trend;

/**
 * The latest score compared with an earlier score.
 *
 * @param days the requested interval between the two scores, in days
 */
public record TrendChange(int days, TrendPoint then, TrendPoint now) {

    /** Returns the difference, positive if the score has risen; 0.05 is five percentage points. */
    public double difference() {
        return now.fraction() - then.fraction();
    }

    /** Whether both scores cover the same subscriptions; otherwise they are not comparable. */
    public boolean coversSameSubscriptions() {
        return now.subscriptions().equals(then.subscriptions());
    }
}
