package org.tomes.document.compose;

import java.util.List;
import org.tomes.text.Texts;

/**
 * Joins names for a cell or an item. Long lists are shortened, because a register may contain twenty thousand records.
 */
public final class NameJoiner {

    /** Maximum number of names in a cell or a list item. */
    public static final int MAX_NAMES = 50;

    private NameJoiner() {
    }

    public static String of(List<String> names, Texts texts) {
        return of(names, MAX_NAMES, texts);
    }

    /** Joins names as in {@code F-1, F-2 and 3 more}. */
    public static String of(List<String> names, int maxNames, Texts texts) {
        return of(names, maxNames, ", ", "document.format.andMore", texts);
    }

    /** @param separator separator of the names */
    public static String of(List<String> names, String separator, Texts texts) {
        return of(names, MAX_NAMES, separator, "document.format.andMore", texts);
    }

    /**
     * @param key text key with the names and the number of further names as arguments; a single further name is
     * printed, not counted
     */
    public static String of(List<String> names, int maxNames, String separator, String key, Texts texts) {
        int shownCount = shownCount(names.size(), maxNames);
        String first = String.join(separator, names.subList(0, shownCount));
        return shownCount == names.size() ? first : texts.get(key, first, names.size() - shownCount);
    }

    /** Returns how many of {@code all} names are printed. */
    public static int shownCount(int all, int maxNames) {
        return all <= maxNames + 1 ? all : maxNames;
    }
}
