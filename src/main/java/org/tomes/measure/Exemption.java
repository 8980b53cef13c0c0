package org.tomes.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;

/**
 * That a measure does not hold for something for a while.
 *
 * @param what what is exempt, such as a system
 * @param until the last day of the exemption
 * @param approvedBy who allowed it
 */
public record Exemption(String what, String reason, LocalDate until, Optional<PersonId> approvedBy) {

    /** Whether it still holds on this day. */
    public boolean holds(LocalDate day) {
        return !day.isAfter(until);
    }

    @Override
    public String toString() {
        return PipeSeparated.join(what, reason, until.toString(), approvedBy.map(PersonId::toString).orElse(""));
    }
}
