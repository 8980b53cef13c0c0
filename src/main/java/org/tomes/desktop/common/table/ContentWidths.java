package org.tomes.desktop.common.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The widths of the columns that are never truncated, measured over the whole list: a column that grew only when a long
 * text scrolled into sight would push others out of the table meanwhile.
 */
final class ContentWidths {

    /** Longer texts are sentences, which are truncated. */
    private static final int LONGEST = 32;
    /** Maximum number of rows measured, evenly distributed; this takes a few milliseconds. */
    private static final int MEASURED = 2_000;
    /** Number of texts whose pixels are measured; with a proportional font, the longest one is not always widest. */
    private static final int CANDIDATES = 4;
    /** Icon, distance and padding of a cell, in multiples of the font size. */
    private static final double ICON = 1.75;
    private static final double PADDING = 1.35;

    private ContentWidths() {
    }

    /**
     * Whether a column grows instead of truncating this text: codes, numbers, dates, addresses, port ranges, and
     * states, which may end with a date.
     */
    static boolean isNeverTruncated(Column<?> column, String text) {
        return text != null && !text.isEmpty() && text.length() <= LONGEST
                && (column.has(Column.Trait.GROWS) || Character.isDigit(text.charAt(0)));
    }

    /** Makes the growing columns wide enough for the texts of these rows. */
    static <R> void fit(TableView<R> view, List<R> rows, Font font) {
        view.getColumns().forEach(column -> fit(column, rows, font));
    }

    @SuppressWarnings("unchecked")
    private static <R> void fit(TableColumn<R, ?> tableColumn, List<R> rows, Font font) {
        Column<R> column = (Column<R>) tableColumn.getUserData();
        if (!column.has(Column.Trait.GROWS)) {
            return;
        }
        int step = Math.max(1, rows.size() / MEASURED);
        double text = IntStream.range(0, (rows.size() + step - 1) / step)
                .mapToObj(index -> column.text().apply(rows.get(rows.size() - 1 - index * step)))
                .filter(cell -> isNeverTruncated(column, cell))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(CANDIDATES)
                .mapToDouble(cell -> width(cell, font))
                .max()
                .orElse(0);
        double icon = column.badge() == null ? 0 : ICON;
        if (text > 0) {
            double whole = Math.ceil(text + (icon + PADDING) * font.getSize());
            tableColumn.setMinWidth(Math.max(tableColumn.getMinWidth(), whole));
        }
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
