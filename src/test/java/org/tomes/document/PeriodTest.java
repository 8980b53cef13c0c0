package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.problem.Refused;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void defaultPeriodIsTwelveMonthsWithoutOverlap() {
        assertThat(Period.until(TODAY)).isEqualTo(new Period(LocalDate.of(2025, 11, 25), TODAY));
        assertThat(Period.until(TODAY).holds(TODAY.minusYears(1))).isFalse();
    }

    @Test
    void firstAndLastDayBelongToIt() {
        Period period = new Period(TODAY.minusDays(1), TODAY);

        assertThat(period.holds(period.from())).isTrue();
        assertThat(period.holds(period.to())).isTrue();
        assertThat(period.holds(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void missingDatesAreFilledInAndFutureStartIsRejected() {
        assertThat(Period.of(Optional.empty(), Optional.empty(), TODAY)).isEmpty();
        assertThat(Period.of(Optional.of(TODAY.minusDays(9)), Optional.empty(), TODAY))
                .contains(new Period(TODAY.minusDays(9), TODAY));
        assertThat(Period.of(Optional.empty(), Optional.of(TODAY.minusDays(9)), TODAY))
                .contains(Period.until(TODAY.minusDays(9)));
        assertThatThrownBy(() -> Period.of(Optional.of(TODAY.plusDays(1)), Optional.empty(), TODAY))
                .satisfies(Refused.with("document.periodInFuture"));
    }

    @Test
    void rejectsPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1)))
                .satisfies(Refused.with("document.periodBackwards"));
    }
}
