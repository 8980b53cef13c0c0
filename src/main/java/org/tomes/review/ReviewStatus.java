package org.tomes.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.tomes.ledger.RecordType;

/**
 * The review status of one subject on a given day.
 *
 * @param next empty if no review is planned, or if a review is due because the subject was never reviewed
 * @param reviews the number of signed reviews
 */
public record ReviewStatus(ReviewSubject subject, Optional<Review> last, Optional<LocalDate> next, ReviewState state,
        int reviews) {

    /**
     * Whether the review must still be carried out for the first time. Evidence is excluded, because it is collected,
     * not reviewed.
     */
    public boolean wasNeverCarriedOut() {
        return last.isEmpty() && !subject.ref().is(RecordType.EVIDENCE);
    }

    /** Whether the day of the review has passed. A review is not overdue if it is due today or has no date. */
    public boolean isOverdue() {
        return state == ReviewState.OVERDUE;
    }

    /** Orders subjects by urgency, most urgent first. */
    public static final Comparator<ReviewStatus> BY_URGENCY = Comparator.comparing(ReviewStatus::state)
            .reversed()
            .thenComparing(standing -> standing.next().orElse(LocalDate.MAX))
            .thenComparing(standing -> standing.subject().ref().label());
}
