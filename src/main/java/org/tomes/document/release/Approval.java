package org.tomes.document.release;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.people.PersonEntries;
import org.tomes.people.PersonId;

/**
 * Who wrote a version, and who said yes to it; filled in by its steps alone.
 *
 * @param selfApproved whether the author or whoever submitted it approved it too, which the register allowed then
 * @param decided the day of approval or rejection
 * @param remark what the approver remarked, or why it was sent back
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

    Approval approved(PersonEntries by, LocalDate day, String said) {
        return new Approval(author, submitter, submitted, Optional.of(by.id()), involves(by), Optional.of(day), said);
    }

    /** Sent back: the reason stays until it is submitted again. */
    Approval rejected(PersonId by, LocalDate day, String reason) {
        return new Approval(author, Optional.empty(), Optional.empty(), Optional.of(by), false, Optional.of(day),
                reason);
    }

    Approval revised() {
        return by(author);
    }

    boolean involves(PersonEntries human) {
        return human.is(author) || human.is(submitter);
    }
}
