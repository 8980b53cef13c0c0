package org.tomes.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.tomes.problem.Problem;
import org.tomes.storage.schema.DefaultSchema;
import org.tomes.text.Message;

/** Whether every row of a register can be read, and whether its tables are those that this version of the program knows. */
final class Integrity {

    private static final int FETCH = 1_000;

    private final DSLContext dsl;

    Integrity(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Message> unreadable() {
        List<Message> found = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            try (Cursor<?> rows = dsl.select(DSL.asterisk()).from(table).fetchSize(FETCH).fetchLazy()) {
                rows.forEach(Record::intoArray);
            } catch (DataAccessException | Problem e) {
                found.add(Message.of("storage.unreadableTable", table.getName()));
            }
        }
        return found;
    }

    List<Message> schemaDifferences() {
        List<Message> found = new ArrayList<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            Set<String> expected = table.fieldStream().map(Field::getName).collect(Collectors.toCollection(TreeSet::new));
            if (!expected.equals(columns(table))) {
                found.add(Message.of("storage.differentTable", table.getName()));
            }
        }
        return found;
    }

    private Set<String> columns(Table<?> table) {
        return new TreeSet<>(dsl.resultQuery("select column_name from information_schema.columns "
                + "where table_schema = 'PUBLIC' and table_name = ?", table.getName()).fetch(0, String.class));
    }
}
