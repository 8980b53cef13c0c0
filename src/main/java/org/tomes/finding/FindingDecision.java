package org.tomes.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;

/**
 * A decision about a finding: its risk is accepted, or its resource is exempt from the check.
 *
 * @param by the responsible person; empty if none was entered
 * @param enteredBy the person who entered the decision on behalf of the responsible person; empty if that person
 * entered it
 * @param account the operating system account with which it was entered
 * @param until the last day of validity; empty for an indefinite exemption
 */
public record FindingDecision(String reason, Optional<PersonId> by, Optional<PersonId> enteredBy, String account,
        Optional<LocalDate> until, Instant at) {

    /** Returns the same decision made at another time. */
    FindingDecision at(Instant time) {
        return new FindingDecision(reason, by, enteredBy, account, until, time);
    }

    /** Whether the decision has expired on the given day. */
    public boolean expired(LocalDate today) {
        return until.filter(today::isAfter).isPresent();
    }
}
