package org.tomes.change;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;

/**
 * The people and dates of the steps of a change. Only these steps set them.
 *
 * @param selfApproved whether the requester approved the change, which the register allowed at that time
 * @param decided the date of approval or rejection
 * @param decision the approver's remark, or the reason for rejection
 * @param implemented the actual date of implementation
 * @param verification the result of the verification; empty if everything was as planned
 * @param afterTheFact whether the change was implemented before it was approved
 */
public record ChangeHistory(Optional<PersonId> requester, Optional<PersonId> approver, boolean selfApproved,
        Optional<LocalDate> decided, String decision, Optional<PersonId> implementer, Optional<LocalDate> implemented,
        Optional<PersonId> verifier, Optional<LocalDate> verified, String verification, Optional<LocalDate> closed,
        boolean afterTheFact) {

    public static ChangeHistory requestedBy(Optional<PersonId> requester) {
        return new ChangeHistory(requester, Optional.empty(), false, Optional.empty(), "", Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), false);
    }

    /** Returns a copy for a change that was already implemented on a known date. */
    ChangeHistory asImplementedOn(LocalDate day) {
        return new ChangeHistory(requester, approver, selfApproved, decided, decision, implementer, Optional.of(day),
                verifier, verified, verification, closed, true);
    }

    /** Returns a copy without the decision. */
    ChangeHistory revised() {
        return new ChangeHistory(requester, Optional.empty(), false, Optional.empty(), "", implementer,
                afterTheFact ? implemented : Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(),
                afterTheFact);
    }

    ChangeHistory decided(PersonId by, boolean isSelfApproval, LocalDate day, String remark) {
        return new ChangeHistory(requester, Optional.of(by), isSelfApproval, Optional.of(day), remark, implementer,
                implemented, verifier, verified, verification, closed, afterTheFact);
    }

    ChangeHistory implemented(PersonId by, LocalDate day) {
        return new ChangeHistory(requester, approver, selfApproved, decided, decision, Optional.of(by),
                Optional.of(day), verifier, verified, verification, closed,
                afterTheFact || decided.filter(day::isBefore).isPresent());
    }

    ChangeHistory verified(PersonId by, LocalDate day, String result) {
        return new ChangeHistory(requester, approver, selfApproved, decided, decision, implementer, implemented,
                Optional.of(by), Optional.of(day), result, closed, afterTheFact);
    }

    ChangeHistory closed(LocalDate day) {
        return new ChangeHistory(requester, approver, selfApproved, decided, decision, implementer, implemented,
                verifier, verified, verification, Optional.of(day), afterTheFact);
    }
}
