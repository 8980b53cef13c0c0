package org.tomes.check.identity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.CollectedSubscription;
import org.tomes.check.DelegatedRoles;
import org.tomes.check.ManagementGroups;
import org.tomes.check.RequiredLists;
import org.tomes.check.RoleDuration;
import org.tomes.check.RoleDurations;
import org.tomes.check.RolePermissions;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.text.Message;

/**
 * Holders of certain roles on a whole subscription. All role assignments of a holder are included, because one may be
 * permanent and another activated for some hours. Counts and lists of holders contain each holder once.
 */
record RoleHolders(List<RoleAssignment> assignments) {

    private static final int MAX_ROLES = 5;
    private static final Set<ResourceType> SOURCES = Set.of(ResourceType.ROLE_ASSIGNMENT, ResourceType.ELIGIBLE_ROLE,
            ResourceType.ROLE_SCHEDULE, ResourceType.DELEGATION, ResourceType.DELEGATION_DEFINITION,
            ResourceType.MANAGEMENT_ENTITY);

    /**
     * Returns the holders on the subscription itself, on the management groups that the data proves to contain it, and
     * on the whole tenant, including accounts of other tenants.
     */
    static RoleHolders of(CheckContext context, CollectedSubscription subscription, RolePermissions power) {
        return of(DelegatedRoles.allActiveRoles(context), subscription, context,
                assignment -> power.areGrantedBy(assignment, context));
    }

    /** Whether resources of this type contain role holders. */
    static boolean areContainedIn(ResourceType type) {
        return SOURCES.contains(type);
    }

    /** Returns the lists that show whether people with an active role hold it permanently or only activated it. */
    static RequiredLists activationLists() {
        return RequiredLists.ofNotMet(ResourceType.ROLE_SCHEDULE)
                .forReasons("people")
                .unless(RoleDuration::nothingIsActivated);
    }

    /** Returns accounts eligible to activate the role on the subscription itself or on the whole tenant. */
    static RoleHolders eligible(CheckContext context, CollectedSubscription subscription, RolePermissions power) {
        return of(DelegatedRoles.allEligibleRoles(context), subscription, context,
                assignment -> power.areGrantedBy(assignment, context));
    }

    /**
     * Returns accounts eligible to activate the role on a management group, which may or may not contain the
     * subscription.
     */
    static RoleHolders eligibleAbove(CheckContext context, CollectedSubscription subscription, RolePermissions power) {
        return of(DelegatedRoles.allEligibleRoles(context),
                assignment -> ManagementGroups.mayHold(assignment, subscription.id(), context)
                        && power.areGrantedBy(assignment, context));
    }

    /**
     * Returns holders of roles of which only the id is known, on the subscription or on a management group that may
     * contain it.
     */
    static RoleHolders unknown(CheckContext context, CollectedSubscription subscription) {
        return of(DelegatedRoles.allActiveRoles(context),
                assignment -> (ManagementGroups.hold(assignment, subscription.id(), context)
                        || ManagementGroups.mayHold(assignment, subscription.id(), context))
                        && RolePermissions.hasUnknownRole(assignment, context));
    }

    static RoleHolders ofAll(Stream<RoleAssignment> holders) {
        return of(holders.toList(), assignment -> true);
    }

    /** Returns the holders of which the data contains the kind: person, group or application. */
    RoleHolders withKnownKind() {
        return new RoleHolders(
                assignments.stream().filter(assignment -> assignment.holder() != Holder.UNKNOWN).toList());
    }

    /** Returns the holders of both. */
    RoleHolders and(RoleHolders others) {
        return ofAll(Stream.concat(assignments.stream(), others.assignments.stream()));
    }

    /** Returns holders from other tenants, delegated by Azure Lighthouse. */
    RoleHolders delegated() {
        return new RoleHolders(assignments.stream().filter(DelegatedRoles::isDelegated).toList());
    }

    /**
     * Returns the last part of a reason about roles: which holders have them permanently and which of {@code eligible}
     * can activate them.
     */
    Message terms(RoleHolders eligible, CollectedSubscription subscription, CheckContext context) {
        return RoleDurations.of(assignments, eligible.assignments, subscription.id(), context, RoleHolders::name);
    }

    /** Returns the holders except those who only activated the role. */
    RoleHolders permanentlyActive(CollectedSubscription subscription, CheckContext context) {
        return new RoleHolders(assignments.stream()
                .filter(assignment -> RoleDuration.of(assignment, subscription.id(), context) != RoleDuration.ACTIVATED)
                .toList());
    }

    private static RoleHolders of(List<RoleAssignment> among, CollectedSubscription subscription, CheckContext context,
            Predicate<RoleAssignment> condition) {
        return of(among, condition.and(assignment -> ManagementGroups.hold(assignment, subscription.id(), context)));
    }

    private static RoleHolders of(List<RoleAssignment> among, Predicate<RoleAssignment> condition) {
        return new RoleHolders(
                among.stream().filter(condition).sorted(Comparator.comparing(RoleHolders::name)).toList());
    }

    /** Whether one of the roles is held on a management group that may or may not contain the subscription. */
    static boolean anyOnManagementGroup(CheckContext context, CollectedSubscription subscription,
            RolePermissions power) {
        return context.inventory()
                .roleAssignments()
                .stream()
                .filter(assignment -> ManagementGroups.mayHold(assignment, subscription.id(), context))
                .anyMatch(assignment -> power.areGrantedBy(assignment, context));
    }

    private static String key(RoleAssignment assignment) {
        return assignment.principal().orElse(assignment.id().key());
    }

    int count() {
        return (int) assignments.stream().map(RoleHolders::key).distinct().count();
    }

    /** Returns the number of holders that are groups; the data does not contain the members of these groups. */
    int groups() {
        return with(Holder.GROUP).count();
    }

    /** Returns holders that are individual people according to the data. */
    RoleHolders people() {
        return with(Holder.PERSON);
    }

    /** Returns holders that the data does not identify as people, groups or applications. */
    RoleHolders withUnknownKind() {
        return with(Holder.UNKNOWN);
    }

    private RoleHolders with(Holder kind) {
        return new RoleHolders(assignments.stream().filter(assignment -> assignment.holder() == kind).toList());
    }

    /** Returns holders of the role on the whole tenant, sorted by name. */
    RoleHolders onWholeTenant() {
        return new RoleHolders(assignments.stream().filter(RoleAssignment::wholeTenant).toList());
    }

    /** Returns the ids of the role definitions of the holders' roles. */
    String roleIds() {
        return assignments.stream()
                .flatMap(assignment -> assignment.roleId().stream())
                .distinct()
                .sorted()
                .limit(MAX_ROLES)
                .collect(Collectors.joining(", "));
    }

    String names() {
        return assignments.isEmpty() ? "–" : distinctNames().collect(Collectors.joining(", "));
    }

    /** Returns each holder’s name once. */
    Stream<String> distinctNames() {
        Map<String, RoleAssignment> byHolder = new LinkedHashMap<>();
        assignments.forEach(assignment -> byHolder.merge(key(assignment), assignment,
                (roleAssignment, other) -> roleAssignment.principalName().isPresent() ? roleAssignment : other));
        return byHolder.values().stream().map(RoleHolders::name);
    }

    /** Returns the name if it was read; otherwise the object id, by which the account can be found in Entra ID. */
    private static String name(RoleAssignment assignment) {
        String principal = assignment.principalName().or(assignment::principal).orElse("?");
        return assignment.principalType()
                .filter(type -> !type.equalsIgnoreCase("User"))
                .map(type -> principal + " (" + type + ")")
                .orElse(principal);
    }
}
