package org.tomes.desktop.common.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Rows of a table as text, with the columns that are shown. */
final class TableText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableText() {
    }

    /** With tabs between cells, as spreadsheets paste it; several rows come with a heading. */
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
     * As a CSV file (RFC 4180) that a spreadsheet of the language opens by a double click: with a byte order mark, and
     * in German with semicolons. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
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
