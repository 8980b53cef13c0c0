package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ViolationTest {

    /** A headline that repeats the demand says the opposite of the finding. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCheckDescribesItsViolation(Language language) {
        Texts texts = Texts.in(language);
        assertThat(Checks.ALL).allSatisfy(check -> {
            assertThat(texts.containsKey(check.violation().key())).as(check.violation().key()).isTrue();
            assertThat(texts.get(check.violation())).isNotEqualTo(texts.get(check.title()));
        });
    }
}
