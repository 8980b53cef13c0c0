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
import org.tomes.check.DelegatedRoles;
import org.tomes.check.KnownSubscription;
import org.tomes.check.RoleDuration;
import org.tomes.check.RoleDurations;
import org.tomes.check.RolePower;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleAssignment.Holder;
import org.tomes.text.Message;

/**
 * Who holds some of the roles on a whole subscription. All assignments of a holder are kept, since one may be permanent
 * and another activated for some hours; counts and names tell each holder once.
 */
record RoleHolders(List<RoleAssignment> assignments) {

    private static final int MOST_ROLES = 5;
    private static final Set<ResourceType> SOURCES = Set.of(ResourceType.ROLE_ASSIGNMENT, ResourceType.ELIGIBLE_ROLE,
            ResourceType.ROLE_SCHEDULE, ResourceType.DELEGATION, ResourceType.DELEGATION_DEFINITION);

    /**
     * Those on the subscription itself and on the whole tenant, accounts of other tenants included; which management
     * groups it is in is not in the data.
     */
    static RoleHolders of(CheckContext context, KnownSubscription subscription, RolePower power) {
        return of(active(context), subscription, one -> power.isGiven(one, context));
    }

    /** Whether a resource of this type tells who holds a role. */
    static boolean areToldBy(ResourceType type) {
        return SOURCES.contains(type);
    }

    private static List<RoleAssignment> active(CheckContext context) {
        return context.inventory().make("active roles", () -> DelegatedRoles.withActive(context).toList());
    }

    private static List<RoleAssignment> allEligible(CheckContext context) {
        return context.inventory().make("eligible roles", () -> DelegatedRoles.withEligible(context).toList());
    }

    /** Who may take it for some hours on the subscription itself or on the whole tenant. */
    static RoleHolders eligible(CheckContext context, KnownSubscription subscription, RolePower power) {
        return of(allEligible(context), subscription, one -> power.isGiven(one, context));
    }

    /** Who may take it for some hours on a management group, which may or may not be above the subscription. */
    static RoleHolders eligibleAbove(CheckContext context, RolePower power) {
        return of(allEligible(context), one -> one.onManagementGroup() && power.isGiven(one, context));
    }

    /** Who holds a role there, or perhaps by a management group above it, of which nothing but its id is known. */
    static RoleHolders unknown(CheckContext context, KnownSubscription subscription) {
        return perhaps(active(context), subscription, one -> RolePower.isUnknown(one, context));
    }

    static RoleHolders each(Stream<RoleAssignment> holders) {
        return of(holders.toList(), one -> true);
    }

    /** Those of whom the data tells what they are. */
    RoleHolders ofKnownKind() {
        return new RoleHolders(assignments.stream().filter(one -> one.holder() != Holder.UNKNOWN).toList());
    }

    /** These and those. */
    RoleHolders and(RoleHolders others) {
        return each(Stream.concat(assignments.stream(), others.assignments.stream()));
    }

    /** Those of other tenants, by Azure Lighthouse. */
    RoleHolders delegated() {
        return new RoleHolders(assignments.stream().filter(DelegatedRoles::isDelegated).toList());
    }

    /** Who of them holds it permanently and who of {@code eligible} may activate it, as the end of a reason. */
    Message terms(RoleHolders eligible, KnownSubscription subscription, CheckContext context) {
        return RoleDurations.of(assignments, eligible.assignments, subscription.id(), context, RoleHolders::name);
    }

    /** Those who did not just activate it. */
    RoleHolders permanentlyActive(KnownSubscription subscription, CheckContext context) {
        return new RoleHolders(assignments.stream()
                .filter(one -> RoleDuration.of(one, subscription.id(), context) != RoleDuration.ACTIVATED)
                .toList());
    }

    private static RoleHolders of(List<RoleAssignment> among, KnownSubscription subscription,
            Predicate<RoleAssignment> wanted) {
        return of(among, wanted.and(assignment -> assignment.holdsOn(subscription.id())));
    }

    private static RoleHolders perhaps(List<RoleAssignment> among, KnownSubscription subscription,
            Predicate<RoleAssignment> wanted) {
        return of(among,
                wanted.and(assignment -> assignment.holdsOn(subscription.id()) || assignment.onManagementGroup()));
    }

    private static RoleHolders of(List<RoleAssignment> among, Predicate<RoleAssignment> wanted) {
        return new RoleHolders(among.stream().filter(wanted).sorted(Comparator.comparing(RoleHolders::name)).toList());
    }

    /** Whether somebody holds one of the roles on a management group, which may or may not be above a subscription. */
    static boolean onManagementGroups(CheckContext context, RolePower power) {
        return context.inventory()
                .roleAssignments()
                .stream()
                .filter(RoleAssignment::onManagementGroup)
                .anyMatch(assignment -> power.isGiven(assignment, context));
    }

    private static String key(RoleAssignment assignment) {
        return assignment.principal().orElse(assignment.id().key());
    }

    int count() {
        return (int) assignments.stream().map(RoleHolders::key).distinct().count();
    }

    /** How many of them are groups, whose members are not in the data. */
    int groups() {
        return with(Holder.GROUP).count();
    }

    /** Those that are single people, by what the data says of them. */
    RoleHolders people() {
        return with(Holder.PERSON);
    }

    /** Those of whom the data does not tell whether they are people, groups or applications. */
    RoleHolders ofUnknownKind() {
        return with(Holder.UNKNOWN);
    }

    private RoleHolders with(Holder kind) {
        return new RoleHolders(assignments.stream().filter(assignment -> assignment.holder() == kind).toList());
    }

    /** Those who hold it on the whole tenant, in a readable order. */
    RoleHolders onWholeTenant() {
        return new RoleHolders(assignments.stream().filter(RoleAssignment::wholeTenant).toList());
    }

    /** The roles that they hold, by the ids of their definitions. */
    String roleIds() {
        return assignments.stream()
                .flatMap(one -> one.roleId().stream())
                .distinct()
                .sorted()
                .limit(MOST_ROLES)
                .collect(Collectors.joining(", "));
    }

    String names() {
        return assignments.isEmpty() ? "–" : eachName().collect(Collectors.joining(", "));
    }

    /** One name for each holder. */
    Stream<String> eachName() {
        Map<String, RoleAssignment> named = new LinkedHashMap<>();
        assignments.forEach(assignment -> named.merge(key(assignment), assignment,
                (one, other) -> one.principalName().isPresent() ? one : other));
        return named.values().stream().map(RoleHolders::name);
    }

    /** The name where it was read, else the object id, by which Entra ID finds it. */
    private static String name(RoleAssignment assignment) {
        String who = assignment.principalName().or(assignment::principal).orElse("?");
        return assignment.principalType()
                .filter(type -> !type.equalsIgnoreCase("User"))
                .map(type -> who + " (" + type + ")")
                .orElse(who);
    }
}
