package org.tomes.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.tomes.storage.schema.DefaultSchema;
import org.tomes.text.Message;

/**
 * Checks that every row of a register is readable and that its schema matches the one created by this program version.
 */
final class RegisterIntegrity {

    private static final int FETCH = 1_000;

    private final DSLContext dsl;

    RegisterIntegrity(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Message> unreadable() {
        List<Message> found = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (!isReadable(dsl, table)) {
                found.add(Message.of("storage.unreadableTable", table.getName()));
            }
        }
        return found;
    }

    /**
     * Damaged bytes of a table surface as many kinds of exceptions, only some of which H2 reports as database errors.
     */
    static boolean isReadable(DSLContext dsl, Table<?> table) {
        try (Cursor<?> rows = dsl.select(DSL.asterisk()).from(table).fetchSize(FETCH).fetchLazy()) {
            rows.forEach(Record::intoArray);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /**
     * Returns tables, columns, keys, references, checks and indexes that are missing, different, or not part of the
     * program's schema.
     */
    List<Message> schemaDifferences() {
        Schema is = Schema.of(dsl);
        Schema wanted = Wanted.SCHEMA;
        List<Message> found = new ArrayList<>();
        Set<String> tables = new TreeSet<>(wanted.columns().keySet());
        tables.addAll(is.columns().keySet());
        for (String table : tables) {
            if (!is.columns().containsKey(table)) {
                found.add(Message.of("storage.missingTable", table));
            } else if (!wanted.columns().containsKey(table)) {
                found.add(Message.of("storage.foreignTable", table));
            } else {
                compare("storage.differentTable", table, wanted.columns(), is.columns(), found);
                compare("storage.differentConstraint", table, wanted.constraints(), is.constraints(), found);
                compare("storage.differentIndex", table, wanted.indexes(), is.indexes(), found);
            }
        }
        return found;
    }

    private static void compare(String key, String table, Map<String, Set<String>> wanted, Map<String, Set<String>> is,
            List<Message> found) {
        if (!wanted.getOrDefault(table, Set.of()).equals(is.getOrDefault(table, Set.of()))) {
            found.add(Message.of(key, table));
        }
    }

    /**
     * The schema that the migrations create in memory with this version of H2: the same as long as the program runs.
     */
    private static final class Wanted {

        static final Schema SCHEMA = made();

        private static Schema made() {
            JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "");
            // The in-memory database exists as long as a connection is open.
            try (var connection = pool.getConnection()) {
                Migrations.apply(pool, Migrations.newest());
                return Schema.of(DSL.using(connection, SQLDialect.H2));
            } catch (SQLException e) {
                throw new IllegalStateException("a database in memory does not fail", e);
            } finally {
                pool.dispose();
            }
        }
    }
}
