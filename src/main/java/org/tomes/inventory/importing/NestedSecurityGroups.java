package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/**
 * NSGs that a network interface or subnet contains with all their rules. Azure returns them with {@code
 * $expand=networkSecurityGroup}.
 */
final class NestedSecurityGroups {

    private static final String RULES = "securityrules";

    private NestedSecurityGroups() {
    }

    /** Returns the JSON of each NSG. */
    static List<String> in(Resource resource) {
        List<String> groups = new ArrayList<>();
        if (!resource.type().equals(ResourceType.SECURITY_GROUP)
                && resource.type().text().toLowerCase(Locale.ROOT).startsWith("microsoft.network/")) {
            String json = resource.json();
            if (json.toLowerCase(Locale.ROOT).contains("\"" + RULES)) {
                find("", JsonNodeView.tree(json), groups);
            }
        }
        return groups;
    }

    private static void find(String name, JsonNode value, List<String> groups) {
        if (name.equalsIgnoreCase("networkSecurityGroup") && isExpanded(value)) {
            groups.add(value.toString());
        } else if (value.isArray()) {
            value.forEach(element -> find("", element, groups));
        } else {
            value.properties().forEach(field -> find(field.getKey(), field.getValue(), groups));
        }
    }

    private static boolean isExpanded(JsonNode group) {
        return group.has("id") && (hasRules(group) || hasRules(group.path("properties")));
    }

    private static boolean hasRules(JsonNode node) {
        return node.properties().stream().anyMatch(field -> field.getKey().equalsIgnoreCase(RULES));
    }
}
