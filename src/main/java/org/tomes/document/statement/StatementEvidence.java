package org.tomes.document.statement;

import java.util.List;
import org.tomes.text.Message;

/**
 * All evidence for and against one statement.
 *
 * @param observations facts about all covered items
 * @param gaps reasons why there may be further items that were not checked; if there is a gap, the statement cannot be
 * met
 * @param ofSnapshot whether the evidence is based on the newest snapshot
 */
public record StatementEvidence(List<Observation> observations, List<Message> gaps, boolean ofSnapshot) {

    public StatementEvidence {
        observations = List.copyOf(observations);
        gaps = List.copyOf(gaps);
    }

    public static StatementEvidence ofRegister(List<Observation> observations) {
        return new StatementEvidence(observations, List.of(), false);
    }

    /** Returns the evidence if the register does not contain the necessary data. */
    public static StatementEvidence unknown(Message gap) {
        return new StatementEvidence(List.of(), List.of(gap), false);
    }
}
