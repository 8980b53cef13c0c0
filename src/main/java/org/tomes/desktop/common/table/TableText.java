package org.tomes.desktop.common.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The rows of a table as text, with the visible columns. */
final class TableText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableText() {
    }

    /** Tab-separated, as spreadsheets paste it; several rows include a heading line. */
    static <R> String tabbed(Texts texts, List<Column<R>> columns, List<R> rows) {
        Stream<String> lines = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> oneLine(column.text().apply(row)))
                        .collect(Collectors.joining("\t")));
        String heading = columns.stream().map(column -> texts.get(column.heading())).collect(Collectors.joining("\t"));
        return Stream.concat(rows.size() > 1 ? Stream.of(heading) : Stream.empty(), lines)
                .collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    /**
     * A CSV file (RFC 4180) that the language's spreadsheet program opens by double click: with a byte order mark, and
     * with semicolons in German. A cell that a spreadsheet would evaluate as a formula is prefixed with an apostrophe.
     */
    static <R> String csv(Texts texts, List<Column<R>> columns, List<R> rows) {
        String separator = texts.language() == Language.DE ? ";" : ",";
        String heading = columns.stream()
                .map(column -> quoted(texts.get(column.heading())))
                .collect(Collectors.joining(separator));
        Stream<String> lines = rows.stream()
                .map(row -> columns.stream()
                        .map(column -> quoted(column.text().apply(row)))
                        .collect(Collectors.joining(separator)));
        return Stream.concat(Stream.of(heading), lines).collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    private static String quoted(String text) {
        String harmless = text.matches("(?s)[=+@\\t\\r-].*") && !text.matches("[+-]?[\\d.,]+") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
