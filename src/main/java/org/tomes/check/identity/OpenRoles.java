package org.tomes.check.identity;

import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.KnownSubscription;
import org.tomes.check.RolePower;
import org.tomes.text.Message;

/**
 * Why the holders that are known may not be all: a role whose definition was not read (Microsoft Learn, "Azure custom
 * roles"), roles that somebody may activate on a management group ("Privileged Identity Management"), and accounts of
 * another tenant, which may be groups ("Azure Lighthouse").
 */
final class OpenRoles {

    private OpenRoles() {
    }

    /** Empty where nothing is open. */
    static Optional<Message> of(CheckContext scene, KnownSubscription subscription, RolePower power) {
        RoleHolders unknown = RoleHolders.unknown(scene, subscription);
        if (unknown.count() > 0) {
            return Optional.of(Message.of("check.identity.roles.unknown", unknown.count(), unknown.roleIds()));
        }
        RoleHolders eligible = RoleHolders.eligibleAbove(scene, power);
        if (eligible.count() > 0) {
            return Optional.of(Message.of("check.identity.roles.eligible", eligible.count(), eligible.names()));
        }
        RoleHolders delegated = RoleHolders.of(scene, subscription, power)
                .and(RoleHolders.eligible(scene, subscription, power))
                .delegated();
        return delegated.count() == 0 ? Optional.empty()
                : Optional.of(Message.of("check.identity.roles.delegated", delegated.count(), delegated.names()));
    }
}
