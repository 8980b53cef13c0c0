package org.tomes.document.release;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonId;
import org.tomes.people.PersonIdentity;

/**
 * Author, submission and approval of a version. Only the steps of the version set them.
 *
 * @param selfApproved whether the version was approved by its author, by the person who submitted it or by a person who
 * wrote its text; the register allowed this at that time
 * @param decided day of approval or rejection
 * @param remark remark of the approver, or reason of the rejection
 */
public record Approval(Optional<PersonId> author, Optional<PersonId> submitter, Optional<LocalDate> submitted,
        Optional<PersonId> approver, boolean selfApproved, Optional<LocalDate> decided, String remark) {

    static Approval by(Optional<PersonId> author) {
        return new Approval(author, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), "");
    }

    Approval submitted(PersonId by, LocalDate day) {
        return new Approval(author.or(() -> Optional.of(by)), Optional.of(by), Optional.of(day), Optional.empty(),
                false, Optional.empty(), "");
    }

    /**
     * @param wrote whether the approver wrote a part of the version's text
     */
    Approval approved(PersonIdentity by, boolean wrote, LocalDate day, String approvalRemark) {
        return new Approval(author, submitter, submitted, Optional.of(by.id()), wrote || involves(by), Optional.of(day),
                approvalRemark);
    }

    /** Returns a rejection. The reason is retained until the next submission. */
    Approval rejected(PersonId by, LocalDate day, String reason) {
        return new Approval(author, Optional.empty(), Optional.empty(), Optional.of(by), false, Optional.of(day),
                reason);
    }

    Approval revised() {
        return by(author);
    }

    boolean involves(PersonIdentity human) {
        return human.is(author) || human.is(submitter);
    }
}
