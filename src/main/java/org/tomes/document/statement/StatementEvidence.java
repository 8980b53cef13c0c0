package org.tomes.document.statement;

import java.util.List;
import org.tomes.text.Message;

/**
 * All that is known for and against one statement.
 *
 * @param observations of every thing that it is about
 * @param gaps why there may be more such things than were looked at; the statement cannot be met while there are any
 * @param ofSnapshot whether it rests on the newest snapshot
 */
public record StatementEvidence(List<Observation> observations, List<Message> gaps, boolean ofSnapshot) {

    public StatementEvidence {
        observations = List.copyOf(observations);
        gaps = List.copyOf(gaps);
    }

    public static StatementEvidence ofRegister(List<Observation> observations) {
        return new StatementEvidence(observations, List.of(), false);
    }

    /** Of a register that does not hold what would be asked. */
    public static StatementEvidence unknown(Message gap) {
        return new StatementEvidence(List.of(), List.of(gap), false);
    }
}
