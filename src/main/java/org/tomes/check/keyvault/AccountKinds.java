package org.tomes.check.keyvault;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomes.check.CheckContext;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;

/** Kinds of the accounts that access policies identify only by their object id. */
final class AccountKinds {

    private AccountKinds() {
    }

    /** Returns the kind from a role assignment of the same account. */
    static Holder of(String principal, CheckContext context) {
        Map<String, Holder> holders = context.inventory()
                .make("kinds of accounts",
                        () -> context.inventory()
                                .roleAssignments()
                                .stream()
                                .filter(assignment -> assignment.principal().isPresent())
                                .collect(Collectors.toMap(
                                        assignment -> assignment.principal().orElseThrow().toLowerCase(Locale.ROOT),
                                        RoleAssignment::holder, (one, other) -> one == Holder.UNKNOWN ? other : one)));
        return holders.getOrDefault(principal, Holder.UNKNOWN);
    }
}
