package org.tomes.office.design;

import java.util.Map;

/**
 * Where a long word of a language may be parted with a hyphen: before a consonant that a vowel follows, which is right
 * for most German and English words. It is asked only for words that no line could hold. Nothing that may be a name or
 * a code is taken for a word: those must not get a hyphen that is not theirs.
 */
public final class Syllables {

    private static final int SHORTEST_WORD = 12;
    private static final int LONGEST_WORD = 60;
    private static final int SHORTEST_PART = 3;
    private static final String VOWELS = "aeiouyäöü";
    /**
     * Letters that stay with the one before them: {@code ch}, {@code ck}, {@code tr} as in Schlüssel-tresor, and the s
     * in Sicherungs-abdeckung.
     */
    private static final Map<Character, String> STAYS_WITH = Map.of('h', "ctps", 'k', "c", 'l', "bcdfgkpt", 'r',
            "bcdfgkpt", 's', "gnt");

    private Syllables() {
    }

    /** @param start where the line begins, which may be within the word */
    public static boolean part(String text, int start, int at) {
        if (at - start < SHORTEST_PART || at + 1 >= text.length() || !isBetweenSyllables(text, at)) {
            return false;
        }
        int from = at;
        while (from > 0 && at - from < LONGEST_WORD && Character.isLowerCase(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - from < LONGEST_WORD && Character.isLowerCase(text.charAt(to))) {
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
        char first = text.charAt(at);
        return Character.isLowerCase(first) && VOWELS.indexOf(first) < 0 && VOWELS.indexOf(text.charAt(at + 1)) >= 0
                && STAYS_WITH.getOrDefault(first, "").indexOf(text.charAt(at - 1)) < 0;
    }

    /** Whether what stands there is no part of a longer name. */
    private static boolean standsAlone(String text, int at) {
        return at < 0 || at >= text.length() || " \n\u00A0().,;:!?“”„".indexOf(text.charAt(at)) >= 0;
    }
}
