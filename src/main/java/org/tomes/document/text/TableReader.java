package org.tomes.document.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.text.TextBlock.Column;
import org.tomes.document.text.TextBlock.Paragraph;
import org.tomes.document.text.TextBlock.Table;

/**
 * Reads a table. Each line is a row, bars separate its cells, and the first line contains the column headings. A
 * preceding line {@code |= words} is the caption. A line of dashes below the headings determines widths by the number
 * of dashes, and alignment by colons.
 */
final class TableReader {

    /** Maximum number of columns; more columns would be unreadable in print. */
    static final int MAX_COLUMNS = 10;
    static final Pattern DASHES = Pattern.compile(":?-+:?");
    private static final int WIDEST = 60;
    private static final String CAPTION = "|=";

    private final Lines lines;
    private final TextParser.Spans spans;
    private final List<TextFault> faults;

    TableReader(Lines lines, TextParser.Spans spans, List<TextFault> faults) {
        this.lines = lines;
        this.spans = spans;
        this.faults = faults;
    }

    static boolean isRow(String line) {
        return line.startsWith("|");
    }

    List<TextBlock> read() {
        int first = lines.number();
        List<String> written = new ArrayList<>();
        String caption = "";
        if (lines.current().startsWith(CAPTION)) {
            caption = lines.current().substring(CAPTION.length()).strip();
            written.add(lines.current());
            lines.next();
        }
        int heads = lines.number();
        List<List<String>> rows = new ArrayList<>();
        while (lines.hasMore() && isRow(lines.current()) && !lines.current().startsWith(CAPTION)) {
            written.add(lines.current());
            rows.add(cells(lines.current()));
            lines.next();
        }
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (width == 0 || width > MAX_COLUMNS) {
            faults.add(width == 0 ? TextFault.at(first, "tableEmpty")
                    : TextFault.at(heads, "tableTooWide", width, MAX_COLUMNS));
            return List.of(new Paragraph(Style.BODY, List.of(new Span.Words(String.join("\n", written), Look.PLAIN))));
        }
        return List.of(table(caption, heads, rows, width));
    }

    private Table table(String caption, int heads, List<List<String>> rows, int width) {
        boolean dashes = rows.size() > 1 && rows.get(1).size() == width
                && rows.get(1).stream().allMatch(cell -> DASHES.matcher(cell).matches());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String head = rows.getFirst().get(i);
            if (head.isEmpty()) {
                faults.add(TextFault.at(heads, "columnWithoutHead", i + 1));
            }
            columns.add(
                    dashes ? new Column(spans.of(head, heads), weight(rows.get(1).get(i)), align(rows.get(1).get(i)))
                            : new Column(spans.of(head, heads), 0, Align.START));
        }
        List<List<List<Span>>> body = new ArrayList<>();
        for (int i = dashes ? 2 : 1; i < rows.size(); i++) {
            int line = heads + i;
            body.add(fitted(rows.get(i), width, line).stream().map(cell -> spans.of(cell, line)).toList());
        }
        if (body.isEmpty()) {
            faults.add(TextFault.at(heads, "tableWithoutRows"));
        }
        return new Table(caption, columns, body);
    }

    private List<String> fitted(List<String> cells, int width, int line) {
        if (cells.size() == width) {
            return cells;
        }
        faults.add(TextFault.at(line, "rowOfOtherWidth", cells.size(), width));
        List<String> fitted = new ArrayList<>(cells.subList(0, Math.min(width, cells.size())));
        fitted.addAll(Collections.nCopies(width - fitted.size(), ""));
        if (cells.size() > width) {
            fitted.set(width - 1, String.join(" \\| ", cells.subList(width - 1, cells.size())));
        }
        return fitted;
    }

    private static int weight(String dashes) {
        return (int) Math.min(WIDEST, dashes.chars().filter(sign -> sign == '-').count());
    }

    private static Align align(String dashes) {
        boolean end = dashes.endsWith(":");
        return end ? dashes.startsWith(":") ? Align.CENTRE : Align.END : Align.START;
    }

    /** Returns the cells between the bars. A bar after a backslash is part of the text. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int start = 1;
        for (int i = 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                cells.add(line.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (start < line.length()) {
            cells.add(line.substring(start).strip());
        }
        return cells;
    }
}
