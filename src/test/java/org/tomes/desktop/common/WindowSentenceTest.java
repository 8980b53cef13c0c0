package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The window names no commands where it has buttons. */
class WindowSentenceTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void refusedStepsOfVersionsNameNoCommand(Language language) {
        Texts texts = Texts.in(language);
        for (String state : new String[]{"DRAFT", "IN_REVIEW", "APPROVED", "RELEASED", "SUPERSEDED", "ownApproval"}) {
            String sentence = WindowSentence.of(texts.get("version.refused." + state, "2.0", "tom-annex"));
            assertThat(sentence).doesNotContain("tomes ").endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentenceThatBeginsWithACommandIsLeftOut(Language language) {
        assertThat(WindowSentence.of(Texts.in(language).get("measure.unknown", "TOM-999"))).contains("TOM-999")
                .doesNotContain("tomes ")
                .endsWith(".");
    }

    @Test
    void otherSentencesStayAsTheyAre() {
        assertThat(WindowSentence.of("The disk (C:) is full. Free space."))
                .isEqualTo("The disk (C:) is full. Free space.");
    }
}
