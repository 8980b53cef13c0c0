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
 * Checks who can change everything in a subscription. Groups, whose members change with their tasks, and applications
 * may have this permission; individual people may only activate the role when needed. Owners are few individually named
 * people, see {@link FewOwners}.
 */
final class FewContributors extends SubscriptionCheck {

    private static final RolePermissions POWER = RolePermissions.CHANGES_ALL;

    FewContributors() {
        super("identity.contributors", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.supporting("A.5.15"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return RoleHolders.areContainedIn(type);
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(RequiredLists.ofMet(ResourceType.ELIGIBLE_ROLE, ResourceType.DELEGATION),
                RoleHolders.activationLists());
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        if (!context.covers(ResourceType.ROLE_ASSIGNMENT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT));
        }
        RoleHolders active = RoleHolders.of(context, subscription, POWER);
        RoleHolders eligible = RoleHolders.eligible(context, subscription, POWER);
        RoleHolders all = active.and(eligible);
        Message terms = active.terms(eligible, subscription, context);
        RoleHolders people = active.permanentlyActive(subscription, context).people();
        if (people.count() > 0) {
            return Optional.of(notMet(subject, "people", people.count(), people.names()));
        }
        Optional<Message> open = UndecidedRoleHolders.of(context, subscription, POWER);
        if (open.isPresent()) {
            return open.map(reason -> notAssessed(subject, reason));
        }
        if (RoleHolders.anyOnManagementGroup(context, subscription, POWER)) {
            return Optional.of(notAssessed(subject, "above"));
        }
        return Optional.of(all.count() == 0 ? met(subject, "nobody", terms)
                : met(subject, "groups", all.count(), RoleDurations.namesWithTerms(all.names(), terms)));
    }
}
