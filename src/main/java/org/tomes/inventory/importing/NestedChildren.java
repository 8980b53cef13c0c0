package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * Compares children that Azure returns both in their parent and separately, such as the subnets of a network and the
 * rules of an NSG. If two versions differ, it is unknown which of them is current, because neither contains a date.
 */
final class NestedChildren {

    private static final Map<ResourceType, String> LISTS = Map.of(ResourceType.SUBNET, "subnets",
            ResourceType.SECURITY_RULE, "securityRules");
    private NestedChildren() {
    }

    static boolean isStoredInParent(Resource resource) {
        return LISTS.containsKey(resource.type());
    }

    /** Whether the parent contains this child with other values. */
    static boolean differ(Resource parent, Resource child) {
        return within(parent, child).filter(
                nested -> ResourceConflict.between(properties(nested), properties(JsonNodeView.tree(child.json()))))
                .isPresent();
    }

    /** Whether the parent lists its children, but not this one. Templates declare some or all children separately. */
    static boolean lacks(Resource parent, Resource child) {
        return !children(parent, child).isEmpty() && within(parent, child).isEmpty()
                && !parent.node().has("apiVersion");
    }

    /** Returns the properties. For some resources, Azure CLI prints them next to the id. */
    private static JsonNode properties(JsonNode resource) {
        return resource.path("properties").isObject() ? resource.path("properties") : resource;
    }

    private static JsonNode children(Resource parent, Resource child) {
        return properties(JsonNodeView.tree(parent.json())).path(LISTS.get(child.type()));
    }

    private static Optional<JsonNode> within(Resource parent, Resource child) {
        return StreamSupport.stream(children(parent, child).spliterator(), false)
                .filter(node -> ResourceId.parse(node.path("id").asText())
                        .map(child.id()::equals)
                        .orElseGet(() -> node.path("name").asText().equalsIgnoreCase(child.id().name())))
                .findFirst();
    }
}
