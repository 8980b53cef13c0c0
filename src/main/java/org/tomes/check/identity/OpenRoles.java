package org.tomes.check.identity;

import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.KnownSubscription;
import org.tomes.check.RolePower;
import org.tomes.text.Message;

/**
 * Why the holders that are known may not be all: a role whose definition was not read (Microsoft Learn, "Azure custom
 * roles"), and roles that somebody may activate ("Privileged Identity Management").
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
        RoleHolders eligible = RoleHolders.eligible(scene, subscription, power);
        return eligible.count() == 0 ? Optional.empty()
                : Optional.of(Message.of("check.identity.roles.eligible", eligible.count(), eligible.names()));
    }
}
