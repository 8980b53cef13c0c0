package org.tomes.check.governance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.KnownSubscription;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.SubscriptionCheck;
import org.tomes.check.governance.Assignments.Applies;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyAssignment;

/**
 * A policy is assigned and enforced on every subscription: on itself, on a management group above it, or on each of its
 * resource groups.
 */
abstract class AssignedPolicy extends SubscriptionCheck {

    private final Set<String> definitions;
    private final Pattern own;

    /**
     * @param definitions names of Azure's built-in definitions that demand this
     * @param own what the rule of a definition of the company's own holds where it is about this; what exactly it
     * demands, nobody can tell but its author
     */
    AssignedPolicy(String id, Severity severity, Set<String> definitions, String own, ControlRef... controls) {
        super(id, severity, controls);
        this.own = Pattern.compile(own, Pattern.CASE_INSENSITIVE);
        this.definitions = definitions;
    }

    @Override
    protected final Optional<Assessment> judge(KnownSubscription subscription, CheckContext scene) {
        Subject subject = subscription.subject();
        Assignments assignments = new Assignments(scene, subscription);
        List<PolicyAssignment> here = demanding(assignments, assignments.that(Applies.YES));
        List<PolicyAssignment> enforced = here.stream().filter(Assignments::isEnforced).toList();
        Optional<Assessment> found = enforced.isEmpty() ? Optional.empty()
                : Optional.of(assigned(subject, enforced, scene));
        if (found.isPresent() || isOnEveryGroup(assignments, subscription, scene)) {
            return found.or(() -> Optional.of(met(subject, "every-group")));
        }
        List<PolicyAssignment> perhaps = demanding(assignments, assignments.that(Applies.UNKNOWN));
        if (!perhaps.isEmpty()) {
            return Optional.of(notAssessed(subject, "management-group", names(perhaps)));
        }
        List<PolicyAssignment> opaque = assignments.that(Applies.YES).stream().filter(assignments::isOpaque).toList();
        if (here.isEmpty() && !opaque.isEmpty()) {
            return Optional.of(notAssessed(subject, "definition-unread", names(opaque)));
        }
        List<PolicyAssignment> speaking = assignments.that(Applies.YES)
                .stream()
                .filter(each -> assignments.speaksOf(each, own))
                .toList();
        if (here.isEmpty() && !speaking.isEmpty()) {
            return Optional.of(notAssessed(subject, "own-definition", names(speaking)));
        }
        if (here.isEmpty() && !assignments.areKnown()) {
            return Optional.of(typeNotRead(subject, ResourceType.POLICY_ASSIGNMENT));
        }
        return Optional.of(missing(subject, here, demanding(assignments, assignments.below())));
    }

    private Assessment missing(Subject subject, List<PolicyAssignment> notEnforced, List<PolicyAssignment> below) {
        if (!notEnforced.isEmpty()) {
            return notMet(subject, "not-enforced", names(notEnforced));
        }
        return below.isEmpty() ? notMet(subject, "none")
                : notMet(subject, "some-groups",
                        list(below.stream().flatMap(each -> each.scope().stream()).map(ResourceId::name)));
    }

    /** What to say where it is assigned and enforced. */
    Assessment assigned(Subject subject, List<PolicyAssignment> enforced, CheckContext scene) {
        String scope = enforced.getFirst().scope().map(ResourceId::toString).orElse("");
        return scope.equalsIgnoreCase(subject.id()) ? met(subject, "assigned", names(enforced))
                : met(subject, "assigned-above", names(enforced),
                        enforced.getFirst().scope().map(ResourceId::name).orElse("?"));
    }

    private List<PolicyAssignment> demanding(Assignments assignments, List<PolicyAssignment> among) {
        return among.stream()
                .filter(each -> assignments.definitions(each).anyMatch(this::isOne) || isCustom(each))
                .toList();
    }

    private boolean isOne(ResourceId definition) {
        return definitions.stream().anyMatch(definition.name()::equalsIgnoreCase);
    }

    /** Whether the assignment of a definition of the company's own shows by its parameters that it demands this. */
    boolean isCustom(PolicyAssignment assignment) {
        return false;
    }

    private boolean isOnEveryGroup(Assignments assignments, KnownSubscription subscription, CheckContext scene) {
        List<Resource> groups = scene.inventory()
                .resources(ResourceType.RESOURCE_GROUP)
                .stream()
                .filter(group -> subscription.holds(group.id()))
                .toList();
        List<PolicyAssignment> below = demanding(assignments, assignments.below()).stream()
                .filter(Assignments::isEnforced)
                .toList();
        return !groups.isEmpty() && groups.stream()
                .allMatch(group -> below.stream()
                        .anyMatch(each -> each.scope().filter(group.id()::isWithin).isPresent()));
    }

    static String names(List<PolicyAssignment> assignments) {
        return list(assignments.stream().map(PolicyAssignment::displayName));
    }
}
