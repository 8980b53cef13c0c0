package org.tomes.score.trend;

/**
 * The latest score against an earlier one.
 *
 * @param days how many days before the latest the earlier one was to be known
 */
public record TrendChange(int days, TrendPoint then, TrendPoint now) {

    /** Positive where the score has risen; 0.05 is five percentage points. */
    public double difference() {
        return now.fraction() - then.fraction();
    }

    /** Whether both are of the same subscriptions; otherwise they are different figures. */
    public boolean sameSubscriptions() {
        return now.subscriptions().equals(then.subscriptions());
    }
}
