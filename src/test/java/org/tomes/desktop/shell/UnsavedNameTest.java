package org.tomes.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tomes.text.BilingualText;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The question about unsaved changes names the record shortly, however long its title is. */
class UnsavedNameTest {

    @Test
    void longTitleIsShortened() {
        Message name = Message.of("desktop_measure.quoted", "word ".repeat(1000).strip());
        assertThat(Texts.in(Language.EN).get(FxDialogs.shortened(name))).hasSizeLessThan(100).endsWith("…”");
    }

    @Test
    void titleIsInTheLanguageOfTheWindow() {
        Message name = Message.of("desktop_measure.quoted",
                new BilingualText("Wort ".repeat(1000).strip(), "Close port 3389"));
        assertThat(Texts.in(Language.EN).get(FxDialogs.shortened(name))).contains("Close port 3389");
        assertThat(Texts.in(Language.DE).get(FxDialogs.shortened(name))).hasSizeLessThan(100).contains("Wort");
    }

    @Test
    void shortTitleIsComplete() {
        Message name = Message.of("desktop_measure.quoted", "Close port 3389");
        assertThat(FxDialogs.shortened(name)).isEqualTo(name);
    }
}
