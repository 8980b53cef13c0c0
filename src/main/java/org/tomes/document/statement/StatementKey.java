package org.tomes.document.statement;

import java.util.regex.Pattern;

/**
 * The permanent key of a statement: {@code key-vault.purge-protection}. If a single check decides a statement, the key
 * is the id of this check. If several checks decide a statement, the key of each part is the id of its check: {@code
 * defender.plan.KeyVaults}.
 *
 * @param value {@code area.what} in kebab case; its sentence is the text {@code statement.<value>}
 */
public record StatementKey(String value) implements Comparable<StatementKey> {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*(\\.[A-Za-z]+)?");

    /**
     * @throws IllegalArgumentException if the value has another form
     */
    public StatementKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no key of a statement: " + value);
        }
    }

    public static boolean isValid(String value) {
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
