package org.tomes.storage.h2;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Distinguishes a schema that contains only data from one that could execute code. Every word of a definition must be
 * known, so future executable features of H2 are refused too. No definition can call a function: the name of a function
 * is not a known word, and a name in quotation marks is accepted before a parenthesis only if the parenthesis contains
 * the columns of a table.
 */
final class SchemaAllowList {

    private static final Pattern TOKEN = Pattern.compile("\\s+|[A-Za-z_][A-Za-z0-9_]*|\\d+|<>|<=|>=|[-+=<>(),.]");
    private static final Set<String> KNOWN = Set.of("CREATE", "CACHED", "TABLE", "PRIMARY", "UNIQUE", "KEY", "INDEX",
            "ON", "ALTER", "ADD", "CONSTRAINT", "NOCHECK", "CHECK", "FOREIGN", "REFERENCES", "DELETE", "CASCADE",
            "RESTRICT", "NOT", "NULL", "NULLS", "FIRST", "LAST", "DISTINCT", "ASC", "DESC", "AND", "OR", "IN", "IS",
            "BETWEEN", "TRUE", "FALSE", "DEFAULT", "CURRENT_TIMESTAMP", "INTEGER", "SMALLINT", "BIGINT", "BOOLEAN",
            "UUID", "DATE", "TIME", "TIMESTAMP", "WITH", "ZONE", "CHARACTER", "BINARY", "VARYING", "LARGE", "OBJECT",
            "DOUBLE", "PRECISION", "REAL", "NUMERIC", "DECIMAL", "DECFLOAT", "SELECTIVITY");
    /** Words that, together with a name, precede a list of columns. */
    private static final Set<String> BEFORE_COLUMNS = Set.of("TABLE", "ON", "REFERENCES");

    private SchemaAllowList() {
    }

    static boolean harmless(String definition) {
        Matcher token = TOKEN.matcher(definition);
        String lastWord = "";
        boolean afterName = false;
        int at = 0;
        while (at < definition.length()) {
            int end = end(definition, at, token);
            if (end < 0) {
                return false;
            }
            String text = definition.substring(at, end);
            at = end;
            if (text.isBlank() || text.equals(".")) {
                continue;
            }
            if (text.equals("(") && afterName && !BEFORE_COLUMNS.contains(lastWord)) {
                return false;
            }
            afterName = text.startsWith("\"");
            if (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_') {
                if (!KNOWN.contains(text)) {
                    return false;
                }
                lastWord = text;
            } else if (!afterName) {
                lastWord = "";
            }
        }
        return true;
    }

    /** Returns the end index of the token that starts here; -1 if it is unknown. */
    private static int end(String definition, int at, Matcher token) {
        if (definition.charAt(at) == '"' || definition.charAt(at) == '\'') {
            return endOfQuoted(definition, at);
        }
        return token.region(at, definition.length()).lookingAt() ? token.end() : -1;
    }

    /**
     * Returns the end index of a quoted string (a doubled quotation mark is an escaped one), or -1 if it is
     * unterminated. Written by hand: a regular expression would need a stack frame for each character of a long text.
     */
    static int endOfQuoted(String text, int from) {
        char mark = text.charAt(from);
        int end = text.indexOf(mark, from + 1);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == mark) {
            end = text.indexOf(mark, end + 2);
        }
        return end < 0 ? -1 : end + 1;
    }
}
