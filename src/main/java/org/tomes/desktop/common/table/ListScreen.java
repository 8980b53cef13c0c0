package org.tomes.desktop.common.table;

import java.util.List;
import java.util.Optional;
import org.tomes.desktop.common.ListFilter;
import org.tomes.desktop.common.Screen;

/** A screen with one list, whose selection, search and filters are those of the screen. */
public interface ListScreen extends Screen {

    RecordTable<?> table();

    @Override
    default Optional<String> selected() {
        return table().selectedId();
    }

    @Override
    default void filter(List<String> labels) {
        table().filter(labels);
    }

    @Override
    default Optional<ListFilter> savedFilter() {
        return Optional.of(table().narrowed());
    }

    @Override
    default void apply(ListFilter filter) {
        table().narrow(filter);
    }

    @Override
    default void find() {
        table().find();
    }
}
