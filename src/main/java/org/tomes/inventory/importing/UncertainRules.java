package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.template.DeclaredResource;
import org.tomes.template.DeclaredResource.DefaultValue;

/**
 * Rules of an NSG in a template that depend on default values of parameters, while everything else in the NSG is
 * written literally. Their values become expressions again, which makes these rules uncertain for the analysis of NSGs
 * (docs/decisions/0090-rules-that-depend-on-defaults-are-uncertain.md).
 */
final class UncertainRules {

    private static final Pattern IN_A_RULE = Pattern.compile("properties/securityRules/(\\d+)(/.*)?");

    private UncertainRules() {
    }

    /**
     * Restores the expressions and returns the names of the rules; does nothing and returns none if anything else
     * depends on default values.
     */
    static List<String> restore(DeclaredResource group) {
        List<Matcher> places = group.defaults().stream().map(DefaultValue::place).map(IN_A_RULE::matcher).toList();
        boolean isOnlyInRules = places.stream().allMatch(Matcher::matches);
        if (!isOnlyInRules || !ResourceType.of(group.type()).equals(ResourceType.SECURITY_GROUP)) {
            return List.of();
        }
        JsonNode rules = group.resource().path("properties").path("securityRules");
        List<String> names = places.stream()
                .map(place -> Integer.valueOf(place.group(1)))
                .distinct()
                .map(at -> rules.path(at).path("name").asText(String.valueOf(at)))
                .toList();
        group.defaults().forEach(value -> restore(value, group.resource()));
        return names;
    }

    private static void restore(DefaultValue value, ObjectNode resource) {
        int end = value.place().lastIndexOf('/');
        String name = value.place().substring(end + 1);
        switch (resource.at("/" + value.place().substring(0, end))) {
            case ObjectNode object -> object.put(name, value.expression());
            case ArrayNode list -> list.set(Integer.parseInt(name), TextNode.valueOf(value.expression()));
            // A value above it was restored already.
            default -> {
            }
        }
    }
}
