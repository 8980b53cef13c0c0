package org.tomes.desktop.common.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.Badge;

/**
 * A column of a table.
 *
 * @param key name of the column in the settings; never changes
 * @param heading key of the heading text
 * @param width width in pixels, until the user changes it
 * @param text the cell's text, also used for copying and exporting
 * @param order order of rows sorted by this column
 * @param badge shown instead of the text; null for plain text
 * @param numeric whether cells are right-aligned
 * @param initiallyShown whether the column is shown until the user chooses columns
 * @param edit menu items with the new values of a cell, requested whenever its menu opens; null if the column cannot be
 * edited
 * @param always whether the column is shown even if the table is too narrow for all columns
 * @param growsWithText whether the column grows with its longest visible text instead of truncating it
 */
public record Column<R>(String key, String heading, double width, Function<R, String> text, Comparator<R> order,
        Function<R, Badge> badge, boolean numeric, boolean initiallyShown, Function<R, List<MenuItem>> edit,
        boolean always, boolean growsWithText) {

    /** Creates a text column, sorted alphabetically. */
    public static <R> Column<R> text(String key, String heading, double width, Function<R, String> text) {
        return new Column<>(key, heading, width, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), null,
                false, true, null, false, false);
    }

    /**
     * Creates a column of codes, such as F-1234, which are never truncated: a truncated code could be mistaken for
     * another one.
     */
    public static <R> Column<R> code(String key, String heading, double width, Function<R, String> text) {
        return new Column<>(key, heading, width, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), null,
                false, true, null, false, true);
    }

    /** Creates a column with icon and word. */
    public static <R> Column<R> badge(String key, String heading, double width, Function<R, Badge> badge,
            Comparator<R> order) {
        return new Column<>(key, heading, width, row -> badge.apply(row).text(), order, badge, false, true, null, false,
                true);
    }

    boolean isText() {
        return !growsWithText;
    }

    public Column<R> sortedBy(Comparator<R> by) {
        return new Column<>(key, heading, width, text, by, badge, numeric, initiallyShown, edit, always, growsWithText);
    }

    public Column<R> rightAligned() {
        return new Column<>(key, heading, width, text, order, badge, true, initiallyShown, edit, always, true);
    }

    public Column<R> hiddenAtFirst() {
        return new Column<>(key, heading, width, text, order, badge, numeric, false, edit, always, growsWithText);
    }

    /** Returns the column with cells that can be changed to these values. */
    public Column<R> editedWith(Function<R, List<MenuItem>> values) {
        return new Column<>(key, heading, width, text, order, badge, numeric, initiallyShown, values, always,
                growsWithText);
    }

    /** Returns the column as one that remains visible even if the table is too narrow for all columns. */
    public Column<R> alwaysShown() {
        return new Column<>(key, heading, width, text, order, badge, numeric, initiallyShown, edit, true,
                growsWithText);
    }

    boolean isEditable() {
        return edit != null;
    }
}
