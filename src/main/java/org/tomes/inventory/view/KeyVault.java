package org.tomes.inventory.view;

import java.util.Locale;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/** A key vault. Each value is read on request, so that a template may leave individual values undetermined. */
public record KeyVault(Resource resource, JsonNodeView node) implements ResourceView {

    private static final String ROLES_BY_DEFAULT = "2026-02-01";

    public static KeyVault of(Resource resource) {
        return new KeyVault(resource, resource.node());
    }

    public Optional<String> sku() {
        return properties().child("sku").text("name");
    }

    public Optional<String> uri() {
        return properties().text("vaultUri");
    }

    /** Returns the host name in the URL of the vault, in lower case. */
    public String host() {
        String uri = uri().orElse("https://" + name() + ".vault.azure.net/").toLowerCase(Locale.ROOT);
        return uri.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
    }

    public Optional<Boolean> softDelete() {
        return properties().flag("enableSoftDelete");
    }

    public Optional<Integer> softDeleteDays() {
        return properties().number("softDeleteRetentionInDays");
    }

    /** Whether purge protection is on. Azure never returns {@code false}; it omits the field instead. */
    public Optional<Boolean> purgeProtection() {
        return properties().flag("enablePurgeProtection");
    }

    /** Whether roles control access, not access policies. */
    public Optional<Boolean> rbac() {
        return properties().flag("enableRbacAuthorization").or(this::usesRolesByDefault);
    }

    public Optional<String> publicNetworkAccess() {
        return properties().text("publicNetworkAccess");
    }

    /** Returns the firewall; empty if the vault has none. */
    public Optional<NetworkRuleSet> firewall() {
        return NetworkRuleSet.of(properties().object("networkAcls"));
    }

    public int accessPolicyCount() {
        return properties().objects("accessPolicies").size();
    }

    private JsonNodeView properties() {
        return node.properties();
    }

    /**
     * Returns the default of the API version. A template with API version 2026-02-01 or later creates a vault with
     * roles unless it sets the field. In an existing vault, which has an address, a missing field still means that the
     * vault uses access policies (Microsoft Learn, "Prepare for Key Vault API version 2026-02-01").
     */
    private Optional<Boolean> usesRolesByDefault() {
        return node.text("apiVersion")
                .filter(version -> version.compareTo(ROLES_BY_DEFAULT) >= 0)
                .filter(version -> !properties().has("vaultUri"))
                .map(version -> true);
    }
}
