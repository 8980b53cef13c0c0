package org.tomes.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text to search in: in lower case, followed by the words with umlauts or accents in their other spellings, so that
 * "Überprüfung" is also found as "uberprufung" and "ueberpruefung" on keyboards without these letters.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final int LAST_PLAIN = 0x7F;

    private SearchText() {
    }

    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        StringBuilder all = new StringBuilder(lower);
        for (String word : WORDS.split(lower)) {
            if (!isPlain(word)) {
                append(all, word, spelledOut(word));
                append(all, word, withoutMarks(word));
            }
        }
        return all.toString();
    }

    private static void append(StringBuilder all, String word, String spelling) {
        if (!spelling.equals(word)) {
            all.append(' ').append(spelling);
        }
    }

    private static String spelledOut(String word) {
        return withoutMarks(word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
    }

    private static String withoutMarks(String word) {
        return MARKS.matcher(Normalizer.normalize(word.replace("ß", "ss"), Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter <= LAST_PLAIN);
    }
}
