package org.tomes.office.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tomes.office.design.TextCleaner;

class TypesetterTest {

    @Test
    void lineThatHasNoRoomForAllOfATextEndsWithDots() throws IOException {
        assertThat(line("Brenner GmbH", 200)).isEqualTo("Brenner GmbH");
        assertThat(line("W".repeat(75), 200)).matches("W{20,30}…");
        assertThat(line("🔒".repeat(75), 100)).matches("□{5,30}…");
        assertThat(line("W", 1)).isEqualTo("…");
    }

    private static String line(String text, float room) throws IOException {
        TextLine line = new Typesetter(new Fonts(), new TextCleaner(), Locale.GERMANY).line(text, TextStyle.RUNNING,
                room);
        assertThat(line.width()).isLessThanOrEqualTo(Math.max(room, 10));
        return line.runs().stream().map(TextRun::text).collect(Collectors.joining());
    }
}
