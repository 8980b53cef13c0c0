package org.tomes.inventory.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A network security group with its rules as the window and documents show them. The exact analysis computes the effect
 * of the rules from the JSON, not from this view.
 *
 * @param rules custom rules in Azure's order: inbound first, then by priority
 * @param defaultRules Azure's default rules, in the same order; empty if the data omits them
 * @param subnets attached subnets according to the data of the NSG; the data of the subnets takes precedence
 * @param interfaces attached interfaces according to the data of the NSG; the data of the interfaces takes precedence
 */
public record SecurityGroupView(Resource resource, List<SecurityRule> rules, List<SecurityRule> defaultRules,
        List<ResourceId> subnets, List<ResourceId> interfaces) implements ResourceView {

    private static final Comparator<SecurityRule> AZURE_ORDER = Comparator
            .comparing((SecurityRule rule) -> rule.direction()
                    .map(direction -> direction.equalsIgnoreCase("Outbound"))
                    .orElse(false))
            .thenComparing(rule -> rule.priority().orElse(Integer.MAX_VALUE));

    public static SecurityGroupView of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new SecurityGroupView(resource, rules(properties, "securityRules", false),
                rules(properties, "defaultSecurityRules", true), properties.references("subnets"),
                properties.references("networkInterfaces"));
    }

    private static List<SecurityRule> rules(JsonNodeView properties, String list, boolean isDefault) {
        return properties.objects(list)
                .stream()
                .map(node -> SecurityRule.of(node, isDefault))
                .sorted(AZURE_ORDER)
                .toList();
    }

    /**
     * Returns the NSG with additional rules that were received separately, such as those in a template. A separate rule
     * with the name of an existing one is ignored.
     */
    public SecurityGroupView with(List<SecurityRule> separate) {
        List<SecurityRule> unknown = separate.stream()
                .filter(rule -> rules.stream().noneMatch(existing -> existing.name().equalsIgnoreCase(rule.name())))
                .toList();
        return unknown.isEmpty() ? this
                : new SecurityGroupView(resource,
                        Stream.concat(rules.stream(), unknown.stream()).sorted(AZURE_ORDER).toList(), defaultRules,
                        subnets, interfaces);
    }

    /** Returns custom and default rules in the order of evaluation. */
    public List<SecurityRule> allRules() {
        return Stream.concat(rules.stream(), defaultRules.stream()).sorted(AZURE_ORDER).toList();
    }
}
