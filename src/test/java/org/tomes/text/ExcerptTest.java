package org.tomes.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void textWithinTheLimitIsUnchanged() {
        assertThat(Excerpt.of("", 3)).isEmpty();
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
    }

    @Test
    void longerTextEndsWithAnEllipsisWithinTheLimit() {
        assertThat(Excerpt.of("abcd", 3)).isEqualTo("ab…");
    }

    @Test
    void characterOfTwoUnitsIsNotSplit() {
        assertThat(Excerpt.of("a😀bc", 4)).isEqualTo("a😀…");
        assertThat(Excerpt.of("a😀bc", 3)).isEqualTo("a…");
    }

    @Test
    void quoteHasNoControlCharactersAndNoEllipsisForThem() {
        assertThat(Excerpt.quoted("ab\u0007\ncd")).isEqualTo("abcd");
        assertThat(Excerpt.quoted("\u0000".repeat(50) + "abc")).isEqualTo("abc");
        assertThat(Excerpt.quoted("x".repeat(41))).hasSize(40).endsWith("…");
    }
}
