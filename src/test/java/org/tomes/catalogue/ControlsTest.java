package org.tomes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ControlsTest {

    @Test
    void everyControlOfAnnexAOccursOnceAndInOrder() {
        assertThat(Controls.all()).extracting(Control::id)
                .containsExactlyElementsOf(Arrays.stream(ControlTheme.values())
                        .flatMap(theme -> IntStream.rangeClosed(1, theme.size())
                                .mapToObj(number -> new ControlId(theme, number)))
                        .toList())
                .hasSize(93);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLabelIsShortAndUnique(Language language) {
        assertThat(Controls.all()).extracting(control -> control.label(language))
                .allSatisfy(label -> assertThat(label).isNotBlank().hasSizeLessThan(60))
                .doesNotHaveDuplicates();
    }

    @Test
    void labelsDifferBetweenTheLanguages() {
        assertThat(Controls.all()).noneMatch(control -> control.label(Language.DE).equals(control.label(Language.EN)));
    }

    @Test
    void controlIsFoundByItsNumber() {
        ControlId records = ControlId.of("A.5.33");

        assertThat(Controls.get(records).id()).isEqualTo(records);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void themesAndGoalsHaveNames(Language language) {
        Texts texts = Texts.in(language);

        assertThat(ControlTheme.values()).extracting(theme -> texts.name("catalogue", theme)).doesNotHaveDuplicates();
        assertThat(Article32Objective.values()).extracting(goal -> texts.name("catalogue", goal))
                .doesNotHaveDuplicates();
    }
}
