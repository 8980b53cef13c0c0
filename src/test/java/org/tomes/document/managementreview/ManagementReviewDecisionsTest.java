package org.tomes.document.managementreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.document.release.LastManagementReview;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;

class ManagementReviewDecisionsTest {

    private static final LocalDate LAST = LocalDate.of(2025, 12, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Decision decided(LocalDate day) {
        return Decision.of("Decision of " + day, day);
    }

    private static Decision implemented(Decision decision, LocalDate day) {
        return decision.withState(DecisionState.IMPLEMENTED, "", day);
    }

    @Test
    void releaseOfThePreviousReviewSeparatesEarlierDecisionsFromResults() {
        Decision earlier = decided(LAST);
        Decision now = decided(LAST.plusDays(1));

        ManagementReviewDecisions decisions = ManagementReviewDecisions.of(List.of(earlier, now),
                new LastManagementReview(Optional.of(LAST)));

        assertThat(decisions.previous()).containsExactly(earlier);
        assertThat(decisions.results()).containsExactly(now);
    }

    @Test
    void firstReviewHasNoPreviousDecisions() {
        Decision decision = decided(LAST);

        ManagementReviewDecisions decisions = ManagementReviewDecisions.of(List.of(decision),
                new LastManagementReview(Optional.empty()));

        assertThat(decisions.previous()).isEmpty();
        assertThat(decisions.results()).containsExactly(decision);
    }

    @Test
    void decisionThatWasSettledBeforeThePreviousReviewIsNotRepeated() {
        Decision before = implemented(decided(LAST.minusYears(1)), LAST.minusDays(10));
        Decision since = implemented(decided(LAST.minusYears(1)), LAST.plusDays(10));

        assertThat(ManagementReviewDecisions.of(List.of(before, since), new LastManagementReview(Optional.of(LAST)))
                .previous()).containsExactly(since);
    }

    @Test
    void decisionIsMadeByAReleasedReviewOfItsDayOrLater() {
        LastManagementReview released = new LastManagementReview(Optional.of(LAST));

        assertThat(released.includes(LAST)).isTrue();
        assertThat(released.includes(LAST.plusDays(1))).isFalse();
        assertThat(new LastManagementReview(Optional.empty()).includes(LAST)).isFalse();
    }

    @Test
    void decisionIsOverdueFromTheDayAfterItsDueDate() {
        Decision due = decided(LAST).withOwner(Optional.empty(), Optional.of(TODAY));
        ManagementReviewDecisions decisions = ManagementReviewDecisions.of(List.of(due),
                new LastManagementReview(Optional.of(LAST)));

        assertThat(decisions.overdue(TODAY)).isEmpty();
        assertThat(decisions.overdue(TODAY.plusDays(1))).containsExactly(due);
        assertThat(implemented(due, TODAY.plusDays(2)).isOverdue(TODAY.plusDays(3))).isFalse();
    }
}
