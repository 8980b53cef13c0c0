package org.tomes.posture.identity;

import java.util.EnumSet;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.posture.Assessment;
import org.tomes.posture.ControlRef;
import org.tomes.posture.KnownSubscription;
import org.tomes.posture.Scene;
import org.tomes.posture.Severity;
import org.tomes.posture.Subject;
import org.tomes.posture.SubscriptionCheck;

/**
 * Whoever may give roles may take any of them; on the whole tenant this is what a Global Administrator gets by "elevating" and
 * is meant to give back.
 */
final class UserAccessAdministrators extends SubscriptionCheck {

    UserAccessAdministrators() {
        super("identity.user-access-administrators", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.supporting("A.5.18"));
    }

    @Override
    protected Optional<Assessment> judge(KnownSubscription subscription, Scene scene) {
        Subject subject = subscription.subject();
        if (!scene.covers(ResourceType.ROLE_ASSIGNMENT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT));
        }
        Holders holders = Holders.of(scene, subscription,
                EnumSet.of(WellKnownRole.USER_ACCESS_ADMINISTRATOR, WellKnownRole.RBAC_ADMINISTRATOR));
        Holders elevated = holders.onWholeTenant();
        if (elevated.count() > 0) {
            return Optional.of(notMet(subject, "elevated", elevated.count(), elevated.names()));
        }
        int max = scene.rules().maxAdministrators();
        if (holders.count() > max) {
            return Optional.of(notMet(subject, "many", holders.count(), max, holders.names()));
        }
        if (holders.groups() > 0) {
            return Optional.of(notAssessed(subject, "groups", holders.count(), holders.groups(), holders.names()));
        }
        return Optional.of(holders.count() == 0 ? met(subject, "nobody") : met(subject, "few", holders.count(), holders.names()));
    }
}
