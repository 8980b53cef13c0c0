package org.tomes.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.inventory.view.RoleSchedule;

/** For how long a role is held, as Privileged Identity Management knows it. */
public enum RoleDuration {
    PERMANENT,
    /** With an end. */
    LIMITED,
    /** For some hours, by somebody who is eligible. */
    ACTIVATED,
    /** Active schedule instances of the subscription were not read. */
    UNKNOWN;

    /**
     * An assignment that no schedule instance is about has no end: the instances contain those made outside of
     * Privileged Identity Management, too, and an end exists nowhere else.
     *
     * @param place where the role is asked about
     */
    public static RoleDuration of(RoleAssignment assignment, ResourceId place, CheckContext context) {
        if (!context.covers(ResourceType.ROLE_SCHEDULE, place) || DelegatedRoles.isDelegated(assignment)) {
            return UNKNOWN;
        }
        return schedule(assignment, context)
                .map(schedule -> schedule.activated() ? ACTIVATED : schedule.end().isPresent() ? LIMITED : PERMANENT)
                .orElse(PERMANENT);
    }

    /** When a role that is held for a limited time ends; empty for those without an end. */
    public static Optional<Instant> end(RoleAssignment assignment, CheckContext context) {
        return schedule(assignment, context).flatMap(RoleSchedule::end);
    }

    private static Optional<RoleSchedule> schedule(RoleAssignment assignment, CheckContext context) {
        Map<String, RoleSchedule> schedules = context.inventory().make("role schedules", () -> byHolder(context));
        return Optional.ofNullable(schedules.get(assignment.id().key()))
                .or(() -> Optional.ofNullable(schedules.get(key(assignment))));
    }

    /**
     * By the id of the role assignment, and by holder, role and scope. Of two for one holder the longer counts: who
     * holds a role permanently and activates it as well holds it permanently.
     */
    private static Map<String, RoleSchedule> byHolder(CheckContext context) {
        Map<String, RoleSchedule> schedules = new HashMap<>();
        for (RoleSchedule schedule : context.inventory().roleSchedules()) {
            schedule.origin().ifPresent(origin -> schedules.merge(origin, schedule, RoleDuration::longer));
            schedules.merge(key(schedule.holder()), schedule, RoleDuration::longer);
        }
        return schedules;
    }

    private static RoleSchedule longer(RoleSchedule one, RoleSchedule other) {
        if (one.activated() != other.activated()) {
            return one.activated() ? other : one;
        }
        return one.end().isEmpty() || other.end().isPresent() && one.end().get().isAfter(other.end().get()) ? one
                : other;
    }

    private static String key(RoleAssignment holder) {
        return (holder.principal().orElse("?") + " " + holder.roleId().orElse("?") + " "
                + holder.scope().map(ResourceId::key).orElse("/")).toLowerCase(Locale.ROOT);
    }
}
