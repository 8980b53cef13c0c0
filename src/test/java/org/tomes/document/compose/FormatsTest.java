package org.tomes.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Numbers in documents agree with values computed from them by a reader. */
class FormatsTest {

    private final Formats formats = new Formats(Texts.in(Language.EN), ZoneOffset.UTC);

    @Test
    void differenceIsThatOfTheTwoSharesAsTheyArePrinted() {
        assertThat(formats.percent(0.6524)).isEqualTo("65.2%");
        assertThat(formats.percent(0.7536)).isEqualTo("75.4%");
        assertThat(formats.points(0.6524, 0.7536)).startsWith("+10.2");
    }
}
