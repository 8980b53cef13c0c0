package org.tomes.desktop.shell;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The text of a record. The palette searches it, and shows the part that matches a query.
 *
 * @param original text on one line
 * @param searched the same text in lower case
 * @param letters characters in {@code searched}, as returned by {@link PaletteModel#letters}
 */
record SearchedText(String original, String searched, long letters) {

    static final SearchedText NONE = new SearchedText("", "", 0);
    /** Maximum length, which limits search time and memory if there are many records. */
    private static final int MAX_LENGTH = 300;
    private static final int BEFORE = 30;
    private static final int WIDTH = 90;

    /** Creates a snippet from the beginning of a text. */
    static SearchedText of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String shortened = line.substring(0, Math.min(MAX_LENGTH, line.length()));
        String searched = shortened.toLowerCase(Locale.ROOT);
        return shortened.isEmpty() ? NONE : new SearchedText(shortened, searched, PaletteModel.letters(searched));
    }

    /** Whether the name or this text contains each word. */
    boolean completes(String name, String... words) {
        for (String word : words) {
            if (!searched.contains(word) && !name.contains(word)) {
                return false;
            }
        }
        return this != NONE;
    }

    /** Returns the part around the first of these words in the text; empty if the text contains none. */
    String about(String... words) {
        int at = Stream.of(words).mapToInt(searched::indexOf).filter(index -> index >= 0).findFirst().orElse(-1);
        if (at < 0) {
            return "";
        }
        int start = at <= BEFORE ? 0 : Math.max(at - BEFORE, original.indexOf(' ', at - BEFORE) + 1);
        int from = Math.min(start, Math.min(at, original.length()));
        int end = Math.min(original.length(), from + WIDTH);
        return (from > 0 ? "… " : "") + original.substring(from, end) + (end < original.length() ? " …" : "");
    }
}
