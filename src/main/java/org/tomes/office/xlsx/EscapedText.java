package org.tomes.office.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as workbooks keep them: what looks like {@code _x000A_} stands for a character by its number there (ECMA-376,
 * part 1, 22.9.2.19), so a text that happens to look like it is written with its first underscore as such a number.
 */
final class EscapedText {

    private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private EscapedText() {
    }

    static String write(String text) {
        return text.indexOf("_x") < 0 ? text : LOOKS_NUMBERED.matcher(text).replaceAll("_x005F_");
    }

    static String read(String stored) {
        return stored.indexOf("_x") < 0 ? stored
                : NUMBERED.matcher(stored)
                        .replaceAll(found -> Matcher
                                .quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
