package org.tomes.check.keyvault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.RolePermissions;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.text.Message;

/**
 * Accounts that can grant themselves access to a vault: accounts that can grant roles on the vault and, if the vault
 * uses access policies, accounts that can change the vault (Microsoft Learn, "Azure role-based access control (Azure
 * RBAC) vs. access policies"). Another check covers owners of the whole subscription, because each subscription has
 * owners.
 */
final class SelfGrantingAccounts {

    private SelfGrantingAccounts() {
    }

    /**
     * Returns the reason why it is undecided who can get access; empty if no account can grant itself access.
     *
     * @param includesContents whether access to an item in the vault counts as well
     */
    static Optional<Message> of(KeyVault vault, CheckContext context, boolean includesContents) {
        VaultRoles granting = VaultRoles.of(vault, context, RolePermissions.GRANTS_ROLES, includesContents);
        List<VaultRoles> roles = vault.rbac().orElse(false) ? List.of(granting)
                : List.of(granting, VaultRoles.of(vault, context, RolePermissions.CHANGES_VAULTS));
        Map<String, RoleAssignment> able = new LinkedHashMap<>();
        Stream.concat(
                VaultRoles.of(vault, context, RolePermissions.OWNS, includesContents)
                        .all()
                        .stream()
                        .filter(owner -> owner.scope().flatMap(ResourceId::resourceGroup).isPresent()),
                roles.stream().flatMap(vaultRoles -> vaultRoles.all().stream()))
                .forEach(assignment -> able.putIfAbsent(assignment.principal().orElse(assignment.id().key()),
                        assignment));
        if (!able.isEmpty()) {
            return Optional.of(Message.of("check.key-vault.self-access", able.size(),
                    VaultRoles.names(List.copyOf(able.values()), context)));
        }
        if (roles.stream().anyMatch(VaultRoles::perhapsFromAbove)) {
            return Optional.of(Message.of("check.key-vault.self-access-above"));
        }
        return roles.stream()
                .flatMap(vaultRoles -> vaultRoles.open(context).stream())
                .findFirst()
                .or(() -> includesContents ? deploymentAccess(vault, context) : Optional.empty());
    }

    /**
     * Returns why access through deployments is undecided. A template can receive the value of a secret and return it
     * as an output.
     */
    private static Optional<Message> deploymentAccess(KeyVault vault, CheckContext context) {
        if (vault.node().properties().flag("enabledForTemplateDeployment").filter(on -> on).isEmpty()) {
            return Optional.empty();
        }
        VaultRoles deploying = VaultRoles.of(vault, context, RolePermissions.DEPLOYS_SECRETS);
        if (!deploying.all().isEmpty()) {
            return Optional.of(Message.of("check.key-vault.deploy-access", deploying.all().size(),
                    VaultRoles.names(deploying.all(), context)));
        }
        return deploying.perhapsFromAbove() ? Optional.of(Message.of("check.key-vault.deploy-access-above"))
                : deploying.open(context);
    }
}
