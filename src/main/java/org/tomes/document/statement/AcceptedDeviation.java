package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.finding.State;

/**
 * A decision that accepts a deviation, which documents therefore list separately.
 *
 * @param kind {@link State#RISK_ACCEPTED} or {@link State#EXEMPT}
 * @param until last day of validity; empty for an indefinite exemption
 * @param by name of the responsible person; empty if none is recorded
 */
public record AcceptedDeviation(State kind, Optional<LocalDate> until, Optional<String> by, String reason) {

    public AcceptedDeviation {
        if (kind != State.RISK_ACCEPTED && kind != State.EXEMPT) {
            throw new IllegalArgumentException("no decision stands with " + kind);
        }
    }
}
