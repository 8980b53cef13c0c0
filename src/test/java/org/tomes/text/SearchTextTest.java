package org.tomes.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"überprüf", "Uberpruf", "ueberpruef", "Überprüfung der Zugänge", "zugaenge", "zugange", "strasse",
        "straße", "cafe", "café"})
    void wordsAreFoundInEverySpelling(String typed) {
        assertThat(SearchText.of("Überprüfung der Zugänge Straße Café")).contains(typed.toLowerCase());
    }

    @Test
    void textWithoutSuchLettersIsOnlyInLowerCase() {
        assertThat(SearchText.of("A.8.20 Networks – “secure”")).startsWith("a.8.20 networks – “secure”").hasSize(26);
        assertThat(SearchText.of("Queue EAST")).isEqualTo("queue east");
    }
}
