package org.tomes.desktop.document;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The result of a formatting button.
 *
 * @param text the whole text afterwards
 * @param start the start of the new selection
 * @param end the end of the new selection, exclusive
 */
record MarkupEdit(String text, int start, int end) {

    private static final String STRONG = "**";

    /** Toggles bold for the selection; without a selection it inserts a text to be replaced. */
    static MarkupEdit strong(String text, int start, int end, String offered) {
        if (start >= 2 && text.startsWith(STRONG, start - 2) && text.startsWith(STRONG, end)) {
            return new MarkupEdit(text.substring(0, start - 2) + text.substring(start, end) + text.substring(end + 2),
                    start - 2, end - 2);
        }
        String words = start == end ? offered : text.substring(start, end);
        return new MarkupEdit(text.substring(0, start) + STRONG + words + STRONG + text.substring(end), start + 2,
                start + 2 + words.length());
    }

    /**
     * Prefixes every selected line with a marker, or removes the marker if all lines have it.
     *
     * @param numbered whether the lines are numbered
     */
    static MarkupEdit lines(String text, int start, int end, String mark, boolean numbered) {
        int first = text.lastIndexOf('\n', start - 1) + 1;
        int last = end > first && end > start && text.charAt(end - 1) == '\n' ? end - 1 : end;
        int lineEnd = text.indexOf('\n', last) < 0 ? text.length() : text.indexOf('\n', last);
        String[] lines = text.substring(first, lineEnd).split("\n", -1);
        boolean marked = IntStream.range(0, lines.length)
                .allMatch(i -> lines[i].startsWith(numbered ? (i + 1) + ". " : mark));
        String changed = IntStream.range(0, lines.length).mapToObj(i -> {
            String marker = numbered ? (i + 1) + ". " : mark;
            return marked ? lines[i].substring(marker.length()) : marker + withoutMarker(lines[i]);
        }).collect(Collectors.joining("\n"));
        return new MarkupEdit(text.substring(0, first) + changed + text.substring(lineEnd), first,
                first + changed.length());
    }

    /** Returns a line without the marker of a heading, list item or quotation. */
    private static String withoutMarker(String line) {
        return line.replaceFirst("^\\s*(#{1,6} |- |\\d{1,4}\\. |>!? ?)", "");
    }

    /** Replaces the selection with words. */
    static MarkupEdit words(String text, int start, int end, String words) {
        return new MarkupEdit(text.substring(0, start) + words + text.substring(end), start + words.length(),
                start + words.length());
    }

    /** Inserts a block below the line of the selection, surrounded by empty lines. */
    static MarkupEdit block(String text, int end, String block) {
        int lineEnd = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        String before = text.substring(0, lineEnd).stripTrailing();
        String after = text.substring(lineEnd).stripLeading();
        String gap = before.isEmpty() ? "" : "\n\n";
        int start = before.length() + gap.length();
        return new MarkupEdit(before + gap + block + "\n" + (after.isEmpty() ? "" : "\n" + after), start,
                start + block.length());
    }
}
