package org.tomes.review.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nonconformities in the text of decisions. */
class DecisionNonconformitiesTest {

    @Test
    void numbersAreFoundInBothLanguagesEachOnce() {
        assertThat(decision("Separate the approval (GOV-27, NC-9; NC-10, NC-9).")).containsExactly("NC-9", "NC-10");
        assertThat(decision("Die Genehmigung trennen (GOV-27, NK-9).")).containsExactly("NK-9");
    }

    @Test
    void partsOfOtherCodesAreNotNumbers() {
        assertThat(decision("Renew SYNC-9, NC-9a and nc-1.")).isEmpty();
    }

    private static Iterable<String> decision(String text) {
        return Decision.of(text, LocalDate.of(2026, 12, 1)).nonconformities();
    }
}
