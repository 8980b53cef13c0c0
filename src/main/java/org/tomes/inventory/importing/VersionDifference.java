package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * Determines whether two versions of one resource differ in a value. Values that only one of them contains are ignored,
 * except for references that Azure omits if they are not set.
 */
final class VersionDifference {

    /** Fields that change without a change of the configuration. */
    private static final Set<String> VOLATILE = Set.of("etag", "eTag", "systemData", "changedTime",
            "provisioningState");
    /** References whose absence is significant, because Azure omits them if they are not set. */
    private static final List<String> DECISIVE = List.of("networkSecurityGroup", "routeTable", "natGateway",
            "publicIPAddress");

    private VersionDifference() {
    }

    static boolean between(Resource first, Resource second) {
        return between(JsonNodeView.tree(first.json()), JsonNodeView.tree(second.json()));
    }

    /**
     * Whether the last change of the resource failed, so that it may not work; Azure reports all other states briefly.
     */
    private static boolean isFailed(JsonNode node) {
        return node.path("provisioningState").asText("").equalsIgnoreCase("Failed");
    }

    private static boolean isSet(JsonNode properties, String name) {
        return !properties.path(name).path("id").asText("").isEmpty();
    }

    static boolean between(JsonNode first, JsonNode second) {
        if (first.isObject() && second.isObject()) {
            return isFailed(first) != isFailed(second)
                    || DECISIVE.stream().anyMatch(name -> isSet(first, name) != isSet(second, name))
                    || first.properties()
                            .stream()
                            .filter(field -> !VOLATILE.contains(field.getKey()) && second.has(field.getKey()))
                            .anyMatch(field -> between(field.getValue(), second.get(field.getKey())));
        }
        if (first.isArray() && second.isArray() && first.size() == second.size()) {
            return IntStream.range(0, first.size()).anyMatch(at -> between(first.get(at), second.get(at)));
        }
        return first.isContainerNode() || second.isContainerNode() ? !first.equals(second)
                : !first.asText().equalsIgnoreCase(second.asText());
    }
}
