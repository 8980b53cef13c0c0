package org.tomes.inventory.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A network security group with its rules as displayed in the window and in documents. The effect of the rules is
 * computed by exact analysis of the JSON itself, not from this view.
 *
 * @param rules custom rules in Azure's order: inbound first, then by priority
 * @param defaultRules Azure's own, in the same order; empty if the data omits them
 * @param subnets attached subnets according to the group; the subnets' own data takes precedence
 * @param interfaces attached interfaces according to the group; the interfaces' own data takes precedence
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
     * Returns the group with separately received rules, such as those of a template. Rules with an existing name are
     * ignored.
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
