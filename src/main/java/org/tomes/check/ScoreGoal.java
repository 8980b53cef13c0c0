package org.tomes.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * @param target what the Secure Score of all subscriptions together is to reach, 0 to 1
 * @param newest the newest value that the register holds, for snapshots without a score of their own
 */
public record ScoreGoal(double target, Optional<Measured> newest) {

    /** @param value 0 to 1 */
    public record Measured(double value, LocalDate on) {
    }

    public ScoreGoal(double target) {
        this(target, Optional.empty());
    }
}
