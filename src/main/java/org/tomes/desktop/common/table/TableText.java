package org.tomes.desktop.common.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.spreadsheet.CsvWriter;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Texts;

/** The rows of a table as text, with the visible columns. */
final class TableText {

    private TableText() {
    }

    /** Returns tab-separated text that spreadsheets can paste; several rows include a heading line. */
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

    /** Returns a CSV file that spreadsheet programs in the user's language open on a double click. */
    static <R> String csv(Texts texts, List<Column<R>> columns, List<R> rows) {
        List<List<Object>> cells = rows.stream()
                .map(row -> columns.stream().<Object>map(column -> column.text().apply(row)).toList())
                .toList();
        List<String> heads = columns.stream().map(column -> texts.get(column.heading())).toList();
        return CsvWriter.of(new OutputSheet("", heads, List.of(), cells), texts.language().locale());
    }
}
