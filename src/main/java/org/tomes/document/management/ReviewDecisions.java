package org.tomes.document.management;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;

/**
 * The decisions that a management review has to know. The release of the previous review separates what was decided
 * then from the results of this one.
 *
 * @param previous of earlier reviews: open, or settled since the previous review
 * @param results of this review
 */
record ReviewDecisions(List<Decision> previous, List<Decision> results) {

    /** @param lastReview the day on which the previous review was released; empty if there was none */
    static ReviewDecisions of(List<Decision> all, Optional<LocalDate> lastReview) {
        List<Decision> earlier = all.stream().filter(decision -> isUntil(decision.decided(), lastReview)).toList();
        return new ReviewDecisions(earlier.stream()
                .filter(decision -> decision.state() == DecisionState.OPEN
                        || !isUntil(decision.settled().orElseThrow(), lastReview))
                .toList(), all.stream().filter(decision -> !earlier.contains(decision)).toList());
    }

    private static boolean isUntil(LocalDate day, Optional<LocalDate> last) {
        return last.filter(release -> !day.isAfter(release)).isPresent();
    }

    /** Open although their day has passed, of whichever review. */
    List<Decision> overdue(LocalDate today) {
        return List.of(previous, results)
                .stream()
                .flatMap(List::stream)
                .filter(decision -> decision.isOverdue(today))
                .toList();
    }
}
