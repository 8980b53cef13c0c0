package org.tomes.storage.h2;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Table;
import org.tomes.storage.schema.DefaultSchema;

/**
 * Accepts only those statements of an H2 script that insert plain values into the program's tables. A function cannot
 * be called, since only the names of value types are known words, and a quoted name may only precede the values.
 */
final class ScriptAllowList {

    private static final Pattern INSERT = Pattern.compile(
            "INSERT INTO \"PUBLIC\"\\.\"([A-Za-z_0-9]+)\"\\s*(\\(\\s*\"[A-Za-z_0-9]+\"(?:\\s*,\\s*\"[A-Za-z_0-9]+\")*\\s*\\))?\\s*VALUES");
    private static final Pattern PLAIN = Pattern.compile("[A-Z]+|-?\\d+(?:\\.\\d+)?(?:E[+-]?\\d+)?|[\\s(),]");
    private static final Set<String> VALUES = Set.of("UUID", "DATE", "TIME", "TIMESTAMP", "WITH", "ZONE", "NULL",
            "TRUE", "FALSE");
    private static final String HISTORY = "flyway_schema_history";

    private ScriptAllowList() {
    }

    /**
     * @return the table that the statement inserts values into; empty if the statement does or could do anything else
     */
    static Optional<String> table(String statement) {
        Matcher insert = INSERT.matcher(statement);
        if (!insert.lookingAt() || !isOurs(insert.group(1))) {
            return Optional.empty();
        }
        int at = insert.end();
        while (at >= 0 && at < statement.length()) {
            at = next(statement, at);
        }
        return at == statement.length() ? Optional.of(insert.group(1)) : Optional.empty();
    }

    /**
     * @return the index of the next token; -1 if the current token does not represent a value
     */
    private static int next(String statement, int at) {
        int text = statement.startsWith("U&'", at) ? at + 2 : statement.startsWith("X'", at) ? at + 1 : at;
        if (statement.charAt(text) == '\'') {
            return SchemaAllowList.endOfQuoted(statement, text);
        }
        Matcher matcher = PLAIN.matcher(statement).region(at, statement.length());
        boolean value = matcher.lookingAt()
                && (!Character.isLetter(matcher.group().charAt(0)) || VALUES.contains(matcher.group()));
        return value ? matcher.end() : -1;
    }

    private static boolean isOurs(String table) {
        return table.equals(HISTORY)
                || DefaultSchema.DEFAULT_SCHEMA.getTables().stream().map(Table::getName).anyMatch(table::equals);
    }
}
