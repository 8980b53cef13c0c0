package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * Determines whether two versions of one resource differ in a value. A value that only one of them contains is ignored,
 * since forms and API versions differ in their properties, unless it refers to other resources: Azure omits references
 * that are not set.
 */
final class VersionDifference {

    /** Fields that change without a change of the configuration. */
    private static final Set<String> VOLATILE = Set.of("etag", "eTag", "systemData", "changedTime",
            "provisioningState");

    private VersionDifference() {
    }

    static boolean between(Resource first, Resource second) {
        return between(JsonNodeView.tree(first.json()), JsonNodeView.tree(second.json()));
    }

    static boolean between(JsonNode first, JsonNode second) {
        if (first.isObject() && second.isObject()) {
            return isFailed(first) != isFailed(second) || Stream.concat(names(first), names(second))
                    .filter(name -> !VOLATILE.contains(name))
                    .anyMatch(name -> isInBoth(name, first, second) ? between(first.get(name), second.get(name))
                            : refersToOthers(first.path(name)) || refersToOthers(second.path(name)));
        }
        if (first.isArray() && second.isArray() && first.size() == second.size()) {
            return IntStream.range(0, first.size()).anyMatch(at -> between(first.get(at), second.get(at)));
        }
        return first.isContainerNode() || second.isContainerNode() ? !first.equals(second)
                : !first.asText().equalsIgnoreCase(second.asText());
    }

    /** Whether the last change of the resource failed, so that it may not work; other states are temporary. */
    private static boolean isFailed(JsonNode object) {
        return object.path("provisioningState").asText("").equalsIgnoreCase("Failed");
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static boolean isInBoth(String name, JsonNode first, JsonNode second) {
        return first.has(name) && second.has(name);
    }

    private static boolean refersToOthers(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(VersionDifference::isReference)
                : isReference(value);
    }

    private static boolean isReference(JsonNode value) {
        return value.isObject() && ResourceId.parse(value.path("id").asText("")).isPresent();
    }
}
