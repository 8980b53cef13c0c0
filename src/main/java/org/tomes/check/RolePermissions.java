package org.tomes.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleDefinition;
import org.tomes.inventory.view.WellKnownRole;

/** Permissions of a role, determined by the id of a built-in role or by the role's definition. */
public enum RolePermissions {

    OWNS(EnumSet.of(WellKnownRole.OWNER), role -> changesAll(role) && grants(role)),
    GRANTS_ROLES(EnumSet.of(WellKnownRole.USER_ACCESS_ADMINISTRATOR, WellKnownRole.RBAC_ADMINISTRATOR,
            WellKnownRole.KEY_VAULT_DATA_ACCESS_ADMINISTRATOR), role -> grants(role) && !changesAll(role)),
    CHANGES_ALL(EnumSet.of(WellKnownRole.CONTRIBUTOR), role -> changesAll(role) && !grants(role)),
    /** An account that can change a vault with access policies can add a policy for itself. */
    CHANGES_VAULTS(EnumSet.of(WellKnownRole.CONTRIBUTOR, WellKnownRole.KEY_VAULT_CONTRIBUTOR),
            role -> changesVaults(role) && !(changesAll(role) && grants(role))),
    /**
     * Secrets can be used in deployments of templates if the vault allows it (Microsoft Learn, "Use Azure Key Vault to
     * pass a secret as a parameter during Bicep deployment").
     */
    DEPLOYS_SECRETS(EnumSet.of(WellKnownRole.CONTRIBUTOR, WellKnownRole.KEY_VAULT_CONTRIBUTOR),
            role -> role.allows("Microsoft.KeyVault/vaults/deploy/action") && !(changesAll(role) && grants(role))),
    ADMINISTERS_VAULTS(EnumSet.of(WellKnownRole.KEY_VAULT_ADMINISTRATOR), role -> administers(role)),
    /**
     * A Certificate User reads all secrets: the private key of a certificate is one of them. An administrator of the
     * vault reads them as well (Microsoft Learn, "Azure RBAC for Key Vault").
     */
    READS_SECRETS(
            EnumSet.of(WellKnownRole.KEY_VAULT_ADMINISTRATOR, WellKnownRole.KEY_VAULT_SECRETS_OFFICER,
                    WellKnownRole.KEY_VAULT_SECRETS_USER, WellKnownRole.KEY_VAULT_CERTIFICATE_USER),
            RolePermissions::readsSecrets),
    /** Any operation on the contents of a vault that an application needs. */
    USES_VAULTS(EnumSet.of(WellKnownRole.KEY_VAULT_ADMINISTRATOR, WellKnownRole.KEY_VAULT_SECRETS_OFFICER,
            WellKnownRole.KEY_VAULT_SECRETS_USER, WellKnownRole.KEY_VAULT_CERTIFICATE_USER,
            WellKnownRole.KEY_VAULT_CRYPTO_USER, WellKnownRole.KEY_VAULT_CERTIFICATES_OFFICER,
            WellKnownRole.KEY_VAULT_CRYPTO_OFFICER), RolePermissions::usesVaults);

    /**
     * One operation for each type of item that an application may need (Microsoft Learn, "Azure permissions for
     * Security").
     */
    private static final List<String> USES = List.of("Microsoft.KeyVault/vaults/secrets/getSecret/action",
            "Microsoft.KeyVault/vaults/secrets/setSecret/action", "Microsoft.KeyVault/vaults/keys/encrypt/action",
            "Microsoft.KeyVault/vaults/keys/decrypt/action", "Microsoft.KeyVault/vaults/keys/wrap/action",
            "Microsoft.KeyVault/vaults/keys/unwrap/action", "Microsoft.KeyVault/vaults/keys/sign/action",
            "Microsoft.KeyVault/vaults/keys/verify/action", "Microsoft.KeyVault/vaults/keys/create/action",
            "Microsoft.KeyVault/vaults/certificates/create/action");

    private static final CachedValue<Inventory, Map<String, RoleDefinition>> DEFINITIONS = new CachedValue<>(
            inventory -> inventory.roleDefinitions()
                    .stream()
                    .filter(RoleDefinition::hasProperties)
                    .collect(Collectors.toMap(definition -> key(definition.id().name()), definition -> definition,
                            (definition, other) -> definition)));
    /**
     * Operations each of which is sufficient to obtain further permissions: creating role assignments, also through
     * Privileged Identity Management, and changing role definitions (Microsoft Learn, "Azure permissions for Management
     * and governance", Microsoft.Authorization).
     */
    private static final List<String> GRANTS = List.of("Microsoft.Authorization/roleAssignments/write",
            "Microsoft.Authorization/roleAssignmentScheduleRequests/write",
            "Microsoft.Authorization/roleEligibilityScheduleRequests/write",
            "Microsoft.Authorization/roleDefinitions/write");

    /**
     * Operations that together mean administration of a vault. Purging is not among them, because soft delete only
     * delays it.
     */
    private static final List<String> MANAGES = List.of("Microsoft.KeyVault/vaults/secrets/setSecret/action",
            "Microsoft.KeyVault/vaults/secrets/delete", "Microsoft.KeyVault/vaults/keys/create/action",
            "Microsoft.KeyVault/vaults/keys/delete");

    private final Set<WellKnownRole> builtIn;
    private final Predicate<RoleDefinition> definition;

    RolePermissions(Set<WellKnownRole> builtIn, Predicate<RoleDefinition> definition) {
        this.builtIn = builtIn;
        this.definition = definition;
    }

    /** Whether the role of an assignment has these permissions. */
    public boolean areGrantedBy(RoleAssignment assignment, CheckContext context) {
        return assignment.role().isPresent() ? builtIn.contains(assignment.role().get())
                : definition(assignment, context).filter(definition).isPresent();
    }

    /** Whether only the id of the role is known, so that the role may include any permission. */
    public static boolean hasUnknownRole(RoleAssignment assignment, CheckContext context) {
        return assignment.roleId().filter(id -> !WellKnownRole.isBuiltIn(id)).isPresent()
                && definition(assignment, context).isEmpty();
    }

    private static Optional<RoleDefinition> definition(RoleAssignment assignment, CheckContext context) {
        Map<String, RoleDefinition> byId = DEFINITIONS.in(context.inventory());
        return assignment.roleId().map(id -> byId.get(key(id)));
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    private static boolean grants(RoleDefinition role) {
        return GRANTS.stream().anyMatch(role::allows);
    }

    /** Tests the role with an invented operation, which only a wildcard for all operations includes. */
    private static boolean changesAll(RoleDefinition role) {
        return role.allows("Microsoft.Any/any/write") && role.allows("Microsoft.Any/any/delete");
    }

    private static boolean changesVaults(RoleDefinition role) {
        return role.allows("Microsoft.KeyVault/vaults/write")
                || role.allows("Microsoft.KeyVault/vaults/accessPolicies/write");
    }

    private static boolean readsSecrets(RoleDefinition role) {
        return role.allowsData("Microsoft.KeyVault/vaults/secrets/getSecret/action");
    }

    private static boolean usesVaults(RoleDefinition role) {
        return USES.stream().anyMatch(role::allowsData);
    }

    private static boolean administers(RoleDefinition role) {
        return readsSecrets(role) && MANAGES.stream().allMatch(role::allowsData);
    }
}
