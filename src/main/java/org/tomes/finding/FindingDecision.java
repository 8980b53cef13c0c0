package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;

/**
 * A decision about a finding: the acceptance of its risk, or the exemption of the resource.
 *
 * @param by the responsible person; empty if none was entered
 * @param enteredBy the person who entered it in the name of the responsible one; empty if that one entered it
 * @param account the operating system account that entered it
 * @param until the last day of validity; empty for an indefinite exemption
 */
public record FindingDecision(String reason, Optional<PersonId> by, Optional<PersonId> enteredBy, String account,
        Optional<LocalDate> until, Instant at) {

    /** Returns the same decision made at another time. */
    FindingDecision at(Instant time) {
        return new FindingDecision(reason, by, enteredBy, account, until, time);
    }

    /** Whether it has expired on the given day. */
    public boolean expired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }
}
