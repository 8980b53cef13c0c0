package org.tomes.document.compose;

import java.util.List;
import org.tomes.text.Texts;

/** Joins names for a cell or an item. Long lists are cut, because a register may contain twenty thousand records. */
public final class NameList {

    /** Maximum number of names in a cell or a list item. */
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

    /** @param separator separator of the names */
    public static String of(List<String> names, String separator, Texts texts) {
        return of(names, MOST, separator, "policy.format.andMore", texts);
    }

    /**
     * @param key text key with the names and the number of further ones as arguments; a single further name is printed
     * instead of counted
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
