package org.tomes.document.compose;

import java.util.List;
import org.tomes.text.Texts;

/**
 * Names one after the other, of very many only the first: a register may hold twenty thousand of a thing, and nobody
 * reads them in one cell.
 */
public final class NameList {

    /** So many names in a cell of a table or an item of a list. */
    public static final int MOST = 50;

    private NameList() {
    }

    public static String of(List<String> names, Texts texts) {
        return of(names, MOST, texts);
    }

    /** As {@code F-1, F-2 and 3 more}. */
    public static String of(List<String> names, int most, Texts texts) {
        return of(names, most, ", ", "policy.format.andMore", texts);
    }

    /** @param separator stands between the names */
    public static String of(List<String> names, String separator, Texts texts) {
        return of(names, MOST, separator, "policy.format.andMore", texts);
    }

    /**
     * @param key takes the names and how many more there are, at least two: where it would be one, that is named
     * instead
     */
    public static String of(List<String> names, int most, String separator, String key, Texts texts) {
        int shown = shown(names.size(), most);
        String first = String.join(separator, names.subList(0, shown));
        return shown == names.size() ? first : texts.get(key, first, names.size() - shown);
    }

    /** How many of so many are named. */
    public static int shown(int all, int most) {
        return all <= most + 1 ? all : most;
    }
}
