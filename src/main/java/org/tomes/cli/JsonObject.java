package org.tomes.cli;

import com.fasterxml.jackson.core.TreeNode;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object for scripts, with its fields in the order in which they are added. */
final class JsonObject {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private JsonObject() {
    }

    static JsonObject empty() {
        return new JsonObject();
    }

    static JsonObject of(String name, Object value) {
        return new JsonObject().with(name, value);
    }

    static <T> JsonObject of(String name, Collection<T> rows, Function<? super T, ?> view) {
        return new JsonObject().with(name, rows, view);
    }

    /**
     * Adds a field. An empty {@link Optional} becomes null; dates, times, ids and other values with a text form become
     * that text, and all JSON types remain unchanged.
     *
     * @throws IllegalArgumentException for a record without a text form, because such a record requires a view
     */
    JsonObject with(String name, Object value) {
        fields.put(name, json(value));
        return this;
    }

    /** Adds a list with a view of each row. */
    <T> JsonObject with(String name, Collection<T> rows, Function<? super T, ?> view) {
        return with(name, rows.stream().map(view).toList());
    }

    /** Adds the fields of another object. */
    JsonObject withAll(JsonObject other) {
        fields.putAll(other.fields);
        return this;
    }

    /** Adds a field only if it has a value. */
    JsonObject withIfPresent(String name, Optional<?> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    /** Adds a report unchanged, if there is one: its components become the fields. */
    JsonObject withReport(String name, Optional<? extends Record> report) {
        report.ifPresent(present -> fields.put(name, present));
        return this;
    }

    Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    private static Object json(Object value) {
        return switch (value) {
            case null -> null;
            case String _,Number _,Boolean _,Enum<?> _,TreeNode _ -> value;
            case Optional<?> optional -> json(optional.orElse(null));
            case JsonObject object -> object.fields;
            case Collection<?> many -> many.stream().map(JsonObject::json).toList();
            case Map<?, ?> entries -> {
                JsonObject object = new JsonObject();
                entries.forEach((name, entry) -> object.with(name.toString(), entry));
                yield object.fields;
            }
            default -> text(value);
        };
    }

    private static String text(Object value) {
        String text = value.toString();
        if (value instanceof Record && text.startsWith(value.getClass().getSimpleName() + "[")) {
            throw new IllegalArgumentException("needs a view: " + text);
        }
        return text;
    }
}
