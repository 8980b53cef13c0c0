package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class NameAbbreviationTest {

    private static String inWords(Object list, Language language) {
        return Texts.in(language).get("check.reason.type-not-read", list);
    }

    @Test
    void fewNamesAreJoined() {
        assertThat(NameAbbreviation.of(List.of("a", "b"), 2)).isEqualTo("a, b");
    }

    @Test
    void longListOfNamesEndsWithTheRemainingNumber() {
        Object list = NameAbbreviation.of(List.of("22", "23", "513", "514", "3389"), 3);
        assertThat(inWords(list, Language.EN)).isEqualTo("Not collected, or only in part: 22, 23, 513 and 2 more.");
        assertThat(inWords(list, Language.DE))
                .isEqualTo("Nicht oder nur teilweise erfasst: 22, 23, 513 und 2 weitere.");
    }

    @Test
    void remainderOfShortenedNamesIsAtLeastTwo() {
        Object list = NameAbbreviation.of(List.of("a", "b", "c", "d"), 3);
        assertThat(inWords(list, Language.EN)).endsWith("a, b and 2 more.");
        assertThat(NameAbbreviation.omittedCounts(Message.of("x", 7, Message.of("y", list)))).containsExactly(2);
    }
}
