package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * @param purgeProtection Azure never returns {@code false}: it omits the field
 * @param rbac whether access is controlled by roles rather than access policies
 * @param firewall absent if the vault has none
 */
public record KeyVault(Resource resource, Optional<String> sku, Optional<String> uri, Optional<Boolean> softDelete,
        Optional<Integer> softDeleteDays, Optional<Boolean> purgeProtection, Optional<Boolean> rbac,
        Optional<String> publicNetworkAccess, Optional<Firewall> firewall, int accessPolicies) implements ResourceView {

    private static final String ROLES_BY_DEFAULT = "2026-02-01";

    public static KeyVault of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new KeyVault(resource, properties.child("sku").text("name"), properties.text("vaultUri"),
                properties.flag("enableSoftDelete"), properties.number("softDeleteRetentionInDays"),
                properties.flag("enablePurgeProtection"),
                properties.flag("enableRbacAuthorization").or(() -> byVersion(resource.node())),
                properties.text("publicNetworkAccess"), Firewall.of(properties.child("networkAcls")),
                properties.objects("accessPolicies").size());
    }

    /**
     * Returns the default of the API version. A template of 2026-02-01 and later creates a vault with roles unless it
     * sets the field. In existing vaults, which have an address, a missing field still means access policies (Microsoft
     * Learn, "Prepare for Key Vault API version 2026-02-01").
     */
    private static Optional<Boolean> byVersion(JsonNodeView vault) {
        return vault.text("apiVersion")
                .filter(version -> version.compareTo(ROLES_BY_DEFAULT) >= 0)
                .filter(version -> !vault.properties().has("vaultUri"))
                .map(version -> true);
    }
}
