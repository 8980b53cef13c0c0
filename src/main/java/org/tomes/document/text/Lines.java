package org.tomes.document.text;

import java.util.List;
import java.util.function.Predicate;

/**
 * The lines of a text, from top to bottom. All kinds of line ends are treated alike; tabs become spaces, and
 * unprintable characters are removed. The indentation of a line is stored separately.
 */
final class Lines {

    private final List<String> all;
    private int at;

    Lines(String text) {
        all = tidied(text).lines().toList();
    }

    /** Returns the text without unprintable characters. */
    static String tidied(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String even = text.replace("\r\n", "\n");
        even.codePoints().forEach(sign -> {
            switch (sign) {
                case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> plain.append('\n');
                case '\t' -> plain.append("  ");
                default -> {
                    int type = Character.getType(sign);
                    if (type != Character.CONTROL && type != Character.SURROGATE && sign != 0xFEFF
                            && (sign & 0xFFFE) != 0xFFFE) {
                        plain.appendCodePoint(sign);
                    }
                }
            }
        });
        return plain.toString();
    }

    boolean hasMore() {
        return at < all.size();
    }

    /** Returns the current line without leading and trailing spaces. */
    String current() {
        return all.get(at).strip();
    }

    /** Returns the number of spaces before the first word of the line. */
    int indent() {
        String line = all.get(at);
        return line.length() - line.stripLeading().length();
    }

    /** Moves to the next line that is not empty, if that line meets the condition. */
    boolean skipEmptyLinesBefore(Predicate<String> condition) {
        int next = at;
        while (next < all.size() && all.get(next).isBlank()) {
            next++;
        }
        if (next == all.size() || !condition.test(all.get(next).strip())) {
            return false;
        }
        at = next;
        return true;
    }

    /** Line number, from 1. */
    int number() {
        return at + 1;
    }

    void next() {
        at++;
    }
}
