package org.tomes.text;

import java.nio.charset.StandardCharsets;

/** Checks texts for invisible content and for characters that disguise the stored text when it is displayed. */
public final class TextChecks {

    private TextChecks() {
    }

    /** Checks whether the text consists of whitespace, zero-width and other formatting characters only. */
    public static boolean isInvisible(String text) {
        return text.codePoints().allMatch(TextChecks::isUnseen);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT, Character.UNASSIGNED, Character.SURROGATE ->
                true;
            // Hangul fillers and the blank Braille pattern are classified as letters and symbols, but are invisible.
            default -> character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0
                    || character == 0x2800 || Character.isWhitespace(character);
        };
    }

    /**
     * Checks whether a text disguises itself or adjacent text by characters that override the direction. Marks that
     * only join or separate letters, or hint at a direction, are part of many scripts and are allowed.
     */
    public static boolean isDisguised(String text) {
        return text.codePoints().anyMatch(TextChecks::isDisguise);
    }

    /** Checks whether a character overrides the direction of the text that follows it. */
    public static boolean isDisguise(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /**
     * Makes a text safe for a terminal: control characters (except tabs and line breaks), direction overrides and
     * invisible characters are replaced by U+FFFD. Joiners are kept, since scripts and emoji need them.
     */
    public static String forTerminal(String text) {
        if (text.chars().allMatch(character -> character >= ' ' && character < 0x7F || character == '\n')) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(character -> isHarmful(character) ? 0xFFFD : character)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean isHarmful(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT -> character != 0x200C && character != 0x200D;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /**
     * Checks whether a text is safe in one line: no control characters, line breaks, disguising characters or unpaired
     * surrogates.
     */
    public static boolean isOneLine(String text) {
        return isValidUnicode(text) && text.codePoints()
                .noneMatch(
                        character -> Character.isISOControl(character) || character == 0x2028 || character == 0x2029);
    }

    /** Checks whether a text of several lines is safe; it may contain tabs. */
    public static boolean isMultiLineText(String text) {
        return isValidUnicode(text) && text.codePoints()
                .noneMatch(character -> Character.isISOControl(character) && character != '\n' && character != '\t');
    }

    private static boolean isValidUnicode(String text) {
        return !isDisguised(text) && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
