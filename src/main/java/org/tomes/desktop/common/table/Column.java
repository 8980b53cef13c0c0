package org.tomes.desktop.common.table;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param edit menu items with the new values of a cell, requested whenever its menu opens; null if the column cannot be
 * edited
 * @param origin the origin of a value, shown in a tooltip; empty if it need not be explained
 * @param day the date of a row, for a column of dates; empty for any other column
 */
public record Column<R>(String key, String heading, double width, Function<R, String> text, Comparator<R> order,
        Function<R, Badge> badge, Function<R, List<MenuItem>> edit, Optional<Day<R>> day, Function<R, String> origin,
        Set<Trait> traits) {

    /** How a column differs from one of plain text. */
    public enum Trait {
        /** Cells are right-aligned. */
        NUMERIC,
        /** The column is not shown until the user chooses it. */
        HIDDEN_AT_FIRST,
        /**
         * If the table is too narrow for all columns, this column is hidden last; its value is then the first value
         * below the title.
         */
        ALWAYS_SHOWN,
        /** The column is as wide as its longest text instead of truncating it. */
        GROWS,
        /** The end of the text identifies the row, so that a long text is cut in the middle. */
        ENDS_WITH_NAME,
        /** Below the title, the heading precedes the text, which would not be understood without it. */
        NAMED
    }

    /**
     * The date of a row as shown below its title, where it has no heading.
     *
     * @param name what happens on that day, for example "Due"
     * @param text the day; empty if there is none
     */
    public record Day<R>(String name, Function<R, String> text) {
    }

    /** Creates a text column, sorted alphabetically. */
    public static <R> Column<R> text(String key, String heading, double width, Function<R, String> text) {
        return new Column<>(key, heading, width, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), null,
                null, Optional.empty(), row -> "", Set.of());
    }

    /**
     * Creates a column of codes, such as F-1234, which are never truncated: a truncated code could be mistaken for
     * another one.
     */
    public static <R> Column<R> code(String key, String heading, double width, Function<R, String> text) {
        return Column.<R>text(key, heading, width, text).with(Trait.GROWS);
    }

    /** Creates a column with icon and word. */
    public static <R> Column<R> badge(String key, String heading, double width, Function<R, Badge> badge,
            Comparator<R> order) {
        return new Column<>(key, heading, width, row -> badge.apply(row).text(), order, badge, null, Optional.empty(),
                row -> "", Set.of(Trait.GROWS));
    }

    private Column<R> with(Trait... more) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(List.of(more));
        return new Column<>(key, heading, width, text, order, badge, edit, day, origin, Set.copyOf(all));
    }

    public Column<R> sortedBy(Comparator<R> by) {
        return new Column<>(key, heading, width, text, by, badge, edit, day, origin, traits);
    }

    public Column<R> rightAligned() {
        return with(Trait.NUMERIC, Trait.GROWS);
    }

    public Column<R> hiddenAtFirst() {
        return with(Trait.HIDDEN_AT_FIRST);
    }

    /** Returns the column with cells that can be changed to these values. */
    public Column<R> editedWith(Function<R, List<MenuItem>> values) {
        return new Column<>(key, heading, width, text, order, badge, values, day, origin, traits);
    }

    /** Returns the column as one that remains visible even if the table is too narrow for all columns. */
    public Column<R> alwaysShown() {
        return with(Trait.ALWAYS_SHOWN);
    }

    /** Returns the column with the end of its texts always visible, such as the name of a resource after a title. */
    public Column<R> endingWithName() {
        return with(Trait.ENDS_WITH_NAME);
    }

    /** Returns the column with its heading before the texts below a title, such as the role of a person. */
    public Column<R> named() {
        return with(Trait.NAMED);
    }

    /**
     * Returns the column as one of dates; a row shows the most urgent of its dates below its title.
     *
     * @param name what happens on that day
     * @param date the day, as displayed; empty if there is none
     */
    public Column<R> dated(String name, Function<R, String> date) {
        return new Column<>(key, heading, width, text, order, badge, edit, Optional.of(new Day<>(name, date)), origin,
                traits);
    }

    /** Returns the column with the origin of its values in a tooltip. */
    public Column<R> explained(Function<R, String> by) {
        return new Column<>(key, heading, width, text, order, badge, edit, day, by, traits);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean isEditable() {
        return edit != null;
    }

    /** Whether the value of this row can be changed. */
    boolean isEditable(R row) {
        return edit != null && !edit.apply(row).isEmpty();
    }

    /** Returns the badge that a cell shows. */
    Badge shown(R row) {
        return badge == null ? Badge.plain(text.apply(row)) : badge.apply(row);
    }
}
