package org.tomes.check.keyvault;

import java.util.Comparator;
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
import org.tomes.check.RolePower;
import org.tomes.check.RoleTerms;
import org.tomes.inventory.ByResource;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.text.Message;

/**
 * Who holds some of the roles on a vault, by itself or from above, each holder once.
 *
 * @param perhapsFromAbove whether somebody holds one on a management group, which may or may not be above the vault
 * @param unknownRoles ids of roles held there of which nothing else is known, which may allow it as well
 * @param eligible who may take one for some hours there
 * @param eligibleAbove who may take one for some hours on a management group, which may or may not be above the vault
 * @param isKnown whether role assignments of its subscription were read
 */
record VaultRoles(List<RoleAssignment> held, boolean perhapsFromAbove, List<String> unknownRoles,
        List<RoleAssignment> eligible, List<RoleAssignment> eligibleAbove, boolean isKnown) {

    static VaultRoles of(KeyVault vault, CheckContext scene, RolePower power) {
        Map<String, RoleAssignment> each = new LinkedHashMap<>();
        Inventory inventory = scene.inventory();
        List<RoleAssignment> active = inventory.make("roles of vaults",
                () -> Stream.concat(inventory.roleAssignments().stream(), DelegatedRoles.of(scene).active().stream())
                        .toList());
        List<RoleAssignment> far = inventory.make("far-reaching role assignments",
                () -> active.stream()
                        .filter(roleAssignment -> roleAssignment.wholeTenant() || roleAssignment.onManagementGroup())
                        .toList());
        ByResource<RoleAssignment> byScope = inventory.make("role assignments by scope",
                () -> ByResource.of(active, RoleAssignment::scope));
        Stream.concat(far.stream().filter(RoleAssignment::wholeTenant), byScope.above(vault.id()).stream())
                .filter(assignment -> power.isGiven(assignment, scene))
                .sorted(Comparator.comparing(assignment -> assignment.id().key()))
                .forEach(assignment -> each.putIfAbsent(assignment.principal().orElse(assignment.id().key()),
                        assignment));
        return new VaultRoles(List.copyOf(each.values()),
                far.stream().anyMatch(assignment -> assignment.onManagementGroup() && power.isGiven(assignment, scene)),
                Stream.concat(far.stream(), byScope.above(vault.id()).stream())
                        .filter(assignment -> RolePower.isUnknown(assignment, scene))
                        .flatMap(assignment -> assignment.roleId().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                eligible(scene, power, assignment -> assignment.holdsOn(vault.id())),
                eligible(scene, power, RoleAssignment::onManagementGroup),
                scene.covers(ResourceType.ROLE_ASSIGNMENT, vault.id()));
    }

    private static List<RoleAssignment> eligible(CheckContext scene, RolePower power, Predicate<RoleAssignment> where) {
        return Stream.concat(scene.inventory().eligibleRoles().stream(), DelegatedRoles.of(scene).eligible().stream())
                .filter(where)
                .filter(assignment -> power.isGiven(assignment, scene))
                .toList();
    }

    /** Who holds one or may take it, each once. */
    List<RoleAssignment> all() {
        Map<String, RoleAssignment> each = new LinkedHashMap<>();
        Stream.concat(held.stream(), eligible.stream())
                .forEach(one -> each.putIfAbsent(one.principal().orElse(one.id().key()), one));
        return List.copyOf(each.values());
    }

    /** Who holds one permanently and who may activate it, as the end of a reason. */
    Message terms(KeyVault vault, CheckContext scene) {
        return RoleTerms.of(held, eligible, vault.id(), scene, one -> names(List.of(one), scene));
    }

    /** Why those that are known may not be all; empty where nothing is open. */
    Optional<Message> open(CheckContext scene) {
        if (!unknownRoles.isEmpty()) {
            return Optional.of(Message.of("check.identity.roles.unknown", unknownRoles.size(),
                    BaseCheck.list(unknownRoles.stream())));
        }
        if (!eligibleAbove.isEmpty()) {
            return Optional.of(eligible(eligibleAbove, scene));
        }
        List<RoleAssignment> delegated = all().stream().filter(DelegatedRoles::isDelegated).toList();
        return delegated.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("check.identity.roles.delegated", delegated.size(), names(delegated, scene)));
    }

    static Message eligible(List<RoleAssignment> holders, CheckContext scene) {
        return Message.of("check.identity.roles.eligible", holders.size(), names(holders, scene));
    }

    static boolean isApplication(RoleAssignment assignment) {
        return assignment.principalType().filter("ServicePrincipal"::equalsIgnoreCase).isPresent();
    }

    static boolean isPerson(RoleAssignment assignment) {
        return assignment.principalType().filter("User"::equalsIgnoreCase).isPresent();
    }

    static boolean isGroup(RoleAssignment assignment) {
        return assignment.principalType().filter("Group"::equalsIgnoreCase).isPresent();
    }

    /**
     * By name where it was read or belongs to a resource of the scene, else by object id, by which Entra ID finds it.
     */
    static String names(List<RoleAssignment> assignments, CheckContext scene) {
        Workloads workloads = Workloads.of(scene);
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
