package org.tomes.document.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestedKeyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none",
            value = {"Backup concept, backup-concept", "Größe & Übermaß, groesse-uebermass", "Été à Liège, ete-a-liege",
                "2026: Plan (v2), plan-v2", "  , ''", "日本, ''",
                "A very long title that has far more than forty characters, a-very-long-title-that-has-far-more-than",
                "Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz, abcdefghijklmnopqrstuvwxyzabcdefghijklmn"})
    void keyIsLikeTheTitleAndValid(String title, String key) {
        String suggested = CustomDocumentService.suggestedKey(title == null ? "" : title);
        assertThat(suggested).isEqualTo(key).hasSizeLessThanOrEqualTo(40);
        assertThat(suggested).matches("|[a-z][a-z0-9]*(-[a-z0-9]+)*");
    }
}
