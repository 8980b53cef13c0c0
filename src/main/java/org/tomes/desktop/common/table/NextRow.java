package org.tomes.desktop.common.table;

import java.util.List;
import java.util.function.Function;

/** The rows that the user is working on, and their position in the list. */
record NextRow<R>(int place, List<Object> ids, Function<R, Object> id) {

    static <R> NextRow<R> of(List<R> selected, List<R> rows, Function<R, Object> id) {
        return new NextRow<>(rows.indexOf(selected.getFirst()), selected.stream().map(id).toList(), id);
    }

    /** Returns the index of the next row in the changed list, which is not empty. */
    int next(List<R> rows) {
        int next = Math.max(0, place);
        while (next < rows.size() && ids.contains(id.apply(rows.get(next)))) {
            next++;
        }
        return Math.min(next, rows.size() - 1);
    }
}
