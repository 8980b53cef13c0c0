package org.tomes.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.RoleAssignment;
import org.tomes.text.Message;

/**
 * Returns the last part of a reason about roles: who holds them permanently and who is eligible, or that this was not
 * read.
 */
public final class RoleDurations {

    private RoleDurations() {
    }

    /**
     * @param place scope of the roles
     * @param name returns the name of the holder of an assignment
     */
    public static Message of(List<RoleAssignment> active, List<RoleAssignment> eligible, ResourceId place,
            CheckContext context, Function<RoleAssignment, String> name) {
        Message terms = isKnown(place, context)
                ? Message.of("check.identity.roles.terms", names(active
                        .stream()
                        .filter(assignment -> RoleDuration.of(assignment, place, context) == RoleDuration.PERMANENT),
                        name),
                        names(active.stream()
                                .filter(assignment -> RoleDuration.of(assignment, place,
                                        context) == RoleDuration.LIMITED
                                        || RoleDuration.of(assignment, place, context) == RoleDuration.ACTIVATED),
                                name),
                        names(eligible.stream(), name))
                : context.covers(ResourceType.ELIGIBLE_ROLE, place)
                        ? eligible.isEmpty() ? Message.of("check.identity.roles.terms-eligible.none")
                                : Message.of("check.identity.roles.terms-eligible", names(eligible.stream(), name))
                        : Message.of("check.identity.roles.terms-unread");
        Message inherited = MissingRoleAssignments.mayLackInherited(place, context)
                ? Message.of("check.identity.roles.inherited-unread", terms)
                : terms;
        return context.covers(ResourceType.DELEGATION, place) ? inherited
                : Message.of("check.identity.roles.delegations-unread", inherited);
    }

    /** Returns the names followed by the terms. */
    public static Message namesWithTerms(String names, Message terms) {
        return Message.of("check.identity.roles.holders", names, terms);
    }

    private static boolean isKnown(ResourceId place, CheckContext context) {
        return context.covers(ResourceType.ELIGIBLE_ROLE, place) && context.covers(ResourceType.ROLE_SCHEDULE, place);
    }

    private static Object names(Stream<RoleAssignment> holders, Function<RoleAssignment, String> name) {
        Object names = BaseCheck.list(holders.map(name));
        return names.equals("") ? "–" : names;
    }
}
