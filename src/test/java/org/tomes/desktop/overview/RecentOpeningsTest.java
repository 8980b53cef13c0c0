package org.tomes.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.overview.RecentOpenings.Visit;

class RecentOpeningsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void firstVisitHasNoPreviousVisit() {
        assertThat(RecentOpenings.at("", MONDAY, 5).before()).isEmpty();
    }

    @Test
    void nextDayCountsFromTheEntriesOfThePreviousDay() {
        String monday = RecentOpenings.at("", MONDAY, 5).format();
        assertThat(RecentOpenings.at(monday, MONDAY.plusDays(1), 9).before()).contains(new Visit(MONDAY, 5));
    }

    @Test
    void secondVisitOnADayCountsFromThePreviousDay() {
        String monday = RecentOpenings.at("", MONDAY, 5).format();
        String tuesday = RecentOpenings.at(monday, MONDAY.plusDays(1), 9).format();
        assertThat(RecentOpenings.at(tuesday, MONDAY.plusDays(1), 12).before()).contains(new Visit(MONDAY, 5));
        assertThat(RecentOpenings.at(tuesday, MONDAY.plusDays(3), 12).before())
                .contains(new Visit(MONDAY.plusDays(1), 9));
    }

    @Test
    void invalidTextCountsAsNeverOpened() {
        assertThat(RecentOpenings.at("yesterday 5", MONDAY, 5).before()).isEmpty();
        assertThat(RecentOpenings.at("2026-11-20 x 2026-11-21 7", MONDAY, 5).before()).isEmpty();
    }
}
