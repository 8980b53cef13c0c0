package org.tomes.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.ActiveRoleAssignment;
import org.tomes.inventory.view.RoleAssignment;

/** Duration for which a role is held, according to Privileged Identity Management. */
public enum RoleDuration {
    PERMANENT,
    /** The role is active until an end date. */
    LIMITED,
    /** An eligible account activated the role for some hours. */
    ACTIVATED,
    /** The active role schedule instances of the subscription were not read. */
    UNKNOWN;

    private static final CachedValue<Inventory, Map<String, ActiveRoleAssignment>> SCHEDULES = new CachedValue<>(
            RoleDuration::schedulesByHolder);

    /**
     * Returns how long the role is held. An assignment without a schedule instance has no end, because schedule
     * instances also exist for assignments created outside Privileged Identity Management and no other resource
     * contains an end.
     *
     * @param place scope for which the role is evaluated
     */
    public static RoleDuration of(RoleAssignment assignment, ResourceId place, CheckContext context) {
        if (!context.covers(ResourceType.ROLE_SCHEDULE, place) || DelegatedRoles.isDelegated(assignment)) {
            return UNKNOWN;
        }
        return schedule(assignment, context)
                .map(schedule -> schedule.activated() ? ACTIVATED : schedule.end().isPresent() ? LIMITED : PERMANENT)
                .orElse(PERMANENT);
    }

    /**
     * Whether it is impossible that a role in the subscription of {@code place} is merely activated, because no account
     * is eligible (Microsoft Learn, "What is Microsoft Entra Privileged Identity Management?").
     */
    public static boolean nothingIsActivated(CheckContext context, ResourceId place) {
        return context.lists(ResourceType.ELIGIBLE_ROLE, place) && DelegatedRoles.allEligibleRoles(context).isEmpty();
    }

    /** Returns the end of a time-limited role; empty for roles without an end. */
    public static Optional<Instant> end(RoleAssignment assignment, CheckContext context) {
        return schedule(assignment, context).flatMap(ActiveRoleAssignment::end);
    }

    /**
     * Returns the holders of permanent roles that are found only in the schedule instances. The list of role
     * assignments is then older or incomplete.
     */
    public static Stream<RoleAssignment> permanentWithoutAssignment(CheckContext context) {
        Set<String> assigned = context.inventory()
                .roleAssignments()
                .stream()
                .flatMap(assignment -> Stream.of(assignment.id().key(), key(assignment)))
                .collect(Collectors.toSet());
        return context.inventory()
                .roleSchedules()
                .stream()
                .filter(schedule -> !schedule.activated() && schedule.end().isEmpty())
                .filter(schedule -> schedule.origin().filter(assigned::contains).isEmpty()
                        && !assigned.contains(key(schedule.holder())))
                .map(ActiveRoleAssignment::holder);
    }

    private static Optional<ActiveRoleAssignment> schedule(RoleAssignment assignment, CheckContext context) {
        Map<String, ActiveRoleAssignment> schedules = SCHEDULES.in(context.inventory());
        return Optional.ofNullable(schedules.get(assignment.id().key()))
                .or(() -> Optional.ofNullable(schedules.get(key(assignment))));
    }

    /**
     * Maps the schedule instances by the id of the role assignment, and by holder, role and scope. Of two instances for
     * the same holder, the longer one is used: a role that is both permanent and activated counts as permanent.
     */
    private static Map<String, ActiveRoleAssignment> schedulesByHolder(Inventory inventory) {
        Map<String, ActiveRoleAssignment> schedules = new HashMap<>();
        for (ActiveRoleAssignment schedule : inventory.roleSchedules()) {
            schedule.origin().ifPresent(origin -> schedules.merge(origin, schedule, RoleDuration::longer));
            schedules.merge(key(schedule.holder()), schedule, RoleDuration::longer);
        }
        return schedules;
    }

    private static ActiveRoleAssignment longer(ActiveRoleAssignment assignment, ActiveRoleAssignment other) {
        if (assignment.activated() != other.activated()) {
            return assignment.activated() ? other : assignment;
        }
        return assignment.end().isEmpty()
                || other.end().isPresent() && assignment.end().get().isAfter(other.end().get()) ? assignment : other;
    }

    private static String key(RoleAssignment holder) {
        return (holder.principal().orElse("?") + " " + holder.roleId().orElse("?") + " "
                + holder.scope().map(ResourceId::key).orElse("/")).toLowerCase(Locale.ROOT);
    }
}
