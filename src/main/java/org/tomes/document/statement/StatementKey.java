package org.tomes.document.statement;

import java.util.regex.Pattern;

/**
 * Names a statement for ever: {@code key-vault.purge-protection}. One that a single check answers has the check's id. A
 * part of a statement that several checks answer is named by the id of its check: {@code defender.plan.KeyVaults}.
 *
 * @param value {@code area.what} in kebab case; its sentence is the text {@code statement.<value>}
 */
public record StatementKey(String value) implements Comparable<StatementKey> {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*(\\.[A-Za-z]+)?");

    /** @throws IllegalArgumentException if it has another form */
    public StatementKey {
        if (!isOne(value)) {
            throw new IllegalArgumentException("no key of a statement: " + value);
        }
    }

    public static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(StatementKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
