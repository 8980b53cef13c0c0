package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.finding.FindingState;

/**
 * A decision that accepts a deviation, which documents therefore list separately.
 *
 * @param kind {@link FindingState#RISK_ACCEPTED} or {@link FindingState#EXEMPT}
 * @param until last day of validity; empty for an indefinite exception
 * @param by name of the responsible person; empty if none is recorded
 */
public record AcceptedDeviation(FindingState kind, Optional<LocalDate> until, Optional<String> by, String reason) {

    public AcceptedDeviation {
        if (kind != FindingState.RISK_ACCEPTED && kind != FindingState.EXEMPT) {
            throw new IllegalArgumentException("no decision stands with " + kind);
        }
    }
}
