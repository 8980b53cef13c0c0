package org.tomes.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Several texts on one line, separated by {@code |}. Spreadsheet cells and command line options use this notation:
 * {@code scanner of hall 2 | no longer patched | 2026-12-31}. Within a text, a backslash precedes each bar and
 * backslash.
 */
public final class PipeSeparatedList {

    private PipeSeparatedList() {
    }

    public static String join(String... texts) {
        return Stream.of(texts)
                .map(text -> text.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining(" | "));
    }

    /** Returns the texts without surrounding whitespace. */
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
