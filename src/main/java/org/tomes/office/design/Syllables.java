package org.tomes.office.design;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Hyphenates long German and English words before a consonant followed by a vowel, which is correct for most words.
 * Used only for words that do not fit on any line. Possible names and codes are never hyphenated, since a hyphen would
 * change them.
 */
public final class Syllables {

    private static final int SHORTEST_WORD = 12;
    private static final int MAX_WORD_LENGTH = 60;
    private static final int SHORTEST_PART = 3;
    private static final String VOWELS = "aeiouyäöü";
    /**
     * Letters that are not separated from the preceding one: {@code ch}, {@code ck}, {@code tr} as in Schlüssel-tresor,
     * and the s in Sicherungs-abdeckung.
     */
    private static final Map<Character, String> STAYS_WITH = Map.of('h', "ctps", 'k', "c", 'l', "bcdfgkpt", 'r',
            "bcdfgkpt", 's', "gnt");

    /** Consonants that begin a syllable together, each group with the letter that precedes it. */
    private static final Pattern STEM = Pattern.compile("\\p{L}sch[rlmnw][aeiouyäöü]|[fhps]s[tp][aeiouyäöü]");

    private Syllables() {
    }

    /** @param start the start of the line, which may be within the word */
    public static boolean part(String text, int start, int at) {
        if (at - start < SHORTEST_PART || at + 1 >= text.length() || !isBetweenSyllables(text, at)) {
            return false;
        }
        int from = at;
        while (from > 0 && at - from < MAX_WORD_LENGTH && Character.isLowerCase(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - from < MAX_WORD_LENGTH && Character.isLowerCase(text.charAt(to))) {
            to++;
        }
        boolean capital = from > 0 && Character.isUpperCase(text.charAt(from - 1));
        boolean voiced = text.substring(Math.max(start, from), at)
                .chars()
                .anyMatch(letter -> VOWELS.indexOf(letter) >= 0);
        return capital && voiced && to - from + 1 >= SHORTEST_WORD && at - from + 1 >= SHORTEST_PART
                && to - at >= SHORTEST_PART && standsAlone(text, from - 2) && standsAlone(text, to);
    }

    private static boolean isBetweenSyllables(String text, int at) {
        if (STEM.matcher(text).region(at - 1, text.length()).lookingAt()) {
            return true;
        }
        char first = text.charAt(at);
        return Character.isLowerCase(first) && VOWELS.indexOf(first) < 0 && VOWELS.indexOf(text.charAt(at + 1)) >= 0
                && STAYS_WITH.getOrDefault(first, "").indexOf(text.charAt(at - 1)) < 0 && !isWithinStem(text, at);
    }

    /**
     * Whether the letter is within a group of consonants that begin a syllable together, as in Ziel-einschränkung and
     * Prüf-stand.
     */
    private static boolean isWithinStem(String text, int at) {
        for (int start = Math.max(1, at - 3); start < at; start++) {
            if (STEM.matcher(text).region(start - 1, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character at this index is not part of a longer name. */
    private static boolean standsAlone(String text, int at) {
        return at < 0 || at >= text.length() || " \n\u00A0().,;:!?“”„".indexOf(text.charAt(at)) >= 0;
    }
}
