package org.tomes.text;

/** What of a text can be seen, and what in it would make other people see something else than what is stored. */
public final class TextChecks {

    private TextChecks() {
    }

    /** Whether there is nothing to see: blanks, zero-width and other formatting characters only. */
    public static boolean isNothing(String text) {
        return text.codePoints().allMatch(TextChecks::isUnseen);
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT, Character.UNASSIGNED, Character.SURROGATE ->
                true;
            // Hangul fillers and an empty Braille cell are letters and symbols by name only.
            default -> character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0
                    || character == 0x2800 || Character.isWhitespace(character);
        };
    }

    /**
     * Whether a text disguises itself or what stands beside it, by characters that force the direction of what follows.
     * Marks that only join or part letters, or hint at a direction, are part of many scripts and are none.
     */
    public static boolean isDisguised(String text) {
        return text.codePoints().anyMatch(TextChecks::isDisguise);
    }

    /** Whether a character forces the direction of what follows it. */
    public static boolean isDisguise(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /**
     * A text as a terminal can show it: what it would obey (control characters but tabs and ends of lines), what turns
     * the order of others round, and what cannot be seen is U+FFFD. Joiners stay: scripts and pictures are made with
     * them.
     */
    public static String onTerminal(String text) {
        if (text.chars().allMatch(character -> character >= ' ' && character < 0x7F || character == '\n')) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(character -> isHarmful(character) ? 0xFFFD : character)
                .forEach(shown::appendCodePoint);
        return shown.toString();
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
     * Whether a text can stand in one line as it is: no control characters, no ends of lines, nothing that disguises.
     */
    public static boolean isOneLine(String text) {
        return !isDisguised(text) && text.codePoints()
                .noneMatch(
                        character -> Character.isISOControl(character) || character == 0x2028 || character == 0x2029);
    }
}
