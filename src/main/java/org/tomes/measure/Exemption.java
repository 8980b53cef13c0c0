package org.tomes.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;

/**
 * A temporary exemption from a measure.
 *
 * @param item the exempt item, such as a system
 * @param until the last day of the exemption
 * @param approvedBy the person who approved it
 */
public record Exemption(String item, String reason, LocalDate until, Optional<PersonId> approvedBy) {

    /** Whether it is in force on this day. */
    public boolean holds(LocalDate day) {
        return !day.isAfter(until);
    }

    @Override
    public String toString() {
        return PipeSeparated.join(item, reason, until.toString(), approvedBy.map(PersonId::toString).orElse(""));
    }
}
