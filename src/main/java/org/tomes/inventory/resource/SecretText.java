package org.tomes.inventory.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.template.ArmTemplate;

/**
 * Recognises secrets in what is imported: by the name that a value has, or by the value itself. Names of settings are
 * chosen freely by people; names of fields by Azure, where {@code keyVaultSecretId} and the like hold no secret.
 */
public final class SecretText {

    /** Stands for a value that was not stored. */
    public static final String MASK = ArmTemplate.SECRET;

    private static final Pattern SETTING = Pattern
            .compile("(?i).*(passw(or)?d|pwd|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key"
                    + "|connection[_-]?string|azurewebjobsstorage|contentazurefileconnectionstring).*");
    /** Ends of names of fields, and whole names. Compared as they are: an import has millions of fields. */
    private static final List<String> FIELD_ENDS = List.of("password", "passphrase", "pwd", "clientsecret",
            "secretvalue", "securevalue", "accesskey", "accountkey", "sharedkey", "primarykey", "secondarykey",
            "apikey", "privatekey", "sastoken", "accesstoken", "authorizationkey");
    private static final List<String> FIELDS = List.of("secret", "token", "pfxblob", "customdata", "protectedsettings");
    /** The first group stays, the rest is the secret. */
    private static final Pattern PART = Pattern
            .compile("(?i)(\\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\\s*=\\s*|[?&]sig=)(?!"
                    + Pattern.quote(MASK) + ")([^;&\\s\"']+)");
    /** Where a secret stands, also where an expression of a template makes it. */
    private static final Pattern PLACE = Pattern
            .compile("(?i)\\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\\s*=|[?&]sig=");
    private static final Pattern USER_INFO = Pattern.compile("(://[^/\\s:@]+:)[^/\\s@]+(?=@)");
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
        for (String end : FIELD_ENDS) {
            if (name.regionMatches(true, name.length() - end.length(), end, 0, end.length())) {
                return true;
            }
        }
        return FIELDS.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Checks whether the text contains a secret, such as the account key in a connection string, or did before. */
    public static boolean isIn(String text) {
        return text.contains(MASK) || PLACE.matcher(text).find() || USER_INFO.matcher(text).find()
                || KEY_BLOCK.matcher(text).find();
    }

    /** Checks whether the value only names a secret of a key vault. */
    public static boolean isReference(String value) {
        return value.strip().toLowerCase(Locale.ROOT).startsWith(REFERENCE);
    }

    /** The text without the secrets in it; empty if it contains none. */
    static Optional<String> masked(String text) {
        String clean = PART.matcher(text).replaceAll("$1" + MASK);
        clean = USER_INFO.matcher(clean).replaceAll("$1" + MASK);
        clean = KEY_BLOCK.matcher(clean).replaceAll(MASK);
        return clean.equals(text) ? Optional.empty() : Optional.of(clean);
    }
}
