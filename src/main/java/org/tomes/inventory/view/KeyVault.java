package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.Node;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * @param purgeProtection Azure never answers {@code false}: it leaves the field out
 * @param rbac            whether roles decide who gets in, rather than access policies
 * @param firewall        absent where the vault has none
 */
public record KeyVault(Resource resource, Optional<String> sku, Optional<String> uri, Optional<Boolean> softDelete,
                       Optional<Integer> softDeleteDays, Optional<Boolean> purgeProtection, Optional<Boolean> rbac,
                       Optional<String> publicNetworkAccess, Optional<Firewall> firewall, int accessPolicies) implements View {

    /** @param defaultAction {@code Allow} or {@code Deny} for whoever no rule names */
    public record Firewall(Optional<String> defaultAction, Optional<String> bypass, List<String> addresses, List<ResourceId> subnets) {

        private static Firewall of(Node node) {
            return new Firewall(node.text("defaultAction"), node.text("bypass"),
                    node.objects("ipRules").stream().flatMap(rule -> rule.text("value").stream()).toList(),
                    node.references("virtualNetworkRules"));
        }
    }

    public static KeyVault of(Resource resource) {
        Node properties = resource.node().properties();
        Node firewall = properties.child("networkAcls");
        return new KeyVault(resource, properties.child("sku").text("name"), properties.text("vaultUri"),
                properties.flag("enableSoftDelete"), properties.number("softDeleteRetentionInDays"),
                properties.flag("enablePurgeProtection"), properties.flag("enableRbacAuthorization"),
                properties.text("publicNetworkAccess"),
                firewall.isObject() ? Optional.of(Firewall.of(firewall)) : Optional.empty(),
                properties.objects("accessPolicies").size());
    }
}
