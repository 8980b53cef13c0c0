package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ActionTest {

    private static final int LONGEST = 64;

    /** The name of a resource follows it in titles of changes. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCheckNamesTheChangeThatRemediatesInAShortImperative(Language language) {
        Texts texts = Texts.in(language);
        assertThat(Checks.ALL).allSatisfy(check -> {
            assertThat(texts.containsKey(check.action().key())).as(check.action().key()).isTrue();
            assertThat(texts.get(check.action())).hasSizeLessThanOrEqualTo(LONGEST)
                    .isNotEqualTo(texts.get(check.title()))
                    .isNotEqualTo(texts.get(check.violation()))
                    .doesNotStartWith("Beheben")
                    .doesNotMatch(".*[.:]$");
        });
    }

    /** German titles end with the verb, English ones start with it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyActionContainsItsVerb(Language language) {
        Texts texts = Texts.in(language);
        List<String> actions = Collections.list(texts.getKeys())
                .stream()
                .filter(key -> key.startsWith("finding.action."))
                .filter(key -> !List.of("finding.action.at", "finding.action.reported").contains(key))
                .map(key -> texts.get(key, "A", "B"))
                .toList();
        assertThat(actions).isNotEmpty()
                .allSatisfy(action -> assertThat(action)
                        .matches(language == Language.DE ? ".* \\p{Ll}+n" : "\\p{Upper}\\p{Lower}+ .+"));
    }
}
