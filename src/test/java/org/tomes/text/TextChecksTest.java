package org.tomes.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n", "\u00a0", "\u200b", "\u200d\u200c", "\u202e", "\ufeff", "\u00ad",
        "\u2060 \u2060", "\u3164", "\u2800", "\u2028", "\udb40\udc01"})
    void textIsInvisible(String text) {
        assertThat(TextChecks.isInvisible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ä ", "\u200b7", "–", "👍", "\u0645\u200c\u06cc"})
    void textIsVisible(String text) {
        assertThat(TextChecks.isInvisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "\u2066x", "a\nb", "a\u0000", "a\u2028b", "\u0085"})
    void isNotASafeLine(String text) {
        assertThat(TextChecks.isOneLine(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maß\u00adnahme", "می‌خواهم", "\u200fאבג", "a b", "\ufeffName", ""})
    void isASafeLine(String text) {
        assertThat(TextChecks.isOneLine(text)).isTrue();
    }
}
