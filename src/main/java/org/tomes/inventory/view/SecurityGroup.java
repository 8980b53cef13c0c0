package org.tomes.inventory.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A network security group with its rules as screens and documents show them; what they let through is worked out by
 * exact analysis from the JSON itself, not from here.
 *
 * @param rules made by people, in Azure's order: inbound first, then by priority
 * @param defaultRules Azure's own, in the same order; empty where the data leaves them out
 * @param subnets that the group says it is attached to; the subnets' own word counts more
 * @param interfaces likewise
 */
public record SecurityGroup(Resource resource, List<SecurityRule> rules, List<SecurityRule> defaultRules,
        List<ResourceId> subnets, List<ResourceId> interfaces) implements ResourceView {

    private static final Comparator<SecurityRule> AZURE_ORDER = Comparator
            .comparing((SecurityRule rule) -> rule.direction()
                    .map(direction -> direction.equalsIgnoreCase("Outbound"))
                    .orElse(false))
            .thenComparing(rule -> rule.priority().orElse(Integer.MAX_VALUE));

    public static SecurityGroup of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new SecurityGroup(resource, rules(properties, "securityRules", false),
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
     * The group with rules that were received apart from it, such as a template's; names that it has already count
     * once.
     */
    public SecurityGroup with(List<SecurityRule> separate) {
        List<SecurityRule> unknown = separate.stream()
                .filter(rule -> rules.stream().noneMatch(known -> known.name().equalsIgnoreCase(rule.name())))
                .toList();
        return unknown.isEmpty() ? this
                : new SecurityGroup(resource,
                        Stream.concat(rules.stream(), unknown.stream()).sorted(AZURE_ORDER).toList(), defaultRules,
                        subnets, interfaces);
    }

    /** People's rules and Azure's in the order in which they are asked. */
    public List<SecurityRule> allRules() {
        return Stream.concat(rules.stream(), defaultRules.stream()).sorted(AZURE_ORDER).toList();
    }
}
