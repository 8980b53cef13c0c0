package org.tomes.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.tomes.storage.schema.DefaultSchema;
import org.tomes.text.Message;

/**
 * The names of the tables and columns in a database, in upper case. A register of an older version of the program lacks
 * some of them.
 *
 * @param columns columns of each table
 */
public record TableNames(Map<String, Set<String>> columns) {

    private static final String NAMES = "select upper(table_name), upper(column_name) from information_schema.columns where table_schema = current_schema";

    /** Returns the names in the database that jOOQ is connected to. */
    public static TableNames of(DSLContext dsl) {
        Map<String, Set<String>> all = new TreeMap<>();
        dsl.resultQuery(NAMES)
                .fetch()
                .forEach(row -> all.computeIfAbsent(row.get(0, String.class), table -> new TreeSet<>())
                        .add(row.get(1, String.class)));
        return new TableNames(all);
    }

    /** Returns the names of the tables that this version of the program creates. */
    public static TableNames ofProgram() {
        return new TableNames(DefaultSchema.DEFAULT_SCHEMA.tableStream()
                .collect(Collectors.toMap(Table::getName,
                        table -> table.fieldStream().map(Field::getName).collect(Collectors.toSet()))));
    }

    /**
     * Returns the tables that differ from those that this version of the program creates.
     *
     * @param others names of further tables that are expected although they are not the program's own
     */
    public List<Message> differences(Set<String> others) {
        List<Message> differences = new ArrayList<>();
        Map<String, Set<String>> expected = ofProgram().columns();
        expected.forEach((table, names) -> {
            if (!columns.containsKey(table)) {
                differences.add(Message.of("storage.missingTable", table));
            } else if (!columns.get(table).equals(names)) {
                differences.add(Message.of("storage.differentTable", table));
            }
        });
        columns.keySet()
                .stream()
                .filter(table -> !expected.containsKey(table) && !others.contains(table))
                .forEach(table -> differences.add(Message.of("storage.foreignTable", table)));
        return differences;
    }

    boolean has(Table<?> table) {
        return columns.containsKey(table.getName());
    }

    boolean has(Field<?> column, Table<?> of) {
        return columns.getOrDefault(of.getName(), Set.of()).contains(column.getName());
    }
}
