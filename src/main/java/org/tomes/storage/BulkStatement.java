package org.tomes.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Executes one statement for thousands of rows. Bypasses jOOQ, because jOOQ takes longer to bind a row than a database
 * takes to insert it. A server receives one request for each part of the rows.
 */
final class BulkStatement {

    private static final int PART = 1_000;

    private BulkStatement() {
    }

    /** Inserts rows with all columns of the table. */
    static void insert(DSLContext transaction, Table<?> table, Collection<? extends Record> rows) {
        Insert.of(table, rows).execute(transaction);
    }

    /**
     * An INSERT of several rows with bound values.
     *
     * @param values values of each row, for all columns of the table
     */
    record Insert(Table<?> table, List<Object[]> values) {

        static Insert of(Table<?> table, Collection<? extends Record> rows) {
            return new Insert(table, rows.stream().map(Insert::values).toList());
        }

        /** Replaces {@code Record.intoArray}, which creates a mapper for each row. */
        private static Object[] values(Record row) {
            Object[] values = new Object[row.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
            }
            return values;
        }

        /** Sets one column in all rows. */
        Insert with(Field<?> column, Object value) {
            int index = table.indexOf(column);
            values.forEach(row -> row[index] = value);
            return this;
        }

        void execute(DSLContext transaction) {
            String names = Arrays.stream(table.fields())
                    .map(column -> column.getName())
                    .collect(Collectors.joining(", "));
            String places = String.join(", ", Collections.nCopies(table.fields().length, "?"));
            BulkStatement.execute(transaction,
                    "insert into " + table.getName() + " (" + names + ") values (" + places + ")", values);
        }
    }

    /** Executes the statement once for each array of values; each execution must affect one row. */
    static void execute(DSLContext transaction, String sql, List<Object[]> values) {
        forEachPart(values, part -> transaction.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : part) {
                    bind(statement, row);
                }
                if (Arrays.stream(statement.executeBatch()).anyMatch(rows -> rows == 0)) {
                    throw new IllegalStateException("rows were changed since they were read");
                }
            }
        }));
    }

    private static void bind(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
    }

    /**
     * Writes the rows in parts, because a large snapshot has a hundred thousand rows, and each row needs far more
     * memory than its content.
     */
    static <T> void forEachPart(Collection<T> all, Consumer<List<T>> write) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += PART) {
            write.accept(list.subList(from, Math.min(from + PART, list.size())));
        }
    }
}
