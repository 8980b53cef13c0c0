package org.tomes.text;

/** Shortens texts for places with a limit. */
public final class Excerpt {

    private static final int MAX_QUOTE_LENGTH = 40;

    private Excerpt() {
    }

    /**
     * Returns at most that many characters; a longer text ends with an ellipsis and is never cut within a surrogate
     * pair.
     */
    public static String of(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int end = maxLength - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Returns a text of unknown origin for use in a sentence: short and without control characters. */
    public static String quoted(String text) {
        return of(text.replaceAll("\\p{Cntrl}", ""), MAX_QUOTE_LENGTH);
    }
}
