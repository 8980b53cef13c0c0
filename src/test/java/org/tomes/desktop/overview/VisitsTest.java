package org.tomes.desktop.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.overview.Visits.Visit;

class VisitsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void firstVisitHasNoPreviousVisit() {
        assertThat(Visits.at("", MONDAY, 5).before()).isEmpty();
    }

    @Test
    void nextDayCountsFromTheEntriesOfThePreviousDay() {
        String monday = Visits.at("", MONDAY, 5).format();
        assertThat(Visits.at(monday, MONDAY.plusDays(1), 9).before()).contains(new Visit(MONDAY, 5));
    }

    @Test
    void secondVisitOnADayCountsFromThePreviousDay() {
        String monday = Visits.at("", MONDAY, 5).format();
        String tuesday = Visits.at(monday, MONDAY.plusDays(1), 9).format();
        assertThat(Visits.at(tuesday, MONDAY.plusDays(1), 12).before()).contains(new Visit(MONDAY, 5));
        assertThat(Visits.at(tuesday, MONDAY.plusDays(3), 12).before()).contains(new Visit(MONDAY.plusDays(1), 9));
    }

    @Test
    void invalidTextCountsAsNeverOpened() {
        assertThat(Visits.at("yesterday 5", MONDAY, 5).before()).isEmpty();
        assertThat(Visits.at("2026-11-20 x 2026-11-21 7", MONDAY, 5).before()).isEmpty();
    }
}
