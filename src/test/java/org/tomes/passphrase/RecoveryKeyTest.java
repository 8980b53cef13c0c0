package org.tomes.passphrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tomes.problem.Problem;
import org.tomes.problem.Refused;

class RecoveryKeyTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(20)
    void printedKeyIsAcceptedInAnySpelling() {
        RecoveryKey key = RecoveryKey.random();
        assertThat(key.text()).matches("([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(RecoveryKey.of(key.text())).contains(key);
        String typed = key.text().toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o').replace('1', 'l');
        assertThat(RecoveryKey.demand(" " + typed + "\n")).isEqualTo(key);
        assertThat(RecoveryKey.random()).isNotEqualTo(key);
    }

    @Test
    void eachWrongCharacterIsFoundInItsGroup() {
        String typed = RecoveryKey.random().text();
        for (int place = 0; place < typed.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (typed.charAt(place) == '-' || other == typed.charAt(place)) {
                    continue;
                }
                String wrong = typed.substring(0, place) + other + typed.substring(place + 1);
                assertThat(RecoveryKey.of(wrong)).as(wrong).isEmpty();
                assertThatThrownBy(() -> RecoveryKey.demand(wrong))
                        .satisfies(Refused.with("passphrase.recoveryKeySlip"));
            }
        }
        String slip = "X" + typed.substring(1);
        int group = typed.charAt(0) == 'X' ? 0 : 1;
        assertThat(group == 0 || problem(slip).sentence().arguments().contains(1)).isTrue();
    }

    @Test
    void groupsInAnotherOrderAreFound() {
        String[] groups = RecoveryKey.random().text().split("-");
        String first = groups[0];
        groups[0] = groups[1];
        groups[1] = first;
        assertThat(problem(String.join("-", groups)).sentence().key()).isEqualTo("passphrase.recoveryKeySlip");
    }

    @Test
    void passphraseIsNotARecoveryKey() {
        assertThat(RecoveryKey.of("four horses graze behind the mill")).isEmpty();
        assertThat(problem("four horses graze behind the mill").sentence().key()).isEqualTo("passphrase.noRecoveryKey");
    }

    private static Problem problem(String text) {
        try {
            RecoveryKey.demand(text);
        } catch (Problem problem) {
            return problem;
        }
        throw new AssertionError(text + " was taken");
    }
}
