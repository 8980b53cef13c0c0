package org.tomes.check.identity;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.RequiredLists;
import org.tomes.check.RoleDurations;
import org.tomes.check.RolePermissions;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * Checks that only few accounts can grant roles, because such an account can grant itself any role. Global
 * Administrators obtain this role on the whole tenant when they "elevate" their access, and should remove the role
 * afterwards.
 */
final class UserAccessAdministrators extends SubscriptionCheck {

    UserAccessAdministrators() {
        super("identity.user-access-administrators", Severity.MEDIUM, ControlRef.direct("A.8.2"),
                ControlRef.supporting("A.5.18"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return RoleHolders.areContainedIn(type);
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(RequiredLists.ofMet(ResourceType.ELIGIBLE_ROLE, ResourceType.DELEGATION));
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        if (!context.covers(ResourceType.ROLE_ASSIGNMENT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT));
        }
        RoleHolders active = RoleHolders.of(context, subscription, RolePermissions.GRANTS_ROLES);
        RoleHolders eligible = RoleHolders.eligible(context, subscription, RolePermissions.GRANTS_ROLES);
        RoleHolders holders = active.and(eligible);
        Message terms = active.terms(eligible, subscription, context);
        RoleHolders elevated = active.onWholeTenant();
        if (elevated.count() > 0) {
            return Optional.of(notMet(subject, "elevated", elevated.count(), elevated.names()));
        }
        int max = context.rules().maxAdministrators();
        if (holders.count() > max) {
            return Optional.of(notMet(subject, "many", holders.count(), max,
                    RoleDurations.namesWithTerms(holders.names(), terms)));
        }
        if (RoleHolders.anyOnManagementGroup(context, subscription, RolePermissions.GRANTS_ROLES)) {
            return Optional.of(notAssessed(subject, "above", holders.count(), holders.names()));
        }
        Optional<Message> open = UndecidedRoleHolders.of(context, subscription, RolePermissions.GRANTS_ROLES);
        if (open.isPresent()) {
            return open.map(reason -> notAssessed(subject, reason));
        }
        if (holders.groups() > 0) {
            return Optional.of(notAssessed(subject, "groups", holders.count(), holders.groups(), holders.names()));
        }
        return Optional.of(holders.count() == 0 ? met(subject, "nobody", terms)
                : met(subject, "few", holders.count(), RoleDurations.namesWithTerms(holders.names(), terms)));
    }
}
