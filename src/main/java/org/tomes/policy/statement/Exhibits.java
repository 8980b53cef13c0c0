package org.tomes.policy.statement;

import java.util.List;
import org.tomes.text.Message;

/**
 * All that is known for and against one statement.
 *
 * @param observations of every thing that it is about
 * @param gaps         why there may be more such things than were looked at; the statement cannot be met while there are any
 * @param ofSnapshot   whether it rests on the newest snapshot
 */
public record Exhibits(List<Observation> observations, List<Message> gaps, boolean ofSnapshot) {

    public Exhibits {
        observations = List.copyOf(observations);
        gaps = List.copyOf(gaps);
    }

    public static Exhibits ofRegister(List<Observation> observations) {
        return new Exhibits(observations, List.of(), false);
    }

    /** Of a register that does not hold what would be asked. */
    public static Exhibits unknown(Message gap) {
        return new Exhibits(List.of(), List.of(gap), false);
    }
}
