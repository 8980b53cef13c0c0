package org.tomes.document.managementreview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.release.LastManagementReview;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;

/**
 * The decisions that a management review contains. The release date of the previous review separates earlier decisions
 * from the results of this review.
 *
 * @param previous decisions of earlier reviews that are open, or that were settled after the previous review
 * @param results decisions of this review
 * @param first whether the register contains no released review
 */
record ManagementReviewDecisions(List<Decision> previous, List<Decision> results, boolean first) {

    static ManagementReviewDecisions of(List<Decision> all, LastManagementReview lastReview) {
        List<Decision> earlier = all.stream().filter(decision -> lastReview.includes(decision.decided())).toList();
        return new ManagementReviewDecisions(
                earlier.stream()
                        .filter(decision -> decision.state() == DecisionState.OPEN
                                || !lastReview.includes(decision.settled().orElseThrow()))
                        .toList(),
                all.stream().filter(decision -> !earlier.contains(decision)).toList(), lastReview.released().isEmpty());
    }

    /**
     * Returns the decisions that may respond to proposals: open decisions of earlier reviews, and decisions of this
     * review.
     */
    List<Decision> relevant() {
        return Stream
                .concat(previous.stream().filter(decision -> decision.state() == DecisionState.OPEN), results.stream())
                .filter(decision -> decision.state() != DecisionState.WITHDRAWN)
                .toList();
    }

    /** Returns the open decisions of this review that take effect before the review is released. */
    List<Decision> decisionsInEffectAtOnce() {
        return results.stream()
                .filter(decision -> decision.state() == DecisionState.OPEN && decision.takesEffectAtOnce())
                .toList();
    }

    /** Returns the overdue open decisions of all reviews. */
    List<Decision> overdue(LocalDate today) {
        return List.of(previous, results)
                .stream()
                .flatMap(List::stream)
                .filter(decision -> decision.isOverdue(today))
                .toList();
    }
}
