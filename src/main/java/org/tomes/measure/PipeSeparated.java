package org.tomes.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several texts in one line with {@code |} between them, as cells of a spreadsheet and options of the command line take
 * them: {@code scanner of hall 2 | no longer patched | 2026-12-31}. A bar or backslash inside of a text follows a
 * backslash.
 */
public final class PipeSeparated {

    private PipeSeparated() {
    }

    public static String join(String... texts) {
        return Stream.of(texts)
                .map(text -> text.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining(" | "));
    }

    /** The texts without the blanks around them. */
    public static List<String> split(String line) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                text.append(line.charAt(++i));
            } else if (c == '|') {
                texts.add(text.toString().strip());
                text.setLength(0);
            } else {
                text.append(c);
            }
        }
        texts.add(text.toString().strip());
        return texts;
    }
}
