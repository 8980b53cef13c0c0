package org.tomes.check.keyvault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.DelegatedRoles;
import org.tomes.check.ManagementGroups;
import org.tomes.check.MissingRoleAssignments;
import org.tomes.check.RequiredLists;
import org.tomes.check.RoleDuration;
import org.tomes.check.RoleDurations;
import org.tomes.check.RolePermissions;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.text.Message;

/**
 * Holders of certain roles on a vault, assigned on the vault, on a scope above it, or on an item in it.
 *
 * @param perhapsFromAbove whether a role is held on a management group that may or may not contain the vault
 * @param unknownRoles ids of further roles assigned there that may include the same permissions, because only their ids
 * are known
 * @param eligible accounts eligible to activate a role there
 * @param eligibleAbove accounts eligible to activate a role on a management group that may or may not contain the vault
 * @param isKnown whether the role assignments of the vault's subscription were read
 * @param leftOut why role assignments on the vault may still be missing
 */
record VaultRoles(List<RoleAssignment> activeAssignments, boolean perhapsFromAbove, List<String> unknownRoles,
        List<RoleAssignment> eligible, List<RoleAssignment> eligibleAbove, boolean isKnown, Optional<Message> leftOut) {

    /** Role assignments that apply to more than one subscription. */
    private static final CachedValue<CheckContext, List<RoleAssignment>> FAR_REACHING = new CachedValue<>(
            context -> DelegatedRoles.allActiveRoles(context)
                    .stream()
                    .filter(assignment -> assignment.wholeTenant() || assignment.isOnManagementGroup())
                    .toList());
    private static final CachedValue<CheckContext, ResourceIndex<RoleAssignment>> BY_SCOPE = new CachedValue<>(
            context -> ResourceIndex.of(DelegatedRoles.allActiveRoles(context), RoleAssignment::scope));
    /** Role assignments on items in a vault, such as a secret, by vault. */
    private static final CachedValue<CheckContext, ResourceIndex<RoleAssignment>> IN_VAULTS = new CachedValue<>(
            context -> ResourceIndex.of(DelegatedRoles.allActiveRoles(context), VaultRoles::enclosingVault));

    /**
     * Returns the holders of the roles. A role on an individual secret counts for reading secrets and using the vault,
     * but not for administering it.
     */
    static VaultRoles of(KeyVault vault, CheckContext context, RolePermissions power) {
        return of(vault, context, power,
                power == RolePermissions.READS_SECRETS || power == RolePermissions.USES_VAULTS);
    }

    /**
     * @param includesContents whether a role on an item in the vault counts as well
     */
    static VaultRoles of(KeyVault vault, CheckContext context, RolePermissions power, boolean includesContents) {
        List<RoleAssignment> farReaching = FAR_REACHING.in(context);
        List<RoleAssignment> ofVault = Stream
                .concat(BY_SCOPE.in(context).above(vault.id()).stream(),
                        includesContents ? IN_VAULTS.in(context).of(vault.id()).stream() : Stream.empty())
                .toList();
        return new VaultRoles(
                Stream.concat(
                        farReaching.stream()
                                .filter(assignment -> ManagementGroups.hold(assignment, vault.id(), context)),
                        ofVault.stream()).filter(assignment -> power.areGrantedBy(assignment, context)).toList(),
                farReaching.stream()
                        .anyMatch(assignment -> ManagementGroups.mayHold(assignment, vault.id(), context)
                                && power.areGrantedBy(assignment, context)),
                Stream.concat(farReaching.stream()
                        .filter(assignment -> ManagementGroups.hold(assignment, vault.id(), context)
                                || ManagementGroups.mayHold(assignment, vault.id(), context)),
                        ofVault.stream())
                        .filter(assignment -> RolePermissions.hasUnknownRole(assignment, context))
                        .flatMap(assignment -> assignment.roleId().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                eligible(context, power,
                        assignment -> ManagementGroups.hold(assignment, vault.id(), context) || includesContents
                                && enclosingVault(assignment).filter(vault.id()::equals).isPresent()),
                eligible(context, power, assignment -> ManagementGroups.mayHold(assignment, vault.id(), context)),
                context.covers(ResourceType.ROLE_ASSIGNMENT, vault.id()),
                MissingRoleAssignments.gapAround(vault.id(), context));
    }

    /**
     * Returns the vault of an individual secret, key or certificate that is the scope of an assignment (Microsoft
     * Learn, "Azure RBAC for Key Vault").
     */
    private static Optional<ResourceId> enclosingVault(RoleAssignment assignment) {
        return assignment.scope()
                .flatMap(ResourceId::parent)
                .filter(parent -> parent.type().filter(ResourceType.KEY_VAULT::equals).isPresent());
    }

    private static List<RoleAssignment> eligible(CheckContext context, RolePermissions power,
            Predicate<RoleAssignment> where) {
        return DelegatedRoles.allEligibleRoles(context)
                .stream()
                .filter(where)
                .filter(assignment -> power.areGrantedBy(assignment, context))
                .toList();
    }

    /** Returns the lists that may name further holders of roles; vaults with access policies do not need them. */
    static RequiredLists furtherHolderLists() {
        return RequiredLists.ofMet(ResourceType.ELIGIBLE_ROLE, ResourceType.DELEGATION)
                .unless(VaultRoles::usesPolicies);
    }

    /** Returns the lists that show whether people with an active role hold it permanently or only activated it. */
    static RequiredLists activationLists() {
        return RequiredLists.ofNotMet(ResourceType.ROLE_SCHEDULE)
                .forReasons("persons")
                .unless((context, vault) -> usesPolicies(context, vault)
                        || RoleDuration.nothingIsActivated(context, vault));
    }

    private static boolean usesPolicies(CheckContext context, ResourceId vault) {
        return context.certain(vault).map(KeyVault::of).filter(keyVault -> !keyVault.rbac().orElse(false)).isPresent();
    }

    /** Returns all active and eligible holders, each once. */
    List<RoleAssignment> all() {
        Map<String, RoleAssignment> byPrincipal = new LinkedHashMap<>();
        Stream.concat(activeAssignments.stream(), eligible.stream())
                .forEach(assignment -> byPrincipal.putIfAbsent(assignment.principal().orElse(assignment.id().key()),
                        assignment));
        return List.copyOf(byPrincipal.values());
    }

    /**
     * Returns the holders of one kind. A workload in the snapshot counts as an application, even if Azure did not
     * return the kind.
     */
    List<RoleAssignment> all(Holder kind, CheckContext context) {
        Workloads workloads = Workloads.of(context);
        return all().stream()
                .filter(assignment -> kind == (assignment.principal()
                        .filter(principal -> !workloads.of(principal).isEmpty())
                        .isPresent() ? Holder.APPLICATION : assignment.holder()))
                .toList();
    }

    /** Returns the last part of a reason about roles: who holds a role permanently and who can activate it. */
    Message terms(KeyVault vault, CheckContext context) {
        return RoleDurations.of(activeAssignments, eligible, vault.id(), context,
                assignment -> names(List.of(assignment), context));
    }

    /**
     * Returns the reason why it is unknown who holds the roles, or whether the holders are people; empty if both are
     * known.
     */
    Optional<Message> open(CheckContext context) {
        if (leftOut.isPresent()) {
            return leftOut;
        }
        if (!unknownRoles.isEmpty()) {
            return Optional.of(Message.of("check.identity.roles.unknown", unknownRoles.size(),
                    BaseCheck.list(unknownRoles.stream())));
        }
        if (!eligibleAbove.isEmpty()) {
            return Optional.of(eligible(eligibleAbove, context));
        }
        List<RoleAssignment> delegated = all().stream().filter(DelegatedRoles::isDelegated).toList();
        if (!delegated.isEmpty()) {
            return Optional
                    .of(Message.of("check.identity.roles.delegated", delegated.size(), names(delegated, context)));
        }
        List<RoleAssignment> unknownHolders = all(Holder.UNKNOWN, context);
        return unknownHolders.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("check.identity.roles.untold", unknownHolders.size(),
                        names(unknownHolders, context)));
    }

    static Message eligible(List<RoleAssignment> holders, CheckContext context) {
        return Message.of("check.identity.roles.eligible", holders.size(), names(holders, context));
    }

    /**
     * Returns the names of the holders if they were read or belong to a resource of the snapshot; otherwise object ids,
     * by which the accounts can be found in Entra ID.
     */
    static String names(List<RoleAssignment> assignments, CheckContext context) {
        Workloads workloads = Workloads.of(context);
        return assignments.stream()
                .map(roleAssignment -> roleAssignment.principalName()
                        .or(() -> roleAssignment.principal().flatMap(workloads::nameOf))
                        .or(roleAssignment::principal)
                        .orElse("?"))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
