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
 * @param residualRisk empty until it is assessed
 */
public record Exemption(String item, String reason, LocalDate until, Optional<PersonId> approvedBy,
        Optional<ResidualRisk> residualRisk) {

    /** Whether the exemption is in force on this day. */
    public boolean holds(LocalDate day) {
        return !day.isAfter(until);
    }

    /** Returns the text for the audit trail. If no risk was assessed, the text is the same as in earlier versions. */
    @Override
    public String toString() {
        String approved = approvedBy.map(PersonId::toString).orElse("");
        return residualRisk
                .map(risk -> PipeSeparatedList.join(item, reason, until.toString(), approved, risk.level().name(),
                        risk.assessment()))
                .orElseGet(() -> PipeSeparatedList.join(item, reason, until.toString(), approved));
    }
}
