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
 * Fields of a resource. They are found in any case and in either place: under {@code properties}, as in the API, or
 * next to the name, as in the output of Azure CLI.
 */
final class ResourceFields {

    private final JsonNode node;

    private ResourceFields(JsonNode node) {
        this.node = node;
    }

    static ResourceFields of(JsonNode node) {
        return new ResourceFields(node);
    }

    /** Returns the field; a missing node if it is absent or null. */
    JsonNode get(String name) {
        JsonNode inner = find(find(node, "properties"), name);
        return inner.isMissingNode() ? find(node, name) : inner;
    }

    boolean has(String name) {
        return !get(name).isMissingNode();
    }

    /** Returns the trimmed text; empty if the field is missing or not a scalar. */
    String text(String name) {
        return get(name).asText("").strip();
    }

    /** Returns the texts of an array, or a single text. PowerShell writes arrays where Azure CLI writes a text. */
    List<String> texts(String name) {
        List<String> texts = get(name).isArray() ? list(name).stream().map(value -> value.asText("").strip()).toList()
                : List.of(text(name));
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    ResourceFields inner(String name) {
        return new ResourceFields(get(name));
    }

    /** Returns the elements of an array; empty if the field is not an array. */
    List<JsonNode> list(String name) {
        List<JsonNode> elements = new ArrayList<>();
        if (get(name).isArray()) {
            get(name).forEach(elements::add);
        }
        return elements;
    }

    List<ResourceFields> objects(String name) {
        return list(name).stream().map(ResourceFields::new).toList();
    }

    /**
     * Returns the resource id in lower case with a leading slash, because sources differ in both respects; empty if
     * there is none.
     */
    Optional<String> id() {
        return Optional.of(text("id")).filter(id -> !id.isEmpty()).map(ResourceFields::normalise);
    }

    /**
     * Returns the id of an object in a list of another object. Templates omit this id; Azure then composes it from the
     * names.
     */
    Optional<String> idWithin(ResourceFields parent, String list) {
        String name = text("name");
        return id().or(() -> name.isEmpty() ? Optional.empty()
                : parent.id().map(parentId -> normalise(parentId + "/" + list + "/" + name)));
    }

    /**
     * Returns the referenced id in lower case. The reference is the id of an object, or a text instead of the object,
     * such as an expression that was not evaluated. Empty if there is no reference.
     */
    Optional<String> reference(String name) {
        JsonNode field = get(name);
        return field.isTextual()
                ? Optional.of(field.asText().strip()).filter(text -> !text.isEmpty()).map(ResourceFields::normalise)
                : inner(name).id();
    }

    Set<String> ids(String list) {
        return objects(list).stream().flatMap(object -> object.id().stream()).collect(Collectors.toSet());
    }

    static String normalise(String id) {
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
