package org.tomes.nsg.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the resources in a document of any structure: lists of the API and of Resource Graph, plain arrays and objects,
 * templates with nested resources, API examples. Rules that are separate resources in templates are assigned to their
 * NSG.
 */
final class ResourceFinder {

    private static final List<String> ENVELOPES = List.of("value", "data", "resources");
    private static final String RULE_TYPE = "microsoft.network/networksecuritygroups/securityrules";

    private final List<JsonNode> resources = new ArrayList<>();
    private final List<JsonNode> serviceTags = new ArrayList<>();
    private final List<JsonNode> expandedGroups = new ArrayList<>();
    private final Map<String, List<JsonNode>> rulesByGroup = new HashMap<>();
    /** Keys of {@link #rulesByGroup} by their last segment. */
    private final Map<String, Set<String>> groupsByName = new HashMap<>();
    /** Keys of {@link #rulesByGroup} whose rules were requested. */
    private final Set<String> found = new HashSet<>();
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
        ResourceFields fields = ResourceFields.of(node);
        String type = fields.text("type").toLowerCase(Locale.ROOT);
        if (type.equals(RULE_TYPE)) {
            String parent = parent(fields);
            rulesByGroup.computeIfAbsent(parent, group -> new ArrayList<>()).add(node);
            groupsByName.computeIfAbsent(parent.substring(parent.lastIndexOf('/') + 1), key -> new LinkedHashSet<>())
                    .add(parent);
            return;
        }
        boolean isResource = !type.isEmpty() || fields.has("id") || fields.has("properties")
                || fields.has("securityRules") || fields.has("addressSpace") || fields.has("ipConfigurations");
        if (isResource) {
            resources.add(node);
            node.properties()
                    .stream()
                    .filter(field -> !ENVELOPES.contains(field.getKey()))
                    .forEach(field -> findExpanded(field.getKey(), field.getValue()));
        }
        for (String envelope : ENVELOPES) {
            for (JsonNode inner : node.path(envelope)) {
                String innerType = ResourceFields.of(inner).text("type").toLowerCase(Locale.ROOT);
                if (isResource && (innerType.equals("securityrules") || innerType.equals(RULE_TYPE))) {
                    nestedRules.computeIfAbsent(node, group -> new ArrayList<>()).add(inner);
                } else {
                    find(inner);
                }
            }
        }
        for (JsonNode value : node.path("values")) {
            if (ResourceFields.of(value).has("addressPrefixes") || ResourceFields.of(value).has("systemService")) {
                serviceTags.add(value);
            }
        }
    }

    /**
     * Finds an NSG inside a subnet or network interface, which Azure returns with {@code $expand=networkSecurityGroup}.
     */
    private void findExpanded(String name, JsonNode value) {
        if (name.equalsIgnoreCase("networkSecurityGroup") && ResourceFields.of(value).has("securityRules")
                && ResourceFields.of(value).id().isPresent()) {
            expandedGroups.add(value);
        } else if (value.isArray()) {
            value.forEach(element -> findExpanded("", element));
        } else {
            value.properties().forEach(field -> findExpanded(field.getKey(), field.getValue()));
        }
    }

    List<JsonNode> expandedGroups() {
        return expandedGroups;
    }

    /**
     * Returns the id of the NSG as part of the id of the rule, because several NSGs may have the same name. Without an
     * id, returns the name of the NSG as part of a rule name {@code group/rule}.
     */
    private static String parent(ResourceFields rule) {
        String id = rule.id().orElse("");
        int end = id.indexOf("/securityrules/");
        String name = rule.text("name").toLowerCase(Locale.ROOT);
        return end > 0 ? id.substring(0, end) : name.indexOf('/') > 0 ? name.substring(0, name.indexOf('/')) : "";
    }

    List<JsonNode> resources() {
        return resources;
    }

    List<JsonNode> serviceTags() {
        return serviceTags;
    }

    /** Returns rules whose NSG is not in the document, by the id or name of the NSG. */
    Map<String, List<JsonNode>> rulesWithoutGroup() {
        Map<String, List<JsonNode>> left = new LinkedHashMap<>(rulesByGroup);
        left.keySet().removeAll(found);
        return left;
    }

    /** Returns the rules of an NSG that are defined outside it or as nested resources. */
    List<JsonNode> rulesOf(JsonNode group) {
        List<JsonNode> rules = new ArrayList<>(nestedRules.getOrDefault(group, List.of()));
        ResourceFields fields = ResourceFields.of(group);
        String name = fields.text("name").toLowerCase(Locale.ROOT);
        Stream<String> ids = fields.id()
                .map(Stream::of)
                .orElseGet(() -> groupsByName.getOrDefault(name, Set.of()).stream());
        Stream.concat(Stream.of(name), ids).distinct().filter(parent -> !parent.isEmpty()).forEach(parent -> {
            found.add(parent);
            rules.addAll(rulesByGroup.getOrDefault(parent, List.of()));
        });
        return rules;
    }
}
