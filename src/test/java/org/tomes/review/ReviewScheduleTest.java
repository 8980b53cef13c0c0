package org.tomes.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

class ReviewScheduleTest {

    private static final RecordRef REF = new RecordRef(RecordType.MEASURE, "1", "TOM-001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static ReviewSubject subject(int months, LocalDate from, LocalDate planned, boolean inForce) {
        return new ReviewSubject(REF, Message.of("review.plainName", "x"), Optional.empty(), months,
                Optional.ofNullable(from), Optional.ofNullable(planned), inForce);
    }

    private static Optional<Review> signed(LocalDate date, LocalDate next) {
        return Optional.of(new Review(ReviewId.random(), REF, date, PersonId.random(), "sample", ReviewResult.EFFECTIVE,
                "", Optional.ofNullable(next), 1));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-25,CURRENT", "2026-12-24,DUE_SOON", "2026-11-25,DUE_SOON", "2026-11-24,DUE",
        "2026-11-23,OVERDUE", "2020-01-01,OVERDUE"})
    void stateFollowsFromTheDay(LocalDate next, ReviewState state) {
        assertThat(ReviewSchedule.state(subject(12, null, null, true), Optional.of(next), TODAY)).isEqualTo(state);
    }

    @Test
    void intervalStartsWithTheLastSignedReview() {
        assertThat(ReviewSchedule.next(subject(12, LocalDate.of(2020, 1, 1), null, true),
                signed(LocalDate.of(2026, 2, 28), null))).contains(LocalDate.of(2027, 2, 28));
    }

    @Test
    void intervalStartsWithImplementationUntilTheFirstReview() {
        assertThat(ReviewSchedule.next(subject(6, LocalDate.of(2026, 8, 31), null, true), Optional.empty()))
                .contains(LocalDate.of(2027, 2, 28));
    }

    @Test
    void manuallyPlannedDayNeverExtendsTheInterval() {
        ReviewSubject late = subject(6, null, LocalDate.of(2030, 1, 1), true);
        assertThat(ReviewSchedule.next(late, signed(LocalDate.of(2026, 7, 1), null)))
                .contains(LocalDate.of(2027, 1, 1));
        ReviewSubject early = subject(6, null, LocalDate.of(2026, 12, 1), true);
        assertThat(ReviewSchedule.next(early, signed(LocalDate.of(2026, 7, 1), null)))
                .contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void signedNextReviewDateTakesPrecedence() {
        assertThat(ReviewSchedule.next(subject(6, null, null, true),
                signed(LocalDate.of(2026, 7, 1), LocalDate.of(2027, 6, 30)))).contains(LocalDate.of(2027, 6, 30));
    }

    @Test
    void onlySubjectsInForceWithoutReviewAreDue() {
        assertThat(ReviewSchedule.state(subject(12, null, null, true), Optional.empty(), TODAY))
                .isEqualTo(ReviewState.DUE);
        assertThat(ReviewSchedule.state(subject(12, null, null, false), Optional.empty(), TODAY))
                .isEqualTo(ReviewState.NONE);
        assertThat(ReviewSchedule.state(subject(0, null, null, true), Optional.empty(), TODAY))
                .isEqualTo(ReviewState.NONE);
    }
}
