package org.tomes.inventory.resource;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.template.Template;

/**
 * Recognises secrets in what is imported: by the name that a value has, or by the value itself. Names of settings are
 * chosen freely by people; names of fields by Azure, where {@code keyVaultSecretId} and the like hold no secret.
 */
public final class SecretText {

    /** Stands for a value that was not stored. */
    public static final String MASK = Template.SECRET;

    private static final Pattern SETTING = Pattern
            .compile("(?i).*(passw(or)?d|pwd|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key"
                    + "|connection[_-]?string|azurewebjobsstorage|contentazurefileconnectionstring).*");
    private static final Pattern FIELD = Pattern
            .compile("(?i).*(password|passphrase|pwd|clientsecret|secretvalue|securevalue|accesskey|accountkey"
                    + "|sharedkey|primarykey|secondarykey|apikey|privatekey|connectionstring|sastoken|accesstoken"
                    + "|authorizationkey)|secret|token|pfxblob|customdata|protectedsettings");
    /** The first group stays, the rest is the secret. */
    private static final Pattern PART = Pattern.compile(
            "(?i)(\\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\\s*=\\s*|[?&]sig=)([^;&\\s\"']+)");
    private static final Pattern KEY_BLOCK = Pattern
            .compile("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*-----|$)", Pattern.DOTALL);
    private static final String REFERENCE = "@microsoft.keyvault(";

    private SecretText() {
    }

    /** Checks whether a setting of an app or container that has this name is expected to hold a secret. */
    public static boolean isSetting(String name) {
        return SETTING.matcher(name).matches();
    }

    /** Checks whether a field with this name in Azure's formats holds a secret. */
    public static boolean isField(String name) {
        return FIELD.matcher(name).matches();
    }

    /** Checks whether the text contains a secret, such as the account key in a connection string. */
    public static boolean isIn(String text) {
        return PART.matcher(text).find() || KEY_BLOCK.matcher(text).find();
    }

    /** Checks whether the value only names a secret of a key vault. */
    public static boolean isReference(String value) {
        return value.strip().toLowerCase(Locale.ROOT).startsWith(REFERENCE);
    }

    /** The text without the secrets in it; empty where it contains none. */
    static Optional<String> masked(String text) {
        return isIn(text)
                ? Optional.of(KEY_BLOCK.matcher(PART.matcher(text).replaceAll("$1" + MASK)).replaceAll(MASK))
                        .filter(clean -> !clean.equals(text))
                : Optional.empty();
    }
}
