package org.tomes.passphrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseStrengthTest {

    @ParameterizedTest
    @CsvSource({"'',TRIVIAL", "password1,TRIVIAL", "qwertz,WEAK", "aaaaaaaaaaaaaaaaaaaaaa,TRIVIAL",
        "richtig Pferd Batterie Klammer,STRONG"})
    void commonPassphrasesAreWeakRegardlessOfLength(String text, PassphraseStrength strength) {
        assertThat(PassphraseStrength.of(text)).isEqualTo(strength);
        assertThat(strength.isTooWeak()).isEqualTo(strength != PassphraseStrength.STRONG);
    }

    @Test
    void longTextIsRatedByItsBeginning() {
        assertThat(PassphraseStrength.of("xK7-".repeat(2) + "\uD83D\uDD11".repeat(100_000)))
                .isGreaterThanOrEqualTo(PassphraseStrength.GOOD);
    }
}
