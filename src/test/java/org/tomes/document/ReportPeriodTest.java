package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.problem.Refused;

class ReportPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void defaultPeriodIsTwelveMonthsWithoutOverlap() {
        assertThat(ReportPeriod.until(TODAY)).isEqualTo(new ReportPeriod(LocalDate.of(2025, 11, 25), TODAY));
        assertThat(ReportPeriod.until(TODAY).holds(TODAY.minusYears(1))).isFalse();
    }

    @Test
    void firstAndLastDayBelongToIt() {
        ReportPeriod period = new ReportPeriod(TODAY.minusDays(1), TODAY);

        assertThat(period.holds(period.from())).isTrue();
        assertThat(period.holds(period.to())).isTrue();
        assertThat(period.holds(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void missingDatesAreFilledInAndFutureStartIsRejected() {
        assertThat(ReportPeriod.of(Optional.empty(), Optional.empty(), TODAY)).isEmpty();
        assertThat(ReportPeriod.of(Optional.of(TODAY.minusDays(9)), Optional.empty(), TODAY))
                .contains(new ReportPeriod(TODAY.minusDays(9), TODAY));
        assertThat(ReportPeriod.of(Optional.empty(), Optional.of(TODAY.minusDays(9)), TODAY))
                .contains(ReportPeriod.until(TODAY.minusDays(9)));
        assertThatThrownBy(() -> ReportPeriod.of(Optional.of(TODAY.plusDays(1)), Optional.empty(), TODAY))
                .satisfies(Refused.with("document.periodInFuture"));
    }

    @Test
    void rejectsPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new ReportPeriod(TODAY, TODAY.minusDays(1)))
                .satisfies(Refused.with("document.periodBackwards"));
    }
}
