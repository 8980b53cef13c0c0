package org.tomes.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The audit trail's view of a record: field name to text, sorted by name, without empty fields. People appear as their
 * ids; their personal data is replaced by {@link #PERSONAL}, so that a person can be anonymised without breaking the
 * chain.
 */
public record AuditFields(SortedMap<String, String> values) {

    /** Replaces a value that the trail must not keep. */
    public static final String PERSONAL = "(personal)";

    private static final AuditFields NONE = new AuditFields(new TreeMap<>());

    public AuditFields {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static AuditFields none() {
        return NONE;
    }

    /**
     * Creates fields from name-value pairs; null and empty values are left out, and collections are joined by commas.
     */
    public static AuditFields of(Object... namesAndValues) {
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String text = text(namesAndValues[i + 1]);
            if (!text.isEmpty()) {
                values.put((String) namesAndValues[i], text);
            }
        }
        return new AuditFields(values);
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** Returns these fields without those that are equal in {@code other}. */
    public AuditFields differingFrom(AuditFields other) {
        SortedMap<String, String> different = new TreeMap<>();
        for (Map.Entry<String, String> field : values.entrySet()) {
            if (!field.getValue().equals(other.values.get(field.getKey()))) {
                different.put(field.getKey(), field.getValue());
            }
        }
        return new AuditFields(different);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
