package org.tomes.storage.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.Value;
import org.h2.value.VersionedValue;

/**
 * Reads rows of an H2 file without its database engine: opening a database executes the definitions stored in it,
 * including triggers and aliases. Reads both the committed version of a row and one that a killed process left behind.
 */
final class MvStoreReader {

    private static final String META = "table.0";
    private static final int META_COLUMNS = 4;

    private final MVStore store;

    /**
     * @param store opened read-only
     */
    MvStoreReader(MVStore store) {
        this.store = store;
    }

    /**
     * The definition of a database object.
     *
     * @param type H2's number of the kind of object
     */
    record Definition(int id, int type, String sql) {
    }

    List<Definition> all() {
        return rows(META, META_COLUMNS).stream()
                .map(row -> new Definition(row.getValue(0).getInt(), row.getValue(2).getInt(),
                        row.getValue(3).getString()))
                .toList();
    }

    /** Returns the texts in one column of a table; empty values are left out. */
    List<String> texts(Definition table, int column, int columns) {
        return rows("table." + table.id(), columns).stream()
                .map(row -> row.getValue(column))
                .map(Value::getString)
                .filter(text -> text != null)
                .toList();
    }

    private List<SearchRow> rows(String map, int columns) {
        if (!store.hasMap(map)) {
            return List.of();
        }
        RowDataType row = RowFactory.getDefaultRowFactory()
                .createRowFactory(null, CompareMode.getInstance(null, 0), null, null, null, null, columns, false)
                .getRowDataType();
        MVMap<Long, VersionedValue<SearchRow>> rows = store.openMap(map,
                new MVMap.Builder<Long, VersionedValue<SearchRow>>().keyType(LongDataType.INSTANCE)
                        .valueType(new VersionedValueType<SearchRow, Object>(row)));
        List<SearchRow> newest = new ArrayList<>();
        for (Map.Entry<Long, VersionedValue<SearchRow>> entry : rows.entrySet()) {
            SearchRow current = entry.getValue().getCurrentValue();
            SearchRow committed = entry.getValue().getCommittedValue();
            Stream.of(Optional.ofNullable(current), Optional.ofNullable(committed).filter(kept -> kept != current))
                    .flatMap(Optional::stream)
                    .forEach(newest::add);
        }
        return newest;
    }
}
