package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.text.Language;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    @ParameterizedTest
    @EnumSource(Language.class)
    void shownDayIsReadBack(Language language) {
        Dates dates = new Dates(language);
        assertThat(dates.read(dates.show(DAY))).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.2026", " 01.02.2026 ", "2026-02-01", "1/2/2026"})
    void dayIsReadInTheUsualWays(String typed) {
        assertThat(new Dates(Language.DE).read(typed)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "morgen", "", "1.2.26"})
    void whatIsNoDayOfTheCalendarIsNotRead(String typed) {
        assertThat(new Dates(Language.DE).read(typed)).isEmpty();
    }

    @Test
    void noDayIsShownAsNothing() {
        assertThat(new Dates(Language.EN).show(Optional.empty())).isEmpty();
    }
}
