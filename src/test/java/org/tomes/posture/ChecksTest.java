package org.tomes.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.catalogue.Controls;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class ChecksTest {

    static Stream<Check> all() {
        return Checks.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyCheckHasItsTextsAndKnownControls(Check check) {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            for (Message text : List.of(check.title(), check.why(), check.mend(), check.source())) {
                assertThat(texts.get(text)).as(language + " " + text.key()).isNotBlank();
            }
            assertThat(texts.get("check.area." + check.id().area())).isNotBlank();
        }
        assertThat(check.controls()).doesNotHaveDuplicates().allSatisfy(ref -> assertThat(Controls.get(ref.control())).isNotNull());
        assertThat(check.controls()).extracting(ControlRef::control).doesNotHaveDuplicates();
        assertThat(check.controls()).as("direct ones first").isSortedAccordingTo((a, b) -> Boolean.compare(b.direct(), a.direct()));
    }

    @Test
    void noTwoChecksShareAnId() {
        assertThat(Checks.ALL).extracting(Check::id).doesNotHaveDuplicates();
    }
}
