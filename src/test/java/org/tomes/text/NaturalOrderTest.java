package org.tomes.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void umlautsAreSortedWithTheirLetters() {
        assertThat(List.of("OL", "Änd", "RPO", "Muss", "Adm").stream().sorted(NaturalOrder.of(Language.DE)))
                .containsExactly("Adm", "Änd", "Muss", "OL", "RPO");
    }

    @Test
    void numbersInNamesAreComparedByValue() {
        assertThat(List.of("192.0.2.130", "192.0.2.21", "192.0.2.9", "192.0.2")
                .stream()
                .sorted(NaturalOrder.of(Language.EN)))
                .containsExactly("192.0.2", "192.0.2.9", "192.0.2.21", "192.0.2.130");
    }

    @Test
    void differentNamesAreNeverEqual() {
        assertThat(NaturalOrder.of(Language.DE).compare("a1", "a01")).isNotZero();
        assertThat(NaturalOrder.of(Language.DE).compare("a1", "a1")).isZero();
    }
}
