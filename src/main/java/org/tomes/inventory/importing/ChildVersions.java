package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** Properties whose absence is significant, because Azure omits them if they are not set. */
    private static final Set<String> DECISIVE = Set.of("networkSecurityGroup", "routeTable", "natGateway");

    private ChildVersions() {
    }

    static boolean isKeptInParent(Resource resource) {
        return LISTS.containsKey(resource.type());
    }

    /** Whether the parent contains this child with other values. A child missing in the parent is only newer. */
    static boolean differ(Resource parent, Resource child) {
        JsonNode childProperties = JsonNodeView.tree(child.json()).path("properties");
        return within(parent, child).map(nested -> nested.path("properties"))
                .filter(JsonNode::isObject)
                .filter(nested -> VersionDifference.between(nested, childProperties)
                        || DECISIVE.stream().anyMatch(name -> isSet(nested, name) != isSet(childProperties, name)))
                .isPresent();
    }

    private static Optional<JsonNode> within(Resource parent, Resource child) {
        JsonNode children = JsonNodeView.tree(parent.json()).path("properties").path(LISTS.get(child.type()));
        return StreamSupport.stream(children.spliterator(), false)
                .filter(node -> ResourceId.parse(node.path("id").asText())
                        .map(child.id()::equals)
                        .orElseGet(() -> node.path("name").asText().equalsIgnoreCase(child.id().name())))
                .findFirst();
    }

    private static boolean isSet(JsonNode properties, String name) {
        return !properties.path(name).path("id").asText("").isEmpty();
    }
}
