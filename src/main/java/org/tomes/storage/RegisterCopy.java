package org.tomes.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.tomes.ledger.ChainHead;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.storage.schema.DefaultSchema;
import org.tomes.storage.schema.Tables;
import org.tomes.text.Message;

/**
 * Copies all rows of a register into the empty tables of another database, and verifies the copy: it reads the rows
 * back and compares their count and the sum of their hashes for each table.
 */
public final class RegisterCopy {

    /**
     * All copied tables; each table follows the tables that it refers to. The table with the place where a register is
     * writable is left out, because it is not part of the register's content.
     */
    static final List<Table<?>> TABLES = ordered();

    private static final int ROWS_AT_ONCE = 500;
    private static final int SIZE_AT_ONCE = 4 << 20;
    static final char NUL = '\0';
    static final char REPLACEMENT = '\uFFFD';

    private final Database from;
    private final Database to;
    /** Whether U+0000 is replaced, because PostgreSQL cannot store it. */
    private final boolean replacing;
    private long replaced;

    private RegisterCopy(Database from, Database to) {
        this.from = from;
        this.to = to;
        this.replacing = to.dsl().dialect() == SQLDialect.POSTGRES;
    }

    /**
     * The result of a copy.
     *
     * @param rows number of rows in all tables
     * @param replaced number of characters U+0000 replaced by U+FFFD, since the server cannot store them
     */
    public record Result(int tables, long rows, long replaced) {
    }

    /**
     * Copies the rows within a write to the target; the write is rolled back if this method throws.
     *
     * @throws Problem if the target cannot store an entry of the trail unchanged, or if its rows differ afterwards
     */
    public static Result copy(Database from, Database to) {
        RegisterCopy copy = new RegisterCopy(from, to);
        return copy.compared(from.readConsistently(copy::write));
    }

    /**
     * Verifies that two registers have the same rows.
     *
     * @throws Problem if the rows differ
     */
    public static Result compare(Database database, Database other) {
        return new RegisterCopy(database, other).compared(TableDigest.of(database));
    }

    private Result compared(SortedMap<String, TableDigest> expected) {
        SortedMap<String, TableDigest> copied = TableDigest.of(to);
        expected.forEach((table, digest) -> {
            if (!digest.equals(copied.get(table))) {
                throw new Problem(ProblemKind.REGISTER, Message.of("storage.copyDiffers", table));
            }
        });
        return new Result(expected.size(), expected.values().stream().mapToLong(TableDigest::rows).sum(), replaced);
    }

    /**
     * Removes the identity of a register that was never written to. If there is any other row, returns false without
     * removing anything.
     */
    public static boolean removeIdentityIfEmpty(Database database) {
        boolean empty = TABLES.stream()
                .filter(table -> !table.equals(Tables.REGISTER_INFO))
                .noneMatch(table -> database.dsl().fetchExists(table));
        if (empty) {
            database.dsl().deleteFrom(Tables.REGISTER_INFO).execute();
        }
        return empty;
    }

    /** Removes all rows within a write. */
    public static void clear(Database database) {
        ActiveRegisterLocation.end(database.dsl());
        database.dsl().update(Tables.PERSON).setNull(Tables.PERSON.DEPUTY).execute();
        TABLES.reversed().forEach(table -> database.dsl().deleteFrom(table).execute());
    }

    /** Returns the newest entry of the trail in a database. */
    public static ChainHead head(Database database) {
        return JooqLedger.head(database.dsl());
    }

    private SortedMap<String, TableDigest> write() {
        SortedMap<String, TableDigest> digests = new TreeMap<>();
        for (Table<?> table : TABLES) {
            TableDigest.Adding digest = new TableDigest.Adding();
            CopiedRows copied = new CopiedRows(table);
            from.forEachRow(table, row -> {
                Object[] values = storable(table, row);
                digest.add(values);
                copied.add(values);
            });
            copied.end();
            digests.put(table.getName(), digest.sum());
        }
        return digests;
    }

    private Object[] storable(Table<?> table, Record row) {
        Object[] values = row.intoArray();
        for (int i = 0; replacing && i < values.length; i++) {
            if (values[i] instanceof String text && text.indexOf(NUL) >= 0) {
                if (table.equals(Tables.AUDIT_ENTRY)) {
                    throw new Problem(ProblemKind.REGISTER,
                            Message.of("storage.trailHasNul", String.valueOf(row.get(Tables.AUDIT_ENTRY.NUMBER))));
                }
                replaced += text.chars().filter(character -> character == NUL).count();
                values[i] = text.replace(NUL, REPLACEMENT);
            }
        }
        return values;
    }

    /**
     * Rows of a table that are sent together. References to other rows of the same table are filled in after all rows
     * of the table are stored.
     */
    private final class CopiedRows {

        private final Table<?> table;
        private final Field<?>[] fields;
        private final List<Integer> ownReferences;
        private final Map<Object, Object[]> later = new LinkedHashMap<>();
        private final List<Object[]> rows = new ArrayList<>();
        private long size;

        CopiedRows(Table<?> table) {
            this.table = table;
            this.fields = table.fields();
            this.ownReferences = ownReferences(table);
        }

        void add(Object[] values) {
            Object[] row = values.clone();
            for (int i : ownReferences) {
                if (row[i] != null) {
                    later.put(values[0], values);
                    row[i] = null;
                }
            }
            rows.add(row);
            for (Object value : row) {
                size += value instanceof byte[] bytes ? bytes.length : value instanceof String text ? text.length() : 0;
            }
            if (rows.size() >= ROWS_AT_ONCE || size >= SIZE_AT_ONCE) {
                send();
            }
        }

        private void send() {
            if (rows.isEmpty()) {
                return;
            }
            DSLContext dsl = to.dsl();
            BatchBindStep batch = dsl.batch(
                    dsl.insertInto(table).columns(fields).values(Collections.nCopies(fields.length, (Object) null)));
            rows.forEach(batch::bind);
            batch.execute();
            rows.clear();
            size = 0;
        }

        void end() {
            send();
            later.values().forEach(values -> ownReferences.forEach(i -> fill(values, i)));
        }

        private void fill(Object[] values, int column) {
            to.dsl()
                    .update(table)
                    .set(Map.of(fields[column], DSL.val(values[column], fields[column])))
                    .where(equal(fields[0], values[0]))
                    .execute();
        }
    }

    private static <T> Condition equal(Field<T> key, Object value) {
        return key.eq(DSL.val(value, key));
    }

    /**
     * Returns the indexes of the columns that refer to the same table. If there are any, the first column is the key of
     * the table.
     */
    private static List<Integer> ownReferences(Table<?> table) {
        return table.getReferences()
                .stream()
                .filter(reference -> reference.getKey().getTable().equals(table))
                .flatMap(reference -> reference.getFields().stream())
                .map(table::indexOf)
                .toList();
    }

    private static List<Table<?>> ordered() {
        Set<Table<?>> ordered = new LinkedHashSet<>();
        DefaultSchema.DEFAULT_SCHEMA.tableStream()
                .filter(table -> !table.equals(Tables.REGISTER_ELSEWHERE))
                .forEach(table -> append(table, ordered));
        return List.copyOf(ordered);
    }

    private static void append(Table<?> table, Set<Table<?>> ordered) {
        for (ForeignKey<?, ?> reference : table.getReferences()) {
            Table<?> other = reference.getKey().getTable();
            if (!other.equals(table) && !ordered.contains(other)) {
                append(other, ordered);
            }
        }
        ordered.add(table);
    }
}
