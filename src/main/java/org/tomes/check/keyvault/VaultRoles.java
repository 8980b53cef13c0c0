package org.tomes.check.keyvault;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.RolePower;
import org.tomes.inventory.ByResource;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.RoleAssignment;

/**
 * Who holds some of the roles on a vault, by itself or from above, each holder once.
 *
 * @param perhapsFromAbove whether somebody holds one on a management group, which may or may not be above the vault
 * @param unknownRoles ids of roles held there of which nothing else is known, which may allow it as well
 * @param isKnown whether role assignments of its subscription were read
 */
record VaultRoles(List<RoleAssignment> held, boolean perhapsFromAbove, List<String> unknownRoles, boolean isKnown) {

    static VaultRoles of(KeyVault vault, CheckContext scene, RolePower power) {
        Map<String, RoleAssignment> each = new LinkedHashMap<>();
        Inventory inventory = scene.inventory();
        List<RoleAssignment> far = inventory.make("far-reaching role assignments",
                () -> inventory.roleAssignments()
                        .stream()
                        .filter(roleAssignment -> roleAssignment.wholeTenant() || roleAssignment.onManagementGroup())
                        .toList());
        ByResource<RoleAssignment> byScope = inventory.make("role assignments by scope",
                () -> ByResource.of(inventory.roleAssignments(), RoleAssignment::scope));
        Stream.concat(far.stream().filter(RoleAssignment::wholeTenant), byScope.above(vault.id()).stream())
                .filter(assignment -> power.isGiven(assignment, scene))
                .sorted(Comparator.comparing(assignment -> assignment.id().key()))
                .forEach(assignment -> each.putIfAbsent(assignment.principal().orElse(assignment.id().key()),
                        assignment));
        return new VaultRoles(List.copyOf(each.values()),
                far.stream().anyMatch(assignment -> assignment.onManagementGroup() && power.isGiven(assignment, scene)),
                byScope.above(vault.id())
                        .stream()
                        .filter(assignment -> RolePower.isUnknown(assignment, scene))
                        .flatMap(assignment -> assignment.roleId().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                scene.covers(ResourceType.ROLE_ASSIGNMENT, vault.id()));
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
