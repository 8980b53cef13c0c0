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
 * rules of an NSG. If two versions differ, it is unknown which is current, since neither has a date.
 */
final class ChildVersions {

    private static final Map<ResourceType, String> LISTS = Map.of(ResourceType.SUBNET, "subnets",
            ResourceType.SECURITY_RULE, "securityRules");
    private ChildVersions() {
    }

    static boolean isKeptInParent(Resource resource) {
        return LISTS.containsKey(resource.type());
    }

    /**
     * Whether the parent contains this child with other values. A subnet missing in its network is only newer; a rule
     * missing in the complete list of its NSG may be newer or deleted (Microsoft Learn, REST "Network Security Groups -
     * Get"). Templates add rules to an NSG.
     */
    static boolean differ(Resource parent, Resource child) {
        JsonNode childProperties = properties(JsonNodeView.tree(child.json()));
        Optional<JsonNode> nested = within(parent, child);
        return nested.map(ChildVersions::properties)
                .filter(listed -> VersionDifference.between(listed, childProperties))
                .isPresent() || nested.isEmpty() && child.type().equals(ResourceType.SECURITY_RULE) && listsAll(parent);
    }

    /** Azure CLI prints resources and their children without the level “properties”. */
    private static JsonNode properties(JsonNode node) {
        return node.path("properties").isObject() ? node.path("properties") : node;
    }

    private static boolean listsAll(Resource parent) {
        JsonNode json = JsonNodeView.tree(parent.json());
        return !json.has("apiVersion") && properties(json).path("securityRules").isArray()
                && !properties(json).path("securityRules").isEmpty();
    }

    private static Optional<JsonNode> within(Resource parent, Resource child) {
        JsonNode children = properties(JsonNodeView.tree(parent.json())).path(LISTS.get(child.type()));
        return StreamSupport.stream(children.spliterator(), false)
                .filter(node -> ResourceId.parse(node.path("id").asText())
                        .map(child.id()::equals)
                        .orElseGet(() -> node.path("name").asText().equalsIgnoreCase(child.id().name())))
                .findFirst();
    }
}
