package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;

/**
 * What somebody decided about a finding: that its risk is accepted, or that the resource is exempt.
 *
 * @param by who answers for it; empty if nobody was named
 * @param account the operating system's account that it was entered with
 * @param until the last day that it holds; empty for an indefinite exemption
 */
public record FindingDecision(String reason, Optional<PersonId> by, String account, Optional<LocalDate> until,
        Instant at) {

    /** The same decision, made once more at another time. */
    FindingDecision at(Instant time) {
        return new FindingDecision(reason, by, account, until, time);
    }

    /** Whether it has run out on the given day. */
    public boolean expired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }
}
