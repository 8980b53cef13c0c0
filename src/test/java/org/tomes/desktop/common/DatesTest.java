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
    void displayedDayCanBeParsed(Language language) {
        Dates dates = new Dates(language);
        for (int month = 0; month < 12; month++) {
            LocalDate day = DAY.plusMonths(month);
            assertThat(dates.read(dates.show(day))).contains(day);
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 4 May 2026", "DE, 04.05.2026"})
    void dayAndMonthAreUnambiguous(Language language, String shown) {
        assertThat(new Dates(language).show(LocalDate.of(2026, 5, 4))).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.2026", " 01.02.2026 ", "2026-02-01", "1/2/2026", "1 Feb 2026", "01 feb 2026", "1.2.26",
        "01.02.26", "1/2/26"})
    void dayIsReadInTheUsualWays(String typed) {
        assertThat(new Dates(Language.DE).read(typed)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "morgen", "", "31.2.26", "1.2.6", "1/31/27", "31 Feb 2026"})
    void rejectsInvalidDate(String typed) {
        assertThat(new Dates(Language.DE).read(typed)).isEmpty();
    }

    /**
     * People write years with two digits, and refusing them was taken for a fault. They mean this century: nobody plans
     * for the last one.
     */
    @ParameterizedTest
    @CsvSource({"DE, 31.1.27", "DE, 31.1.2027", "DE, 31/1/27", "EN, 1/31/2027", "EN, 1/31/27", "EN, 31/1/27",
        "EN, 31.1.27"})
    void acceptsTwoDigitYearAndUnambiguousMonthFirst(Language language, String typed) {
        assertThat(new Dates(language).read(typed)).contains(LocalDate.of(2027, 1, 31));
    }

    @ParameterizedTest
    @CsvSource({"today, 2026-11-29", "Morgen, 2026-11-30", "gestern, 2026-11-28", "+3m, 2027-02-28", "+10d, 2026-12-09",
        "+2 w, 2026-12-13", "+1j, 2027-11-29", "-1m, 2026-10-29", "31.3., 2027-03-31", "1.12, 2026-12-01",
        "29/11, 2026-11-29", "29.2., 2028-02-29", "31 mar, 2027-03-31", "1.2.2026, 2026-02-01"})
    void dayIsReadAsADistanceOrWithoutItsYear(String typed, LocalDate expected) {
        assertThat(new Dates(Language.EN).read(typed, LocalDate.of(2026, 11, 29))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+3", "+3x", "3m", "30.2.", "soon", ""})
    void rejectsTextThatIsNeitherDateNorPeriod(String typed) {
        assertThat(new Dates(Language.EN).read(typed, LocalDate.of(2026, 11, 29))).isEmpty();
    }

    @Test
    void missingDateIsShownAsEmptyText() {
        assertThat(new Dates(Language.EN).show(Optional.empty())).isEmpty();
    }
}
