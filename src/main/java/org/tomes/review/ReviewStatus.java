package org.tomes.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * How it stands with the reviews of one thing on one day.
 *
 * @param next empty where none is planned, or where it is due because it was never reviewed
 * @param reviews how many were signed so far
 */
public record ReviewStatus(Reviewable subject, Optional<Review> last, Optional<LocalDate> next, ReviewState state,
        int reviews) {

    /** The most urgent first. */
    public static final Comparator<ReviewStatus> BY_URGENCY = Comparator.comparing(ReviewStatus::state)
            .reversed()
            .thenComparing(standing -> standing.next().orElse(LocalDate.MAX))
            .thenComparing(standing -> standing.subject().ref().label());
}
