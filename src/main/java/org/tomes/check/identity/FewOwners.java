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
 * Counts and lists the owners of a subscription, including accounts eligible to activate the role. There must be few
 * owners, but more than one, so that the absence of one owner does not lock out everyone.
 */
final class FewOwners extends SubscriptionCheck {

    FewOwners() {
        super("identity.owners", Severity.HIGH, ControlRef.direct("A.8.2"), ControlRef.supporting("A.5.18"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return RoleHolders.areContainedIn(type);
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(RequiredLists.ofMet(ResourceType.ELIGIBLE_ROLE, ResourceType.DELEGATION),
                RequiredLists.ofNotMet(ResourceType.ELIGIBLE_ROLE, ResourceType.DELEGATION).forReasons("single"));
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        if (!context.covers(ResourceType.ROLE_ASSIGNMENT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT));
        }
        RoleHolders active = RoleHolders.of(context, subscription, RolePermissions.OWNS);
        RoleHolders eligible = RoleHolders.eligible(context, subscription, RolePermissions.OWNS);
        RoleHolders owners = active.and(eligible);
        Message terms = active.terms(eligible, subscription, context);
        int max = context.rules().maxAdministrators();
        if (owners.count() > max) {
            return Optional.of(
                    notMet(subject, "many", owners.count(), max, RoleDurations.namesWithTerms(owners.names(), terms)));
        }
        if (RoleHolders.anyOnManagementGroup(context, subscription, RolePermissions.OWNS)) {
            return Optional.of(notAssessed(subject, "above", owners.count(), owners.names()));
        }
        Optional<Message> open = UndecidedRoleHolders.of(context, subscription, RolePermissions.OWNS);
        if (open.isPresent()) {
            return open.map(reason -> notAssessed(subject, reason));
        }
        if (owners.count() == 0) {
            return Optional.of(notAssessed(subject, "nobody"));
        }
        if (owners.groups() > 0) {
            return Optional.of(notAssessed(subject, "groups", owners.count(), owners.groups(), owners.names()));
        }
        return Optional.of(owners.count() == 1 ? notMet(subject, "single", owners.names())
                : met(subject, "few", owners.count(), RoleDurations.namesWithTerms(owners.names(), terms)));
    }
}
