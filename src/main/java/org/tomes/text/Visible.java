package org.tomes.text;

/** What of a text can be seen, and what in it would make other people see something else than what is stored. */
public final class Visible {

    private Visible() {
    }

    /** Whether there is nothing to see: blanks, zero-width and other formatting characters only. */
    public static boolean isNothing(String text) {
        return text.codePoints().allMatch(Visible::isUnseen);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT, Character.UNASSIGNED, Character.SURROGATE -> true;
            // Hangul fillers and an empty Braille cell are letters and symbols by name only.
            default -> character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0 || character == 0x2800
                    || Character.isWhitespace(character);
        };
    }

    /**
     * Whether a text disguises itself or what stands beside it, by characters that force the direction of what follows.
     * Marks that only join or part letters, or hint at a direction, are part of many scripts and are none.
     */
    public static boolean isDisguised(String text) {
        return text.codePoints().anyMatch(Visible::isDisguise);
    }

    /** Whether a character forces the direction of what follows it. */
    public static boolean isDisguise(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** Whether a text can stand in one line as it is: no control characters, no ends of lines, nothing that disguises. */
    public static boolean isOneLine(String text) {
        return !isDisguised(text) && text.codePoints().noneMatch(character -> Character.isISOControl(character)
                || character == 0x2028 || character == 0x2029);
    }
}
