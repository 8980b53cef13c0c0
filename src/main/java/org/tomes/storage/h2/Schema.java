package org.tomes.storage.h2;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.tomes.storage.Migrations;
import org.tomes.text.Message;

/**
 * The structure of a database in a comparable form: names that H2 generates are left out.
 *
 * @param columns of each table, with type, default and nullability
 * @param constraints of each table: keys, references and checks
 * @param indexes of each table: their columns in order
 */
record Schema(Map<String, Set<String>> columns, Map<String, Set<String>> constraints,
        Map<String, Set<String>> indexes) {

    private static final String COLUMNS = "select table_name, column_name || ' ' || data_type || ' ' || "
            + "coalesce(character_maximum_length, numeric_precision, datetime_precision, 0) || ' ' || coalesce(numeric_scale, 0) || ' ' || "
            + "is_nullable || ' ' || coalesce(column_default, '') from information_schema.columns where table_schema = 'PUBLIC'";
    private static final String KEYS = "select c.table_name, c.constraint_type || ' ' || "
            + "(select listagg(k.column_name, ',') within group (order by k.ordinal_position) from information_schema.key_column_usage k "
            + "where k.constraint_schema = 'PUBLIC' and k.constraint_name = c.constraint_name) || "
            + "coalesce((select ' to ' || u.table_name || ' ' || r.delete_rule from information_schema.referential_constraints r "
            + "join information_schema.table_constraints u on u.constraint_schema = 'PUBLIC' and u.constraint_name = r.unique_constraint_name "
            + "where r.constraint_schema = 'PUBLIC' and r.constraint_name = c.constraint_name), '') "
            + "from information_schema.table_constraints c where c.constraint_schema = 'PUBLIC' and c.constraint_type <> 'CHECK'";
    private static final String CHECKS = "select c.table_name, 'CHECK ' || k.check_clause from information_schema.table_constraints c "
            + "join information_schema.check_constraints k on k.constraint_schema = 'PUBLIC' and k.constraint_name = c.constraint_name "
            + "where c.constraint_schema = 'PUBLIC' and c.constraint_type = 'CHECK'";
    private static final String INDEXES = "select i.table_name, "
            + "(select listagg(c.column_name, ',') within group (order by c.ordinal_position) from information_schema.index_columns c "
            + "where c.index_schema = 'PUBLIC' and c.index_name = i.index_name) from information_schema.indexes i where i.table_schema = 'PUBLIC'";

    /** Returns the schema of the database that jOOQ is connected to. */
    static Schema of(DSLContext dsl) {
        Map<String, Set<String>> constraints = byTable(dsl, KEYS);
        byTable(dsl, CHECKS)
                .forEach((table, checks) -> constraints.computeIfAbsent(table, key -> new TreeSet<>()).addAll(checks));
        return new Schema(byTable(dsl, COLUMNS), constraints, byTable(dsl, INDEXES));
    }

    private static Map<String, Set<String>> byTable(DSLContext dsl, String sql) {
        Map<String, Set<String>> all = new TreeMap<>();
        dsl.resultQuery(sql)
                .fetch()
                .forEach(row -> all.computeIfAbsent(row.get(0, String.class), table -> new TreeSet<>())
                        .add(row.get(1, String.class)));
        return all;
    }

    /**
     * Returns tables, columns, keys, references, checks and indexes that are missing, different, or not part of the
     * program's schema.
     */
    List<Message> differences() {
        Schema wanted = Wanted.SCHEMA;
        List<Message> found = new ArrayList<>();
        Set<String> tables = new TreeSet<>(wanted.columns().keySet());
        tables.addAll(columns.keySet());
        for (String table : tables) {
            if (!columns.containsKey(table)) {
                found.add(Message.of("storage.missingTable", table));
            } else if (!wanted.columns().containsKey(table)) {
                found.add(Message.of("storage.foreignTable", table));
            } else {
                compare("storage.differentTable", table, wanted.columns(), columns, found);
                compare("storage.differentConstraint", table, wanted.constraints(), constraints, found);
                compare("storage.differentIndex", table, wanted.indexes(), indexes, found);
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
