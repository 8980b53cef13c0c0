package org.tomes.check.keyvault;

import java.util.List;
import java.util.Optional;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.RolePermissions;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.text.Message;

/**
 * Workloads of the snapshot with access to a vault.
 *
 * @param outsiders applications with access for which no resource was collected
 * @param isKnown whether all accounts with access were read; access policies are always read, role assignments not
 * always
 * @param open why further workloads may have access: a role definition was not read, or a role is held on a management
 * group
 */
record VaultWorkloads(List<Resource> workloads, List<String> outsiders, boolean isKnown, Optional<Message> open) {

    static VaultWorkloads of(KeyVault vault, CheckContext context) {
        Workloads workloads = Workloads.of(context);
        boolean byRoles = vault.rbac().orElse(false);
        VaultRoles roles = VaultRoles.of(vault, context, RolePermissions.USES_VAULTS);
        List<String> principals = (byRoles
                ? roles.activeAssignments().stream().map(RoleAssignment::principal).flatMap(Optional::stream)
                : AccessPolicy.of(vault).stream().filter(policy -> !policy.all().isEmpty()).map(AccessPolicy::holder))
                .distinct()
                .toList();
        return new VaultWorkloads(
                principals.stream().flatMap(principal -> workloads.of(principal).stream()).distinct().toList(),
                principals.stream()
                        .filter(principal -> workloads.of(principal).isEmpty()
                                && PrincipalLookup.of(principal, context) == Holder.APPLICATION)
                        .map(principal -> PrincipalLookup.nameOf(principal, context))
                        .toList(),
                !byRoles || roles.isKnown(), byRoles ? open(roles) : Optional.empty());
    }

    private static Optional<Message> open(VaultRoles roles) {
        List<String> unknown = roles.unknownRoles();
        if (!unknown.isEmpty()) {
            return Optional
                    .of(Message.of("check.identity.roles.unknown", unknown.size(), BaseCheck.list(unknown.stream())));
        }
        return roles.perhapsFromAbove() ? Optional.of(Message.of("check.key-vault.per-environment.above"))
                : Optional.empty();
    }
}
