package org.tomes.inventory.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.Seeds;

class SecretHintsTest {

    /** The same words as one regular expression: slow, but easy to verify. */
    private static final Pattern EXPRESSION = Pattern
            .compile("(?i)passw|passphrase|pwd|secret|token|key|pfxblob|customdata|protectedsettings"
                    + "|secure|[?&]sig=|://[^/]{1,200}@|sharedaccess|azurewebjobs|contentazurefile");

    @ParameterizedTest
    @ValueSource(strings = {"{\"adminPassword\":1}", "{\"KEY\":1}", "{\"a\":\"x?SIG=1\"}", "a&sig=", "https://u:p@host",
        "ContentAzureFileConnectionString"})
    void wordsAreFoundInAnyCase(String json) {
        assertThat(SecretHints.in(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"tags\":{\"owner\":\"it@example.com\"}}", "https://host/path@2", "https://@", "sig=",
        "{\"a\":\"://\"}"})
    void textWithoutSecretGivesNoHint(String json) {
        assertThat(SecretHints.in(json)).isFalse();
    }

    @Test
    void resultEqualsThatOfTheRegularExpression() {
        Random random = new Random(Seeds.seed());
        List<String> parts = List.of("pass", "w", "PW", "d", "se", "cret", "cure", "to", "ken", "k", "ey", "?", "&",
                "sig", "=", "://", "/", "@", "user", ":", "x", "ä", "pfx", "Blob", "custom", "DATA", "azure", "webjobs",
                "s");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int part = 0; part < length; part++) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            if (random.nextInt(20) == 0) {
                text.append("://").append("u".repeat(195 + random.nextInt(10))).append('@');
            }
            assertThat(SecretHints.in(text.toString())).as(text.toString()).isEqualTo(EXPRESSION.matcher(text).find());
        }
    }
}
