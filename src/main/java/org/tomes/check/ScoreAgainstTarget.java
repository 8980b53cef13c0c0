package org.tomes.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The target of the Secure Score and the newest measured value.
 *
 * @param target target for the combined Secure Score of all subscriptions, 0 to 1
 * @param newest newest value in the register, for snapshots without a score
 */
public record ScoreAgainstTarget(double target, Optional<Measured> newest) {

    /** @param value 0 to 1 */
    public record Measured(double value, LocalDate on) {
    }

    public ScoreAgainstTarget(double target) {
        this(target, Optional.empty());
    }
}
