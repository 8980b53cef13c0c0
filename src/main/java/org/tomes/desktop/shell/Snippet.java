package org.tomes.desktop.shell;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The text of a record as the palette searches it and shows what it says about a query.
 *
 * @param shown on one line
 * @param searched the same in lower case
 * @param letters those of {@code searched}, as {@link PaletteModel#letters} counts them
 */
record Snippet(String shown, String searched, long letters) {

    static final Snippet NONE = new Snippet("", "", 0);
    /** Keeps the search fast and the memory small where there are many records. */
    private static final int LONGEST = 300;
    private static final int BEFORE = 30;
    private static final int WIDTH = 90;

    /** The beginning of a text. */
    static Snippet of(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        String kept = line.substring(0, Math.min(LONGEST, line.length()));
        String searched = kept.toLowerCase(Locale.ROOT);
        return kept.isEmpty() ? NONE : new Snippet(kept, searched, PaletteModel.letters(searched));
    }

    /** Whether each word is in the name or in this text. */
    boolean completes(String name, String... words) {
        for (String word : words) {
            if (!searched.contains(word) && !name.contains(word)) {
                return false;
            }
        }
        return this != NONE;
    }

    /** The part around the first of the words that it contains; empty if it contains none. */
    String about(String... words) {
        int at = Stream.of(words).mapToInt(searched::indexOf).filter(found -> found >= 0).findFirst().orElse(-1);
        if (at < 0) {
            return "";
        }
        int start = at <= BEFORE ? 0 : Math.max(at - BEFORE, shown.indexOf(' ', at - BEFORE) + 1);
        int from = Math.min(start, Math.min(at, shown.length()));
        int end = Math.min(shown.length(), from + WIDTH);
        return (from > 0 ? "… " : "") + shown.substring(from, end) + (end < shown.length() ? " …" : "");
    }
}
