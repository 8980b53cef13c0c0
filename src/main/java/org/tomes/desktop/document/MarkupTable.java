package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in the markup of a text, as rows of cells; the first row contains the headings.
 *
 * @param first offset of the table in the text
 * @param end offset after the last character of the table
 * @param caption the title of the table; may be empty
 * @param widths the line of dashes below the headings, cell by cell; empty if there is none
 */
record MarkupTable(int first, int end, String caption, List<String> widths, List<List<String>> rows) {

    private static final String CAPTION = "|=";
    private static final String DASHES = "---";

    /** Returns an empty table with headings. */
    static MarkupTable empty(int rowCount, int columnCount, String caption, String heading) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(IntStream.rangeClosed(1, columnCount).mapToObj(column -> heading + " " + column).toList());
        rows.addAll(Collections.nCopies(rowCount - 1, Collections.nCopies(columnCount, "")));
        return new MarkupTable(0, 0, caption, Collections.nCopies(columnCount, DASHES), rows);
    }

    /** Returns the table that contains this place of the text. */
    static Optional<MarkupTable> at(String text, int place) {
        int start = lineStart(text, place);
        if (!isRow(text, start)) {
            return Optional.empty();
        }
        while (start > 0 && isRow(text, lineStart(text, start - 1)) && !text.startsWith(CAPTION, start)) {
            start = lineStart(text, start - 1);
        }
        int end = lineEnd(text, start);
        while (end < text.length() && isRow(text, end + 1) && !text.startsWith(CAPTION, end + 1)) {
            end = lineEnd(text, end + 1);
        }
        return Optional.of(parse(text.substring(start, end), start)).filter(table -> !table.rows.isEmpty());
    }

    private static boolean isRow(String text, int lineStart) {
        return text.startsWith("|", lineStart);
    }

    private static int lineStart(String text, int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    private static int lineEnd(String text, int place) {
        int end = text.indexOf('\n', place);
        return end < 0 ? text.length() : end;
    }

    private static MarkupTable parse(String markup, int start) {
        List<String> lines = new ArrayList<>(Arrays.asList(markup.split("\n")));
        String caption = lines.getFirst().startsWith(CAPTION) ? lines.removeFirst().substring(CAPTION.length()).strip()
                : "";
        List<List<String>> rows = new ArrayList<>(lines.stream().map(MarkupTable::cells).toList());
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        boolean dashes = rows.size() > 1 && rows.get(1).stream().allMatch(cell -> cell.matches(":?-+:?"));
        List<String> widths = dashes ? fitted(rows.remove(1), columns, DASHES) : List.of();
        return new MarkupTable(start, start + markup.length(), caption, widths,
                rows.stream().map(row -> fitted(row, columns, "")).toList());
    }

    /** Returns the cells between the bars; a bar after a backslash belongs to its cell. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < line.length(); i++) {
            if (line.startsWith("\\|", i)) {
                cell.append('|');
                i++;
            } else if (line.startsWith("\\\\", i)) {
                cell.append("\\\\");
                i++;
            } else if (line.charAt(i) == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(line.charAt(i));
            }
        }
        if (!cell.isEmpty()) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }

    private static List<String> fitted(List<String> cells, int columns, String missing) {
        List<String> fitted = new ArrayList<>(cells);
        fitted.addAll(Collections.nCopies(Math.max(0, columns - cells.size()), missing));
        if (columns > 0 && cells.size() > columns) {
            fitted.set(columns - 1, String.join(" | ", cells.subList(columns - 1, cells.size())));
        }
        return List.copyOf(fitted.subList(0, columns));
    }

    int columns() {
        return rows.getFirst().size();
    }

    String markup() {
        List<String> lines = new ArrayList<>();
        if (!caption.isBlank()) {
            lines.add(CAPTION + " " + caption.strip());
        }
        rows.forEach(row -> lines.add(line(row.stream().map(MarkupTable::escaped).toList())));
        if (!widths.isEmpty()) {
            lines.add(lines.size() - rows.size() + 1, line(widths));
        }
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String cell) {
        return cell.strip().replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|");
    }

    MarkupTable withCaption(String newCaption) {
        return new MarkupTable(first, end, newCaption, widths, rows);
    }

    MarkupTable withCell(int row, int column, String text) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, text);
        changed.set(row, List.copyOf(cells));
        return withRows(widths, changed);
    }

    MarkupTable withRowBelow(int row) {
        List<List<String>> changed = new ArrayList<>(rows);
        changed.add(row + 1, Collections.nCopies(columns(), ""));
        return withRows(widths, changed);
    }

    /** The headings, and one row below them, cannot be removed. */
    boolean canRemoveRow(int row) {
        return row > 0 && rows.size() > 2;
    }

    MarkupTable withoutRow(int row) {
        List<List<String>> changed = new ArrayList<>(rows);
        changed.remove(row);
        return withRows(widths, changed);
    }

    MarkupTable withColumnAfter(int column, String heading) {
        List<List<String>> changed = new ArrayList<>();
        rows.forEach(row -> changed.add(inserted(row, column + 1, changed.isEmpty() ? heading : "")));
        return withRows(widths.isEmpty() ? widths : inserted(widths, column + 1, averageWidth()), changed);
    }

    private String averageWidth() {
        int dashes = widths.stream().mapToInt(String::length).sum() / widths.size();
        return "-".repeat(Math.max(DASHES.length(), dashes));
    }

    MarkupTable withoutColumn(int column) {
        return withRows(widths.isEmpty() ? widths : removed(widths, column),
                rows.stream().map(row -> removed(row, column)).toList());
    }

    private MarkupTable withRows(List<String> newWidths, List<List<String>> newRows) {
        return new MarkupTable(first, end, caption, newWidths, List.copyOf(newRows));
    }

    private static List<String> inserted(List<String> cells, int place, String cell) {
        List<String> changed = new ArrayList<>(cells);
        changed.add(place, cell);
        return List.copyOf(changed);
    }

    private static List<String> removed(List<String> cells, int place) {
        List<String> changed = new ArrayList<>(cells);
        changed.remove(place);
        return List.copyOf(changed);
    }
}
