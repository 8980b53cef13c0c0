package org.tomes.check.identity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.DelegatedRoles;
import org.tomes.check.ManagementGroups;
import org.tomes.check.MissingRoleAssignments;
import org.tomes.check.RequiredLists;
import org.tomes.check.RoleDuration;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ActiveRoleAssignment;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.text.Message;

/**
 * Checks that individual people have no role assignments on the subscription or on anything in it. Roles are assigned
 * to groups, whose members change with their tasks (Microsoft Learn, "Best practices for Azure RBAC"). A role that is
 * activated for some hours is not a violation. Applications have separate role assignments.
 */
final class NoDirectRoles extends SubscriptionCheck {

    NoDirectRoles() {
        super("identity.direct-roles", Severity.LOW, ControlRef.direct("A.5.15"), ControlRef.supporting("A.5.18"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return RoleHolders.areContainedIn(type);
    }

    @Override
    public List<RequiredLists> reversingLists() {
        return List.of(RequiredLists.ofMet(ResourceType.DELEGATION), RoleHolders.activationLists());
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        if (!context.covers(ResourceType.ROLE_ASSIGNMENT, subscription.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.ROLE_ASSIGNMENT));
        }
        RoleHolders standing = RoleHolders.ofAll(within(subscription, context).filter(
                assignment -> RoleDuration.of(assignment, subscription.id(), context) != RoleDuration.ACTIVATED));
        RoleHolders people = standing.people();
        if (people.count() > 0) {
            return Optional.of(notMet(subject, "people", people.count(), list(people.distinctNames())));
        }
        RoleHolders unknownHolders = standing.withUnknownKind();
        if (unknownHolders.count() > 0) {
            return Optional
                    .of(notAssessed(subject, "untold", unknownHolders.count(), list(unknownHolders.distinctNames())));
        }
        boolean above = Stream
                .concat(context.inventory().roleAssignments().stream(),
                        context.inventory()
                                .roleSchedules()
                                .stream()
                                .filter(schedule -> !schedule.activated())
                                .map(ActiveRoleAssignment::holder))
                .anyMatch(assignment -> ManagementGroups.mayHold(assignment, subscription.id(), context)
                        && assignment.holder() != Holder.GROUP && assignment.holder() != Holder.APPLICATION);
        if (above) {
            return Optional.of(notAssessed(subject, "above"));
        }
        Optional<Message> gap = MissingRoleAssignments.gapAround(subscription.id(), context);
        return Optional.of(gap.map(reason -> notAssessed(subject, reason)).orElseGet(() -> met(subject, "none")));
    }

    private static Stream<RoleAssignment> within(CollectedSubscription subscription, CheckContext context) {
        return DelegatedRoles.allActiveRoles(context)
                .stream()
                .filter(assignment -> ManagementGroups.hold(assignment, subscription.id(), context)
                        || assignment.scope().filter(subscription::holds).isPresent());
    }
}
