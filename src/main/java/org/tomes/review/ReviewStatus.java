package org.tomes.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.tomes.ledger.RecordType;

/**
 * The review status of one subject on a given day.
 *
 * @param next empty if none is planned, or if it is due because it was never reviewed
 * @param reviews the number of signed reviews
 */
public record ReviewStatus(ReviewSubject subject, Optional<Review> last, Optional<LocalDate> next, ReviewState state,
        int reviews) {

    /** Whether the review is still to be carried out for the first time; evidence is collected, not reviewed. */
    public boolean wasNeverCarriedOut() {
        return last.isEmpty() && !subject.ref().is(RecordType.EVIDENCE);
    }

    /** Whether the day of the review has passed. A review that is due today, or without a date, is not overdue. */
    public boolean isOverdue() {
        return state == ReviewState.OVERDUE;
    }

    /** Most urgent first. */
    public static final Comparator<ReviewStatus> BY_URGENCY = Comparator.comparing(ReviewStatus::state)
            .reversed()
            .thenComparing(standing -> standing.next().orElse(LocalDate.MAX))
            .thenComparing(standing -> standing.subject().ref().label());
}
