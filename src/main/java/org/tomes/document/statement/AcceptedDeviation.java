package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.finding.FindingState;
import org.tomes.text.Texts;

/**
 * A decision that accepts a deviation. Documents therefore list the deviation separately.
 *
 * @param kind {@link FindingState#RISK_ACCEPTED} or {@link FindingState#EXEMPT}
 * @param until last day of validity; empty for an indefinite exception
 * @param by name of the responsible person; empty if none is recorded
 * @param enteredBy name of the person who entered a decision about a high risk on behalf of the responsible person, who
 * has not confirmed it
 */
public record AcceptedDeviation(FindingState kind, Optional<LocalDate> until, Optional<String> by,
        Optional<String> enteredBy, String reason) {

    public AcceptedDeviation {
        if (kind != FindingState.RISK_ACCEPTED && kind != FindingState.EXEMPT) {
            throw new IllegalArgumentException("no decision stands with " + kind);
        }
    }

    /** Returns the name of the responsible person, with a note if the decision is not confirmed. */
    public Optional<String> decider(Texts texts) {
        return by.map(name -> decider(name, enteredBy, texts));
    }

    /** Returns the name, with a note if another person entered the decision and it is not confirmed. */
    public static String decider(String name, Optional<String> enteredBy, Texts texts) {
        return enteredBy.map(entering -> texts.get("statement.acceptedDeviation.unconfirmed", name, entering))
                .orElse(name);
    }
}
