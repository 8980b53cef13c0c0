package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.finding.State;

/**
 * What somebody decided about a deviation, so that it is named apart from the others.
 *
 * @param kind {@link State#RISK_ACCEPTED} or {@link State#EXEMPT}
 * @param until the last day that it holds; empty for an indefinite exemption
 * @param by name of whoever answers for it; empty if nobody was named
 */
public record AcceptedDeviation(State kind, Optional<LocalDate> until, Optional<String> by, String reason) {

    public AcceptedDeviation {
        if (kind != State.RISK_ACCEPTED && kind != State.EXEMPT) {
            throw new IllegalArgumentException("no decision stands with " + kind);
        }
    }
}
