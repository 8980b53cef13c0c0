package org.tomes.inventory.resource;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Determines in one pass over the JSON of a resource whether it can contain a secret at all, so that most resources
 * need not be parsed a second time. Evidence can have many megabytes. With a regular expression of these words as
 * alternatives, the search took more than half of the processor time of a large pull.
 */
final class SecretHints {

    /** Words in lower case. If the JSON contains none of them, no rule of {@link SecretMask} applies. */
    private static final String[] WORDS = {"passw", "passphrase", "pwd", "secret", "token", "key", "pfxblob",
        "customdata", "protectedsettings", "secure", "?sig=", "&sig=", "://", "sharedaccess", "azurewebjobs",
        "contentazurefile"};
    private static final String ADDRESS = "://";
    private static final int MAX_USER_PART = 200;
    /** The words by their first letter, in lower and in upper case. */
    private static final String[][] BY_FIRST = new String[128][];

    static {
        for (char first = 0; first < BY_FIRST.length; first++) {
            String letter = String.valueOf(first).toLowerCase(Locale.ROOT);
            String[] words = Stream.of(WORDS).filter(word -> word.startsWith(letter)).toArray(String[]::new);
            BY_FIRST[first] = words.length == 0 ? null : words;
        }
    }

    private SecretHints() {
    }

    static boolean in(String json) {
        for (int at = 0; at < json.length(); at++) {
            char first = json.charAt(at);
            if (first < BY_FIRST.length && BY_FIRST[first] != null && begins(json, at, BY_FIRST[first])) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String json, int at, String[] words) {
        for (String word : words) {
            if (json.regionMatches(true, at, word, 0, word.length())
                    && (!word.equals(ADDRESS) || hasUserPart(json, at + ADDRESS.length()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a URL contains a user, and therefore possibly a password, before its host: {@code ://user:password@host}.
     */
    private static boolean hasUserPart(String json, int from) {
        int end = Math.min(json.length(), from + MAX_USER_PART + 1);
        for (int at = from; at < end && json.charAt(at) != '/'; at++) {
            if (json.charAt(at) == '@' && at > from) {
                return true;
            }
        }
        return false;
    }
}
