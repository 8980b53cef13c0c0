package org.tomes.office.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes texts for workbooks: {@code _x000A_} denotes a character by its code (ECMA-376, part 1, 22.9.2.19), so in a
 * text that contains such a sequence the first underscore is itself escaped.
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
                        .replaceAll(match -> Matcher
                                .quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
