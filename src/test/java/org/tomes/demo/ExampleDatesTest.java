package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.text.Language;

class ExampleDatesTest {

    /** The text said 10:30 even if the example was created at 8:00. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02T00:10", "2026-12-02T08:00", "2026-12-02T10:29:59", "2026-12-02T23:59"})
    void eventsOfTheDayHappenedBeforeTheExampleWasCreated(LocalDateTime created) {
        Set<String> times = Stream.of(Language.values())
                .map(language -> ExampleDates.at(language, created).fill("{time}"))
                .collect(Collectors.toSet());

        assertThat(times).singleElement()
                .satisfies(time -> assertThat(LocalDateTime.parse("2026-12-02T" + time)).isBeforeOrEqualTo(created)
                        .isAfter(created.minusMinutes(30)));
    }

    @Test
    void midnightCouldBeThatOfEitherDay() {
        assertThat(ExampleDates.at(Language.EN, LocalDateTime.parse("2026-12-02T00:10")).fill("{time}"))
                .isEqualTo("00:01");
    }

    @Test
    void daysAndTimesOfASentenceAreFilled() {
        assertThat(ExampleDates.at(Language.EN, LocalDateTime.parse("2026-12-02T08:14:30"))
                .fill("by {time} on {days:-1}, from {days:0}, {time}")
                .replace('\u00A0', ' ')).isEqualTo("by 08:00 on 3 Dec 2026, from 2 Dec 2026, 08:00");
    }
}
