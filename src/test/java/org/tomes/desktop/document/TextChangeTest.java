package org.tomes.desktop.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextChangeTest {

    @Test
    void differenceIsAsSmallAsPossible() {
        assertThat(TextChange.between("a word", "a **word**")).isEqualTo(new TextChange(2, "word", "**word**"));
        assertThat(TextChange.between("abc", "abc")).isEqualTo(new TextChange(3, "", ""));
        assertThat(TextChange.between("aa", "aaa")).isEqualTo(new TextChange(2, "", "a"));
        assertThat(TextChange.between("aaa", "aa")).isEqualTo(new TextChange(2, "a", ""));
        assertThat(TextChange.between("", "x")).isEqualTo(new TextChange(0, "", "x"));
    }

    @Test
    void differenceTurnsOneTextIntoTheOther() {
        for (String earlier : new String[]{"", "a", "aba", "abab", "line\nline"}) {
            for (String later : new String[]{"", "b", "abba", "ab", "line\n\nline"}) {
                TextChange change = TextChange.between(earlier, later);
                assertThat(earlier.substring(0, change.start()) + change.inserted()
                        + earlier.substring(change.removedEnd())).isEqualTo(later);
            }
        }
    }

    @Test
    void onlyNeighbouringLettersBelongToAWord() {
        TextChange letter = new TextChange(5, "o", "");
        assertThat(new TextChange(4, "w", "").continues(letter)).isTrue();
        assertThat(new TextChange(4, " ", "").continues(letter)).isFalse();
        assertThat(new TextChange(4, "", "w").continues(letter)).isFalse();
        assertThat(new TextChange(2, "w", "").continues(letter)).isFalse();
        assertThat(new TextChange(4, "ww", "").continues(letter)).isFalse();
    }
}
