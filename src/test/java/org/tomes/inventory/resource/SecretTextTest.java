package org.tomes.inventory.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tomes.Seeds;

class SecretTextTest {

    /** The same names as one regular expression: slow, but easy to verify. */
    private static final Pattern EXPRESSION = Pattern
            .compile("(?i).*(password|passphrase|pwd|clientsecret|secretvalue|securevalue|accesskey|accountkey"
                    + "|sharedkey|primarykey|secondarykey|apikey|privatekey|sastoken|accesstoken"
                    + "|authorizationkey)|secret|token|pfxblob|customdata|protectedsettings");

    @Test
    void fieldNamesEqualThoseOfTheRegularExpression() {
        Random random = new Random(Seeds.seed());
        List<String> parts = List.of("admin", "pass", "Word", "phrase", "PWD", "client", "secret", "Value", "secure",
                "access", "account", "shared", "primary", "Secondary", "api", "private", "key", "KEY", "sas", "token",
                "authorization", "pfx", "blob", "custom", "Data", "protected", "settings", "Id", "ä");
        int secrets = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            int length = random.nextInt(5);
            for (int part = 0; part < length; part++) {
                name.append(parts.get(random.nextInt(parts.size())));
            }
            boolean secret = EXPRESSION.matcher(name).matches();
            assertThat(SecretText.isSecretField(name.toString())).as(name.toString()).isEqualTo(secret);
            secrets += secret ? 1 : 0;
        }
        assertThat(secrets).isPositive();
    }
}
