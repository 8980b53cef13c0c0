package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the resources in a document, whichever envelope they came in: lists of the API and of Resource Graph, bare arrays
 * and objects, templates with nested resources, API examples. Rules that templates keep as resources of their own are
 * given back to their group.
 */
final class ResourceFinder {

    private static final List<String> ENVELOPES = List.of("value", "data", "resources");
    private static final String RULE_TYPE = "microsoft.network/networksecuritygroups/securityrules";

    private final List<JsonNode> resources = new ArrayList<>();
    private final List<JsonNode> serviceTags = new ArrayList<>();
    private final Map<String, List<JsonNode>> rulesByGroup = new HashMap<>();
    private final Map<JsonNode, List<JsonNode>> nestedRules = new IdentityHashMap<>();

    void find(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::find);
            return;
        }
        JsonNode example = node.path("responses").path("200").path("body");
        if (example.isObject()) {
            find(example);
            return;
        }
        if (node.isObject()) {
            findInObject(node);
        }
    }

    private void findInObject(JsonNode node) {
        Fields fields = Fields.of(node);
        String type = fields.text("type").toLowerCase(Locale.ROOT);
        if (type.equals(RULE_TYPE)) {
            rulesByGroup.computeIfAbsent(parent(fields), group -> new ArrayList<>()).add(node);
            return;
        }
        boolean isResource = !type.isEmpty() || fields.has("id") || fields.has("properties") || fields.has("securityRules")
                || fields.has("addressSpace") || fields.has("ipConfigurations");
        if (isResource) {
            resources.add(node);
        }
        for (String envelope : ENVELOPES) {
            for (JsonNode inner : node.path(envelope)) {
                String innerType = Fields.of(inner).text("type").toLowerCase(Locale.ROOT);
                if (isResource && (innerType.equals("securityrules") || innerType.equals(RULE_TYPE))) {
                    nestedRules.computeIfAbsent(node, group -> new ArrayList<>()).add(inner);
                } else {
                    find(inner);
                }
            }
        }
        node.path("values").forEach(serviceTags::add);
    }

    /** The group's name in a rule's name {@code group/rule}, or in its id. */
    private static String parent(Fields rule) {
        String name = rule.text("name");
        if (name.indexOf('/') > 0) {
            return name.substring(0, name.indexOf('/')).toLowerCase(Locale.ROOT);
        }
        String[] segments = rule.text("id").toLowerCase(Locale.ROOT).split("/");
        return segments.length > 3 ? segments[segments.length - 3] : "";
    }

    List<JsonNode> resources() {
        return resources;
    }

    List<JsonNode> serviceTags() {
        return serviceTags;
    }

    /** Rules of a group that stand beside it or nested in it. */
    List<JsonNode> rulesOf(JsonNode group) {
        List<JsonNode> rules = new ArrayList<>(nestedRules.getOrDefault(group, List.of()));
        rules.addAll(rulesByGroup.getOrDefault(Fields.of(group).text("name").toLowerCase(Locale.ROOT), List.of()));
        return rules;
    }
}
