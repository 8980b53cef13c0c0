package org.tomes.check.keyvault;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.check.CheckContext;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;

/** Finds kinds and names of the accounts that access policies identify only by their object id. */
final class PrincipalLookup {

    /**
     * One role assignment of each account, by the object id of the account in lower case; preferably an assignment that
     * contains the kind of the account.
     */
    private static final CachedValue<Inventory, Map<String, RoleAssignment>> ASSIGNMENTS = new CachedValue<>(
            inventory -> inventory.roleAssignments()
                    .stream()
                    .filter(assignment -> assignment.principal().isPresent())
                    .collect(Collectors.toMap(
                            assignment -> assignment.principal().orElseThrow().toLowerCase(Locale.ROOT),
                            Function.identity(),
                            (assignment, other) -> assignment.holder() == Holder.UNKNOWN ? other : assignment)));

    private PrincipalLookup() {
    }

    /** Returns the kind from a role assignment of the same account. */
    static Holder of(String principal, CheckContext context) {
        return assignment(principal, context).map(RoleAssignment::holder).orElse(Holder.UNKNOWN);
    }

    /**
     * Returns the name from a role assignment of the same account; the object id if no such assignment was collected.
     */
    static String nameOf(String principal, CheckContext context) {
        return assignment(principal, context).flatMap(RoleAssignment::principalName).orElse(principal);
    }

    private static Optional<RoleAssignment> assignment(String principal, CheckContext context) {
        return Optional.ofNullable(ASSIGNMENTS.in(context.inventory()).get(principal.toLowerCase(Locale.ROOT)));
    }
}
