package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A resource's fields, found in any casing and wherever the source puts them: under {@code properties}, as the API
 * does, or beside the name, as the Azure CLI does.
 */
final class Fields {

    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    static Fields of(JsonNode node) {
        return new Fields(node);
    }

    /** Missing where there is no such field or it is null. */
    JsonNode get(String name) {
        JsonNode inner = find(find(node, "properties"), name);
        return inner.isMissingNode() ? find(node, name) : inner;
    }

    boolean has(String name) {
        return !get(name).isMissingNode();
    }

    /** Without blanks around it; empty if the field is missing or no scalar. */
    String text(String name) {
        return get(name).asText("").strip();
    }

    Fields inner(String name) {
        return new Fields(get(name));
    }

    /** The elements of an array; none if the field is something else. */
    List<JsonNode> list(String name) {
        List<JsonNode> elements = new ArrayList<>();
        if (get(name).isArray()) {
            get(name).forEach(elements::add);
        }
        return elements;
    }

    List<Fields> objects(String name) {
        return list(name).stream().map(Fields::new).toList();
    }

    /**
     * The resource id in lower case and with a leading slash, since sources differ in both; empty if there is none.
     */
    Optional<String> id() {
        return Optional.of(text("id")).filter(id -> !id.isEmpty()).map(Fields::normal);
    }

    /**
     * The id of an object that is nested in a list of another one; templates leave it out, and Azure makes it of the
     * names.
     */
    Optional<String> idWithin(Fields parent, String list) {
        String name = text("name");
        return id().or(() -> name.isEmpty() ? Optional.empty()
                : parent.id().map(above -> normal(above + "/" + list + "/" + name)));
    }

    /**
     * The id that a field refers to, in lower case: an object with an id, or whatever text stands in its place, such as
     * an expression that was not worked out. Empty if nothing is referred to.
     */
    Optional<String> reference(String name) {
        JsonNode field = get(name);
        return field.isTextual()
                ? Optional.of(field.asText().strip()).filter(text -> !text.isEmpty()).map(Fields::normal)
                : inner(name).id();
    }

    Set<String> ids(String list) {
        return objects(list).stream().flatMap(object -> object.id().stream()).collect(Collectors.toSet());
    }

    static String normal(String id) {
        String lower = id.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("/") || lower.startsWith("[") ? lower : "/" + lower;
    }

    private static JsonNode find(JsonNode object, String name) {
        JsonNode exact = object.path(name);
        if (!exact.isMissingNode()) {
            return exact.isNull() ? MissingNode.getInstance() : exact;
        }
        for (var field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name) && !field.getValue().isNull()) {
                return field.getValue();
            }
        }
        return MissingNode.getInstance();
    }
}
