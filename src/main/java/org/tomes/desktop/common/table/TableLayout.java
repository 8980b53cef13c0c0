package org.tomes.desktop.common.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The visible columns of a table, their order and widths, as stored in the settings: {@code title:240,status:120:pin}.
 *
 * @param columns the visible columns, from left to right
 */
public record TableLayout(List<VisibleColumn> columns) {

    private static final String PIN = "pin";

    /**
     * A column by its key, with its width in pixels.
     *
     * @param pinned whether the column remains visible in a narrow table, since the user added it
     */
    public record VisibleColumn(String key, double width, boolean pinned) {

        public VisibleColumn(String key, double width) {
            this(key, width, false);
        }
    }

    public TableLayout {
        columns = List.copyOf(columns);
    }

    /** Returns the layout used until the user has chosen one. */
    public static <R> TableLayout initial(List<Column<R>> columns) {
        return new TableLayout(columns.stream()
                .filter(column -> !column.has(Column.Trait.HIDDEN_AT_FIRST))
                .map(column -> new VisibleColumn(column.key(), column.width()))
                .toList());
    }

    /** Ignores malformed parts and columns that no longer exist; if nothing remains, returns the initial layout. */
    public static <R> TableLayout parse(String text, List<Column<R>> columns) {
        List<VisibleColumn> shownColumns = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] keyAndWidth = part.split(":");
            boolean pinned = keyAndWidth.length == 3 && keyAndWidth[2].equals(PIN);
            if ((keyAndWidth.length == 2 || pinned) && keyAndWidth[1].matches("\\d{2,4}")
                    && columns.stream().anyMatch(column -> column.key().equals(keyAndWidth[0]))
                    && shownColumns.stream().noneMatch(other -> other.key().equals(keyAndWidth[0]))) {
                shownColumns.add(new VisibleColumn(keyAndWidth[0], Double.parseDouble(keyAndWidth[1]), pinned));
            }
        }
        return shownColumns.isEmpty() ? initial(columns) : new TableLayout(shownColumns);
    }

    public String format() {
        return String.join(",", columns.stream()
                .map(shownColumn -> String.format(Locale.ROOT, "%s:%.0f", shownColumn.key(), shownColumn.width())
                        + (shownColumn.pinned() ? ":" + PIN : ""))
                .toList());
    }
}
