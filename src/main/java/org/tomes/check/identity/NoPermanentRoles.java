package org.tomes.check.identity;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.ControlRef;
import org.tomes.check.ManagementGroups;
import org.tomes.check.MissingRoleAssignments;
import org.tomes.check.RoleDuration;
import org.tomes.check.RolePermissions;
import org.tomes.check.Severity;
import org.tomes.check.SubscriptionCheck;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.inventory.view.WellKnownRole;
import org.tomes.parameter.Parameter;
import org.tomes.text.Message;

/**
 * Checks that no privileged role is active permanently. These are the roles of owners, of accounts that grant roles on
 * or in the subscription, and of administrators and secrets officers of vaults (Microsoft Learn, "What is Microsoft
 * Entra Privileged Identity Management?"). An end date years away counts as permanent; the data does not show whether a
 * role that ends in some weeks is needed until then. Applications are left out, because they cannot activate a role.
 * Accounts of other tenants must be limited by their tenant.
 */
final class NoPermanentRoles extends SubscriptionCheck {

    /** Longest duration that the Azure portal offers for a time-limited active assignment. */
    private static final Duration MAX_DURATION = Duration.ofDays(366);

    private static final Set<RoleDuration> ENDING = EnumSet.of(RoleDuration.LIMITED, RoleDuration.ACTIVATED);

    NoPermanentRoles() {
        super("identity.permanent-roles", Severity.MEDIUM, ControlRef.direct("A.8.2"), ControlRef.supporting("A.5.18"));
    }

    @Override
    public boolean isDecidedBy(ResourceType type) {
        return RoleHolders.areContainedIn(type);
    }

    @Override
    protected Optional<Assessment> assess(CollectedSubscription subscription, CheckContext context) {
        CheckedResource subject = subscription.subject();
        for (ResourceType type : List.of(ResourceType.ROLE_ASSIGNMENT, ResourceType.ROLE_SCHEDULE)) {
            if (!context.covers(type, subscription.id())) {
                return Optional.of(typeNotRead(subject, type));
            }
        }
        RoleHolders permanent = RoleHolders.ofAll(privileged(subscription, context)
                .filter(assignment -> RoleDuration.of(assignment, subscription.id(), context) == RoleDuration.PERMANENT
                        || endsAfter(assignment, MAX_DURATION, context)));
        RoleHolders knownHolders = permanent.withKnownKind();
        if (knownHolders.count() > 0) {
            return Optional.of(notMet(subject, "permanent", knownHolders.count(), knownHolders.names()));
        }
        if (permanent.count() > 0) {
            return Optional.of(notAssessed(subject, "untold", permanent.count(), permanent.names()));
        }
        RoleHolders unlisted = RoleHolders.ofAll(RoleDuration.permanentWithoutAssignment(context)
                .filter(assignment -> assignment.holder() != Holder.APPLICATION
                        && isHeldIn(assignment, subscription, context) && isPrivileged(assignment, context)));
        if (unlisted.count() > 0) {
            return Optional.of(notAssessed(subject, "unlisted", unlisted.count(), unlisted.names()));
        }
        RoleHolders undated = RoleHolders.ofAll(privileged(subscription, context)
                .filter(assignment -> ENDING.contains(RoleDuration.of(assignment, subscription.id(), context)))
                .filter(assignment -> !endsAfter(assignment, Duration.ZERO, context)));
        if (undated.count() > 0) {
            return Optional.of(notAssessed(subject, "undated", undated.count(), undated.names()));
        }
        RoleHolders standing = RoleHolders.ofAll(privileged(subscription, context)
                .filter(assignment -> RoleDuration.of(assignment, subscription.id(), context) == RoleDuration.LIMITED)
                .filter(assignment -> endsAfter(assignment, Duration.ofHours(context.value(Parameter.ELEVATION)),
                        context)));
        if (standing.count() > 0) {
            return Optional.of(notAssessed(subject, "limited", standing.count(), standing.names(),
                    context.value(Parameter.ELEVATION)));
        }
        if (RoleHolders.anyOnManagementGroup(context, subscription, RolePermissions.OWNS)
                || RoleHolders.anyOnManagementGroup(context, subscription, RolePermissions.GRANTS_ROLES)) {
            return Optional.of(notAssessed(subject, "above"));
        }
        RoleHolders unknown = RoleHolders.unknown(context, subscription)
                .and(RoleHolders.ofAll(unknown(subscription, context)));
        if (unknown.count() > 0) {
            return Optional.of(notAssessed(subject,
                    Message.of("check.identity.roles.unknown", unknown.count(), unknown.roleIds())));
        }
        Optional<Message> gap = MissingRoleAssignments.gapAround(subscription.id(), context);
        return Optional.of(gap.map(reason -> notAssessed(subject, reason)).orElseGet(() -> met(subject, "none")));
    }

    private static boolean endsAfter(RoleAssignment assignment, Duration time, CheckContext context) {
        return RoleDuration.end(assignment, context).filter(end -> end.isAfter(context.now().plus(time))).isPresent();
    }

    private static Stream<RoleAssignment> privileged(CollectedSubscription subscription, CheckContext context) {
        return assignmentsOfPeople(context)
                .filter(assignment -> isHeldIn(assignment, subscription, context) && isPrivileged(assignment, context));
    }

    /** Returns role assignments in the subscription for which the role definition was not read. */
    private static Stream<RoleAssignment> unknown(CollectedSubscription subscription, CheckContext context) {
        return assignmentsOfPeople(context).filter(assignment -> RolePermissions.hasUnknownRole(assignment, context)
                && isHeldIn(assignment, subscription, context));
    }

    /** Whether the role is assigned on the subscription, or on a resource group or resource in it. */
    private static boolean isHeldIn(RoleAssignment assignment, CollectedSubscription subscription,
            CheckContext context) {
        return ManagementGroups.hold(assignment, subscription.id(), context)
                || assignment.scope().filter(subscription::holds).isPresent();
    }

    private static Stream<RoleAssignment> assignmentsOfPeople(CheckContext context) {
        return context.inventory()
                .roleAssignments()
                .stream()
                .filter(assignment -> assignment.holder() != Holder.APPLICATION);
    }

    private static boolean isPrivileged(RoleAssignment assignment, CheckContext context) {
        return RolePermissions.OWNS.areGrantedBy(assignment, context)
                || RolePermissions.GRANTS_ROLES.areGrantedBy(assignment, context)
                || administersVaults(assignment, context);
    }

    private static boolean administersVaults(RoleAssignment assignment, CheckContext context) {
        return RolePermissions.ADMINISTERS_VAULTS.areGrantedBy(assignment, context)
                || assignment.is(WellKnownRole.KEY_VAULT_SECRETS_OFFICER);
    }
}
