package org.tomes.check.identity;

import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.MissingRoleAssignments;
import org.tomes.check.RolePermissions;
import org.tomes.text.Message;

/**
 * Reasons why the holders of a role are undecided: a role definition that was not read (Microsoft Learn, "Azure custom
 * roles"), eligible roles on a management group ("Privileged Identity Management"), accounts of another tenant, which
 * may be groups ("Azure Lighthouse"), and accounts whose kind was not read.
 */
final class UndecidedRoleHolders {

    private UndecidedRoleHolders() {
    }

    /** Returns the reason; empty if all holders are decided. */
    static Optional<Message> of(CheckContext context, CollectedSubscription subscription, RolePermissions power) {
        Optional<Message> gap = MissingRoleAssignments.gapOnSubscription(subscription, context);
        if (gap.isPresent()) {
            return gap;
        }
        RoleHolders unknown = RoleHolders.unknown(context, subscription);
        if (unknown.count() > 0) {
            return Optional.of(Message.of("check.identity.roles.unknown", unknown.count(), unknown.roleIds()));
        }
        RoleHolders eligible = RoleHolders.eligibleAbove(context, subscription, power);
        if (eligible.count() > 0) {
            return Optional.of(Message.of("check.identity.roles.eligible", eligible.count(), eligible.names()));
        }
        RoleHolders all = RoleHolders.of(context, subscription, power)
                .and(RoleHolders.eligible(context, subscription, power));
        RoleHolders delegated = all.delegated();
        if (delegated.count() > 0) {
            return Optional.of(Message.of("check.identity.roles.delegated", delegated.count(), delegated.names()));
        }
        RoleHolders unknownHolders = all.withUnknownKind();
        return unknownHolders.count() == 0 ? Optional.empty()
                : Optional
                        .of(Message.of("check.identity.roles.untold", unknownHolders.count(), unknownHolders.names()));
    }
}
