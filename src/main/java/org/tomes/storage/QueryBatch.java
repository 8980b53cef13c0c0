package org.tomes.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/**
 * Statements that are sent to a server together, in one round trip; in a file they are executed one by one, since H2
 * caches prepared statements.
 */
final class QueryBatch {

    /** PostgreSQL's state for a character that it cannot store. */
    private static final String NOT_IN_TEXT = "22021";

    private final List<Reading<?>> queries = new ArrayList<>();

    private record Reading<R extends Record>(Select<R> select, Table<R> table, Consumer<R> each) {

        void rows(Cursor<? extends Record> rows) {
            rows.forEach(row -> each.accept(row.into(table)));
        }
    }

    /**
     * @param select selects all columns of the table
     * @param each receives the rows, in their order
     */
    <R extends Record> QueryBatch add(Table<R> table, Select<R> select, Consumer<R> each) {
        queries.add(new Reading<>(select, table, each));
        return this;
    }

    void read(DSLContext dsl) {
        if (dsl.dialect() == SQLDialect.POSTGRES) {
            readTogether(dsl);
        } else {
            queries.forEach(QueryBatch::readOne);
        }
    }

    private static <R extends Record> void readOne(Reading<R> query) {
        try (Cursor<R> rows = query.select().fetchLazy()) {
            rows.forEach(query.each());
        }
    }

    private void readTogether(DSLContext dsl) {
        String all = queries.stream()
                .map(query -> sendable(dsl.renderInlined(query.select())))
                .collect(Collectors.joining(";"));
        dsl.connection(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(all);
                for (Reading<?> query : queries) {
                    try (ResultSet rows = statement.getResultSet();
                            Cursor<Record> cursor = dsl.fetchLazy(rows, query.table().fields())) {
                        query.rows(cursor);
                    }
                    statement.getMoreResults();
                }
            }
        });
    }

    static void execute(DSLContext dsl, List<Query> queries) {
        if (dsl.dialect() == SQLDialect.POSTGRES) {
            dsl.connection(connection -> executeTogether(connection,
                    queries.stream().map(query -> sendable(dsl.renderInlined(query))).toList()));
        } else {
            queries.forEach(Query::execute);
        }
    }

    private static void executeTogether(Connection connection, List<String> all) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String query : all) {
                statement.addBatch(query);
            }
            statement.executeBatch();
        }
    }

    /** Refuses a statement that contains U+0000, which would end it. */
    private static String sendable(String statement) {
        if (statement.indexOf(RegisterCopy.NUL) >= 0) {
            throw new DataAccessException("not sent", new SQLException("the text contains U+0000", NOT_IN_TEXT));
        }
        return statement;
    }
}
