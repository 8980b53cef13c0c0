package org.tomes.policy.draft;

import java.util.List;

/**
 * What was understood of a text, what was not, and what it asks to be filled in. Nothing of a text is ever dropped:
 * what is faulty stays as plain words.
 */
public record Parsed(Draft draft, List<Fault> faults, List<Use> uses) {

    public Parsed {
        faults = List.copyOf(faults);
        uses = List.copyOf(uses);
    }
}
