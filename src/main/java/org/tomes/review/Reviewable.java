package org.tomes.review;

import java.time.LocalDate;
import java.util.Optional;
import org.tomes.ledger.RecordRef;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * Something that is reviewed again and again.
 *
 * @param name what people call it; a {@code Message} since some names are texts of Tomes
 * @param owner who sees to it that it is reviewed
 * @param months between two reviews; 0 where none is planned
 * @param from the day from which the first interval counts, such as the day a measure was implemented
 * @param planned a day that somebody set for the next review
 * @param inForce false for what is not there yet or not any more, so that there is nothing to review without a planned
 * day
 */
public record Reviewable(RecordRef ref, Message name, Optional<PersonId> owner, int months, Optional<LocalDate> from,
        Optional<LocalDate> planned, boolean inForce) {
}
