package org.tomes.inventory.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceId;

/**
 * The network rules of a key vault, a storage account or another service.
 *
 * @param defaultAction {@code Allow} or {@code Deny} for traffic that no rule matches
 * @param bypass Microsoft services that are exempt from the rules, such as {@code AzureServices}
 */
public record NetworkRuleSet(Optional<String> defaultAction, Optional<String> bypass, List<String> addresses,
        List<ResourceId> subnets) {

    /**
     * Reads network rules; empty if the node is not an object, because the resource then has no firewall. {@code az}
     * uses different names for some fields.
     */
    public static Optional<NetworkRuleSet> of(JsonNodeView node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        List<ResourceId> subnets = Stream
                .concat(node.references("virtualNetworkRules").stream(),
                        node.objects("virtualNetworkRules")
                                .stream()
                                .flatMap(rule -> rule.reference("virtualNetworkResourceId").stream()))
                .distinct()
                .toList();
        return Optional.of(new NetworkRuleSet(node.text("defaultAction"), node.text("bypass"),
                Stream.concat(addresses(node, "ipRules").stream(), addresses(node, "ipv6Rules").stream()).toList(),
                subnets));
    }

    /** Returns the addresses in a list of rules. */
    public static List<String> addresses(JsonNodeView node, String list) {
        return node.list(list).stream().map(NetworkRuleSet::address).toList();
    }

    /** Returns the address of a rule; a question mark if the rule has none, so that the rule is not ignored. */
    private static String address(JsonNodeView rule) {
        return rule.text("value")
                .or(() -> rule.text("ipAddressOrRange"))
                .or(() -> rule.text("ipMask"))
                .or(rule::text)
                .orElse("?");
    }

    /** Returns the same rules with further allowed addresses, for a service that denies traffic if no rule matches. */
    public NetworkRuleSet denyingAllBut(List<String> more) {
        return new NetworkRuleSet(Optional.of("Deny"), bypass,
                Stream.concat(addresses.stream(), more.stream()).toList(), subnets);
    }

    /**
     * Whether trusted Microsoft services are exempt. If the value is absent, they are exempt (Microsoft Learn, REST
     * "Vaults - Get" and "Storage Accounts - Get Properties", {@code bypass}).
     */
    public boolean exemptsServices() {
        return bypass.map(names -> names.toLowerCase(Locale.ROOT).contains("azureservices")).orElse(true);
    }

    /** Whether traffic is denied if no rule matches; only {@code Deny} proves this. */
    public boolean denies() {
        return defaultAction.filter("Deny"::equalsIgnoreCase).isPresent();
    }
}
