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

    /** Returns at most that many characters; a longer text is cut between words and ends with an ellipsis. */
    public static String ofWords(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        int space = text.lastIndexOf(' ', maxLength - 2);
        return space <= 0 ? of(text, maxLength) : text.substring(0, space) + "\u00A0…";
    }

    /** Returns a text of unknown origin for use in a sentence: short and without control characters. */
    public static String quoted(String text) {
        return of(text.replaceAll("\\p{Cntrl}", ""), MAX_QUOTE_LENGTH);
    }
}
