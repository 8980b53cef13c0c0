package org.tomes.check.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.KnownSubscription;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.WellKnownRole;

/**
 * Who may change everything in a subscription: groups, whose members come and go with their task, and applications, but
 * no single people. Owners are few people by name, see {@link Owners}. Whether a role is held for a limited time is not
 * in the data.
 */
final class Contributors extends SubscriptionCheck {

    private static final Set<WellKnownRole> ROLE = EnumSet.of(WellKnownRole.CONTRIBUTOR);

    Contributors() {
        super("identity.contributors", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.supporting("A.5.15"));
    }

    @Override
    protected Optional<Assessment> judge(KnownSubscription subscription, CheckContext scene) {
        Subject subject = subscription.subject();
        if (!scene.covers(ResourceType.ROLE_ASSIGNMENT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT));
        }
        RoleHolders all = RoleHolders.of(scene, subscription, ROLE);
        RoleHolders people = all.people();
        if (people.count() > 0) {
            return Optional.of(notMet(subject, "people", people.count(), people.names()));
        }
        if (all.untold() > 0) {
            return Optional.of(notAssessed(subject, "untold", all.untold(), all.names()));
        }
        if (RoleHolders.onManagementGroups(scene, ROLE)) {
            return Optional.of(notAssessed(subject, "above"));
        }
        return Optional
                .of(all.count() == 0 ? met(subject, "nobody") : met(subject, "groups", all.count(), all.names()));
    }
}
