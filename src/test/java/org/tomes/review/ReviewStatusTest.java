package org.tomes.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.review.RequiredReview.Subject;
import org.tomes.text.Message;

/** Checks when a review is overdue, and which of several reviews a rule concerns. */
class ReviewStatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Subject MEASURE = new Subject("measure", "m");
    private static final Subject TASK = new Subject("responsibility", "t");

    @ParameterizedTest
    @CsvSource({"2026-11-27, true", "2026-11-28, false", "2026-11-29, false"})
    void reviewIsOverdueFromTheDayAfterItsDay(LocalDate next, boolean overdue) {
        ReviewSubject subject = new ReviewSubject(new RecordRef(RecordType.MEASURE, "m", "TOM-001"),
                Message.of("review.plainName", "a"), Optional.empty(), 6, Optional.empty(), Optional.of(next), true);
        ReviewStatus status = new ReviewStatus(subject, Optional.empty(), Optional.of(next),
                ReviewSchedule.state(subject, Optional.of(next), TODAY), 0);

        assertThat(status.isOverdue()).isEqualTo(overdue);
    }

    @Test
    void ruleConcernsTheSubjectWithTheNewestReview() {
        RequiredReview weekly = new RequiredReview(List.of(MEASURE, TASK), Period.ofDays(7));

        assertThat(weekly.counting(Map.of())).isEmpty();
        assertThat(weekly.counting(Map.of(TASK, TODAY.minusDays(30)))).contains(TASK);
        assertThat(weekly.counting(Map.of(MEASURE, TODAY.minusDays(3), TASK, TODAY.minusDays(2)))).contains(TASK);
        assertThat(weekly.counting(Map.of(MEASURE, TODAY, TASK, TODAY))).contains(MEASURE);
        assertThat(weekly.latest(TODAY)).isEqualTo(TODAY.plusDays(7));
    }
}
