package org.tomes.score.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTicksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void shortRangeLabelsDaysFromTheFirst() {
        DayTicks ticks = DayTicks.between(DAY, DAY.plusDays(30), 8);

        assertThat(ticks.months()).isFalse();
        assertThat(ticks.days()).startsWith(DAY, DAY.plusDays(4)).hasSize(8);
    }

    @Test
    void longRangeLabelsFirstsOfMonthsIncludingItsOwn() {
        DayTicks ticks = DayTicks.between(DAY, DAY.plusYears(1), 6);

        assertThat(ticks.months()).isTrue();
        assertThat(ticks.days()).startsWith(DAY, DAY.plusMonths(3)).allMatch(day -> day.getDayOfMonth() == 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 92, 93, 365, 4000})
    void everyRangeHasFewButAtLeastOneLabel(int days) {
        DayTicks ticks = DayTicks.between(DAY, DAY.plusDays(days), 8);

        assertThat(ticks.days()).isNotEmpty()
                .hasSizeLessThanOrEqualTo(9)
                .allMatch(day -> !day.isBefore(DAY) && !day.isAfter(DAY.plusDays(days)));
    }
}
