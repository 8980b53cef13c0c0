package org.tomes.desktop.common.table;

import java.util.List;
import java.util.function.Function;
import org.tomes.text.Message;

/**
 * What a {@link RecordTable} shows.
 *
 * @param name names the table in the settings and its exported file; lower case and kebab case
 * @param id tells rows apart, so that a row stays selected when the table is read anew
 * @param searchText what the search looks through, in any case
 * @param empty what to say, and do next, where there is no row at all
 */
public record TableSpec<R>(String name, List<Column<R>> columns, List<Chip<R>> chips, Function<R, Object> id,
        Function<R, String> searchText, Message empty) {

    public TableSpec {
        columns = List.copyOf(columns);
        chips = List.copyOf(chips);
    }
}
