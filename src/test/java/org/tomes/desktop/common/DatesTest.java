package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.text.Language;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void shownDayIsReadBack(Language language) {
        Dates dates = new Dates(language);
        for (int month = 0; month < 12; month++) {
            LocalDate day = DAY.plusMonths(month);
            assertThat(dates.read(dates.show(day))).contains(day);
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 4 May 2026", "DE, 04.05.2026"})
    void noDayIsTakenForAnother(Language language, String shown) {
        assertThat(new Dates(language).show(LocalDate.of(2026, 5, 4))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.2026", " 01.02.2026 ", "2026-02-01", "1/2/2026", "1 Feb 2026", "01 feb 2026"})
    void dayIsReadInTheUsualWays(String typed) {
        assertThat(new Dates(Language.DE).read(typed)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "morgen", "", "1.2.26", "31 Feb 2026"})
    void whatIsNoDayOfTheCalendarIsNotRead(String typed) {
        assertThat(new Dates(Language.DE).read(typed)).isEmpty();
    }

    @Test
    void noDayIsShownAsNothing() {
        assertThat(new Dates(Language.EN).show(Optional.empty())).isEmpty();
    }
}
