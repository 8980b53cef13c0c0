package org.tomes.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void markupIsNotShown() {
        assertThat(PlainText.of("## Ten rules\n\n1. **Sign-in:** see [the page](https://example.com)\n- one\n> Note"))
                .isEqualTo("Ten rules\n\n1. Sign-in: see the page\n• one\nNote");
    }

    @Test
    void cellsOfTablesAreSeparatedByPoints() {
        assertThat(PlainText.of("| Rule | Value |\n|---|---|\n| A-1 | 75% |")).isEqualTo("Rule · Value\nA-1 · 75%");
        assertThat(PlainText.joinCells("MON-13 | must | ")).isEqualTo("MON-13 · must · ");
    }

    @Test
    void otherTextIsUnchanged() {
        for (String text : new String[]{"a - b", "2 * 3 * 4", "a|b", "#12", ""}) {
            assertThat(PlainText.of(text)).isEqualTo(text);
        }
    }
}
