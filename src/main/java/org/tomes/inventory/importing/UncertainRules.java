package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomes.armtemplate.DeclaredResource;
import org.tomes.armtemplate.DeclaredResource.DefaultValue;
import org.tomes.inventory.resource.ResourceType;

/**
 * Rules of an NSG in a template that depend on default values of parameters, while everything else in the NSG is
 * literal. Because of their expressions, only these rules are uncertain in the analysis of NSGs
 * (docs/decisions/0095-only-values-left-open-are-unknown.md).
 */
final class UncertainRules {

    private static final Pattern IN_A_RULE = Pattern.compile("properties/securityRules/(\\d+)(/.*)?");

    private UncertainRules() {
    }

    /** Returns the names of the rules; empty if other parts of the NSG depend on default values as well. */
    static List<String> of(DeclaredResource group) {
        List<Matcher> places = group.defaults().stream().map(DefaultValue::place).map(IN_A_RULE::matcher).toList();
        boolean isOnlyInRules = places.stream().allMatch(Matcher::matches);
        if (!isOnlyInRules || !ResourceType.of(group.type()).equals(ResourceType.SECURITY_GROUP)) {
            return List.of();
        }
        JsonNode rules = group.resource().path("properties").path("securityRules");
        return places.stream()
                .map(place -> Integer.valueOf(place.group(1)))
                .distinct()
                .map(at -> rules.path(at).path("name").asText(String.valueOf(at)))
                .toList();
    }
}
