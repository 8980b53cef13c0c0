package org.tomes.desktop.common.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.MenuItem;
import org.tomes.desktop.common.Screen;
import org.tomes.text.Message;

/**
 * The content of a {@link RecordTable}.
 *
 * @param name the table's name in the settings and in exported files; lower kebab case
 * @param id identifies a row, so that it remains selected when the table is reloaded
 * @param searchText the text to search, in any case
 * @param empty the text if there are no rows at all: meaning and next step
 * @param adding the actions that add rows, offered if there are none
 */
public record TableSpec<R>(String name, List<Column<R>> columns, List<FilterChip<R>> chips, Function<R, Object> id,
        Function<R, String> searchText, Message empty, List<Screen.Action> adding) {

    public TableSpec {
        columns = List.copyOf(columns);
        chips = List.copyOf(chips);
        adding = List.copyOf(adding);
    }

    public TableSpec(String name, List<Column<R>> columns, List<FilterChip<R>> chips, Function<R, Object> id,
            Function<R, String> searchText, Message empty) {
        this(name, columns, chips, id, searchText, empty, List.of());
    }

    /** Returns the table with actions that add rows, offered if there are none. */
    public TableSpec<R> offering(List<Screen.Action> actions) {
        return new TableSpec<>(name, columns, chips, id, searchText, empty, actions);
    }

    /** Returns the number or code of a row; empty if the rows of this table have none. */
    String code(R row) {
        return columns.stream()
                .filter(column -> column.badge() == null)
                .findFirst()
                .filter(column -> column.has(Column.Trait.GROWS))
                .map(column -> column.text().apply(row))
                .orElse("");
    }

    /** Returns the text to search: that of the row, and the states and marks that its cells show. */
    String searched(R row) {
        return Stream.concat(Stream.of(searchText.apply(row)),
                columns.stream().filter(column -> column.badge() != null).map(column -> column.text().apply(row)))
                .collect(Collectors.joining("\n"));
    }

    /** Returns the code and the title of a row, or its first texts if it has no code. */
    String headline(R row) {
        return columns.stream()
                .filter(column -> column.badge() == null)
                .limit(2)
                .map(column -> column.text().apply(row))
                .collect(Collectors.joining(" "));
    }

    /** Returns the table with these columns editable in their cells. */
    public TableSpec<R> edited(Map<String, Function<R, List<MenuItem>>> values) {
        return new TableSpec<>(name, columns.stream()
                .map(column -> values.containsKey(column.key()) ? column.editedWith(values.get(column.key())) : column)
                .toList(), chips, id, searchText, empty, adding);
    }
}
