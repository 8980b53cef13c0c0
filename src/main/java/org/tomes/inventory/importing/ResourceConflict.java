package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Determines whether two versions of one resource differ in a value. Two versions have the same form if both are in the
 * form of the API or both in that of {@code az}. In this case, a value that only one version contains is a difference,
 * because checks take a missing value for Azure's default. Otherwise, such a value is a difference only if it refers to
 * other resources, because the forms have different properties.
 */
final class ResourceConflict {

    /** Fields that change even if the configuration does not. */
    private static final Set<String> VOLATILE = Set.of("etag", "eTag", "systemData", "changedTime",
            "provisioningState");
    /** Fields that Resource Graph and {@code az} add to those that the API returns. */
    private static final Set<String> ADDED = Set.of("resourceGroup", "subscriptionId", "tenantId", "createdTime",
            "apiVersion", "kind", "plan", "managedBy", "extendedLocation");

    private ResourceConflict() {
    }

    static boolean between(Resource first, Resource second) {
        JsonNode node = JsonNodeView.tree(first.json());
        JsonNode other = JsonNodeView.tree(second.json());
        boolean sameForm = node.path("properties").isObject() == other.path("properties").isObject();
        return sameForm ? between(node, other, true) : between(flat(node), flat(other), false);
    }

    /** Returns the resource in the form of {@code az}, in which properties are next to the name at every level. */
    private static JsonNode flat(JsonNode node) {
        if (node.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> elements.add(flat(element)));
            return elements;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> fields.set(field.getKey(), flat(field.getValue())));
        if (fields.get("properties") instanceof ObjectNode properties) {
            fields.remove("properties");
            properties.properties().forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
        }
        return fields;
    }

    static boolean between(JsonNode first, JsonNode second) {
        return between(first, second, false);
    }

    private static boolean between(JsonNode first, JsonNode second, boolean sameForm) {
        if (first.isObject() && second.isObject()) {
            return isFailed(first) != isFailed(second)
                    || Stream.concat(names(first), names(second))
                            .filter(name -> !VOLATILE.contains(name))
                            .anyMatch(name -> isInBoth(name, first, second)
                                    ? between(first.get(name), second.get(name), sameForm)
                                    : refersToOthers(first.path(name)) || refersToOthers(second.path(name))
                                            || sameForm && !ADDED.contains(name)
                                                    && (isSet(first.path(name)) || isSet(second.path(name))));
        }
        if (first.isArray() && second.isArray() && first.size() == second.size()) {
            return IntStream.range(0, first.size()).anyMatch(at -> between(first.get(at), second.get(at), sameForm));
        }
        return first.isContainerNode() || second.isContainerNode() ? !first.equals(second)
                : !first.asText().equalsIgnoreCase(second.asText());
    }

    /**
     * Whether the last change of the resource failed, so that the resource may not work; other states are temporary.
     */
    private static boolean isFailed(JsonNode object) {
        return object.path("provisioningState").asText("").equalsIgnoreCase("Failed");
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static boolean isInBoth(String name, JsonNode first, JsonNode second) {
        return first.has(name) && second.has(name);
    }

    private static boolean isSet(JsonNode value) {
        return value.isContainerNode() ? !value.isEmpty() : !value.asText("").isBlank();
    }

    private static boolean refersToOthers(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(ResourceConflict::isReference)
                : isReference(value);
    }

    private static boolean isReference(JsonNode value) {
        return value.isObject() && ResourceId.parse(value.path("id").asText("")).isPresent();
    }
}
