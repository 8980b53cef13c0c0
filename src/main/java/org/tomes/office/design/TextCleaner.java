package org.tomes.office.design;

import java.util.SortedSet;
import java.util.TreeSet;
import org.tomes.text.TextChecks;

/**
 * Reduces the texts of one document to characters that every format can hold. Line endings of all kinds become a line
 * feed, and a tab becomes a space. Characters forbidden by XML 1.0 (section 2.2), unassigned in Unicode, or overriding
 * the text direction are replaced by {@link #SUBSTITUTE} and recorded for the report.
 */
public final class TextCleaner {

    /** A white square: every font in use contains it, and it is never mistaken for a letter. */
    public static final int SUBSTITUTE = 0x25A1;

    private final SortedSet<Integer> replaced = new TreeSet<>();

    public String of(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(this::replacement).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** Returns the code points replaced so far. */
    public SortedSet<Integer> replaced() {
        return replaced;
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c >= ' ' && c < 0x7F || c >= 0xA0 && c < 0x2000 || c == '\n';
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }

    private int replacement(int character) {
        return switch (character) {
            case '\n', '\r', 0x85, 0x2028, 0x2029 -> '\n';
            case '\t' -> ' ';
            default -> {
                if (Character.isISOControl(character) || isInvalidCharacter(character)
                        || TextChecks.isDisguise(character)) {
                    replaced.add(character);
                    yield SUBSTITUTE;
                }
                yield character;
            }
        };
    }

    private static boolean isInvalidCharacter(int codePoint) {
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        return surrogate || noncharacter;
    }
}
