package org.tomes.review;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * A subject of periodic review.
 *
 * @param name the displayed name; it is a {@code Message}, because some names are texts of Tomes
 * @param owner the person responsible for the review
 * @param months months between two reviews; 0 if no review is planned
 * @param from the start of the first interval, such as the day on which a measure was implemented
 * @param planned the manually set date of the next review
 * @param inForce false if the subject does not exist yet or no longer exists; it then needs a review only if a date is
 * planned
 */
public record ReviewSubject(RecordRef ref, Message name, Optional<PersonId> owner, int months, Optional<LocalDate> from,
        Optional<LocalDate> planned, boolean inForce) {

    /**
     * Returns the code that is shown to people; empty for subjects that have only a name, such as documents and tasks.
     */
    public String code() {
        return ref.is(RecordType.MEASURE) || ref.is(RecordType.SOA) || ref.is(RecordType.EVIDENCE) ? ref.label() : "";
    }

    /** Returns this subject as it is with another interval and another date of the next review. */
    public ReviewSubject plannedFor(int newMonths, Optional<LocalDate> day) {
        return new ReviewSubject(ref, name, owner, newMonths, from, day, inForce);
    }
}
