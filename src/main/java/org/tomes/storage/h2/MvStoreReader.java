package org.tomes.storage.h2;

import java.util.List;
import java.util.Objects;
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
 * Reads rows of an H2 file without the database engine, because opening a database executes the definitions stored in
 * it, including triggers and aliases. Reads both the committed version of a row and a version that a killed process
 * left behind.
 */
final class MvStoreReader {

    private static final String META = "table.0";
    private static final int META_COLUMNS = 4;

    private final MVStore store;

    /**
     * Opens a file read-only.
     *
     * @param key key of the file, if it is encrypted
     */
    static MVStore open(String file, Optional<String> key) {
        MVStore.Builder builder = new MVStore.Builder().fileName(file).readOnly();
        key.ifPresent(secret -> builder.encryptionKey(secret.toCharArray()));
        return builder.open();
    }

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
        return rows(META, META_COLUMNS).map(
                row -> new Definition(row.getValue(0).getInt(), row.getValue(2).getInt(), row.getValue(3).getString()))
                .toList();
    }

    Optional<Definition> table(String name) {
        String start = "CREATE CACHED TABLE \"PUBLIC\".\"" + name + "\"(";
        return all().stream().filter(definition -> definition.sql().startsWith(start)).findFirst();
    }

    /** Returns the texts in one column of a table, in the order of its key; empty values are left out. */
    Stream<String> texts(Definition table, int column, int columns) {
        return rows("table." + table.id(), columns).map(row -> row.getValue(column))
                .map(Value::getString)
                .filter(Objects::nonNull);
    }

    private Stream<SearchRow> rows(String map, int columns) {
        if (!store.hasMap(map)) {
            return Stream.empty();
        }
        RowDataType row = RowFactory.getDefaultRowFactory()
                .createRowFactory(null, CompareMode.getInstance(null, 0), null, null, null, null, columns, false)
                .getRowDataType();
        MVMap<Long, VersionedValue<SearchRow>> rows = store.openMap(map,
                new MVMap.Builder<Long, VersionedValue<SearchRow>>().keyType(LongDataType.INSTANCE)
                        .valueType(new VersionedValueType<SearchRow, Object>(row)));
        return rows.entrySet().stream().flatMap(entry -> {
            SearchRow current = entry.getValue().getCurrentValue();
            SearchRow committed = entry.getValue().getCommittedValue();
            return Stream
                    .of(Optional.ofNullable(current), Optional.ofNullable(committed).filter(kept -> kept != current))
                    .flatMap(Optional::stream);
        });
    }
}
