package org.tomes.inventory.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tomes.armtemplate.TemplateExpander;

/**
 * Recognises secrets in imported data, by the name of a value or by the value itself. People choose the names of
 * settings. Azure chooses the names of fields; fields such as {@code keyVaultSecretId} contain no secret.
 */
public final class SecretText {

    /** Replacement for a secret that was not stored. */
    public static final String MASK = TemplateExpander.SECRET;
    /** Replacement for the value of a setting that may be a secret. */
    public static final String HIDDEN = "(value not stored)";

    private static final Pattern SETTING = Pattern
            .compile("(?i).*(passw(or)?d|pwd|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key"
                    + "|connection[_-]?string|azurewebjobsstorage|contentazurefileconnectionstring).*");
    /**
     * Last parts of field names, and complete names. They are compared without regular expressions, because an import
     * has millions of fields.
     */
    private static final List<String> FIELD_ENDS = List.of("password", "passphrase", "pwd", "clientsecret",
            "secretvalue", "securevalue", "accesskey", "accountkey", "sharedkey", "primarykey", "secondarykey",
            "apikey", "privatekey", "sastoken", "accesstoken", "authorizationkey");
    private static final List<String> FIELDS = List.of("secret", "token", "pfxblob", "customdata", "protectedsettings");
    /** Matches a secret in a text; the first group remains, and the rest is the secret. */
    private static final Pattern PART = Pattern
            .compile("(?i)(\\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\\s*=\\s*|[?&]sig=)(?!"
                    + Pattern.quote(MASK) + ")([^;&\\s\"']+)");
    /** Places in which secrets are found, including those that an expression of a template generates. */
    private static final Pattern PLACE = Pattern
            .compile("(?i)\\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)\\s*=|[?&]sig=");
    private static final Pattern USER_INFO = Pattern.compile("(://[^/\\s:@]+:)[^/\\s@]+(?=@)");
    private static final Pattern KEY_BLOCK = Pattern
            .compile("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*-----|$)", Pattern.DOTALL);
    /**
     * Setting that contains an instrumentation key, which is not a secret (Microsoft Learn, "Connection strings in
     * Application Insights").
     */
    private static final String OF_APPLICATION_INSIGHTS = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    /**
     * Parts by which tokens of a known form are recognised, and the forms themselves: tokens of GitHub, AWS and Slack,
     * and JSON web tokens.
     */
    private static final List<String> MARKS = List.of("ghp_", "github_pat_", "AKIA", "hooks.slack.com/services/",
            "xoxb-", "xoxp-", ".eyJ");
    private static final Pattern TOKEN = Pattern.compile("ghp_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22,}"
            + "|\\bAKIA[0-9A-Z]{16}\\b|hooks\\.slack\\.com/services/\\w+/\\w+/\\w+|xox[bp]-[A-Za-z0-9-]{10,}"
            + "|\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}");
    /** Matches only the complete value, because text before or after it, or another key, could contain a secret. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)@Microsoft\\.KeyVault\\((?:\\s*(?:SecretUri|VaultName|SecretName|SecretVersion)\\s*=[^;)=@?]+;?)+\\s*\\)");
    /** Values that need not be hidden: flags, numbers, versions, and addresses without a query or user. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?i)true|false|enabled|disabled|~?\\d{1,4}(?:\\.\\d{1,6}){0,3}" + "|https?://[\\w.-]+(?::\\d+)?/?");
    /** Prefixes of the names of settings that Azure defines and that contain no secret. */
    private static final List<String> OF_PLATFORM = List.of("website_", "functions_", "scm_", "webjobs_",
            "applicationinsights");

    private SecretText() {
    }

    /** Whether a setting of an app or container with this name is expected to contain a secret. */
    public static boolean isSecretSetting(String name) {
        return SETTING.matcher(name).matches() && !name.equalsIgnoreCase(OF_APPLICATION_INSIGHTS);
    }

    /** Whether a field with this name contains a secret in Azure's formats. */
    public static boolean isSecretField(String name) {
        for (String end : FIELD_ENDS) {
            if (name.regionMatches(true, name.length() - end.length(), end, 0, end.length())) {
                return true;
            }
        }
        return FIELDS.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether the text contains a secret, such as the account key in a connection string, or a mask. */
    public static boolean containsSecret(String text) {
        return text.contains(MASK) || PLACE.matcher(text).find() || USER_INFO.matcher(text).find()
                || KEY_BLOCK.matcher(text).find() || hasMark(text) && TOKEN.matcher(text).find();
    }

    private static boolean hasMark(String text) {
        return MARKS.stream().anyMatch(text::contains);
    }

    /** Whether the value is a reference to a secret in a key vault. */
    public static boolean isReference(String value) {
        return REFERENCE.matcher(value.strip()).matches();
    }

    /**
     * Whether the value of a setting can be stored. Settings are free texts, and most secrets have no form by which
     * they could be recognised.
     */
    static boolean isStorable(String setting, String value) {
        return value.isBlank() || value.equals(MASK) || value.equals(HIDDEN) || isReference(value)
                || PLAIN.matcher(value.strip()).matches()
                || OF_PLATFORM.stream().anyMatch(begin -> setting.toLowerCase(Locale.ROOT).startsWith(begin));
    }

    /** Returns the text with its secrets masked; empty if the text contains none. */
    static Optional<String> mask(String text) {
        String clean = PART.matcher(text).replaceAll("$1" + MASK);
        clean = USER_INFO.matcher(clean).replaceAll("$1" + MASK);
        clean = KEY_BLOCK.matcher(clean).replaceAll(MASK);
        clean = hasMark(clean) ? TOKEN.matcher(clean).replaceAll(MASK) : clean;
        return clean.equals(text) ? Optional.empty() : Optional.of(clean);
    }
}
