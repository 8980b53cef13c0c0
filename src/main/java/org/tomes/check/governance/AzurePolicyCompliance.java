package org.tomes.check.governance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.inventory.view.PolicyCompliance;

/**
 * Checks by the compliance results of Azure Policy that no resource violates an assigned policy. As in the portal,
 * there is one result for each assignment, because a single Microsoft initiative can assess hundreds of resources. The
 * severity is lower for assignments that are not enforced.
 */
final class AzurePolicyCompliance extends ResourceCheck<PolicyAssignment> {

    /**
     * Azure evaluates all resources once every 24 hours; from Microsoft's page "Get compliance data of Azure
     * resources". The page does not state how long an evaluation takes.
     */
    private static final Duration CYCLE = Duration.ofHours(24);
    /** Longest assumed duration of an evaluation in a large environment. */
    private static final Duration MAX_AGE = Duration.ofDays(7);
    private static final String DISABLED = "disabled";

    /** The subscriptions with results, in lower case. */
    private static final CachedValue<Inventory, Set<String>> EVALUATED = new CachedValue<>(
            inventory -> inventory.policyStates()
                    .stream()
                    .flatMap(state -> state.about().stream())
                    .flatMap(resource -> key(resource).stream())
                    .collect(Collectors.toSet()));

    AzurePolicyCompliance() {
        super("policy.compliance", Severity.MEDIUM, Inventory::policyAssignments, ControlRef.direct("A.5.36"),
                ControlRef.supporting("A.8.9"));
    }

    @Override
    protected Assessment assess(PolicyAssignment assignment, CheckContext context) {
        Assessment answer = assess(assignment, context.inventory().compliance(assignment), context);
        return assignment.enforced().orElse(true) ? answer : answer.with(Severity.LOW);
    }

    private Assessment assess(PolicyAssignment assignment, Optional<PolicyCompliance> compliance,
            CheckContext context) {
        CheckedResource subject = CheckedResource.of(assignment);
        if (compliance.filter(policyCompliance -> !policyCompliance.violating().isEmpty()).isPresent()) {
            List<ResourceId> violating = compliance.get().violating();
            return notMet(subject, "violated", violating.size(), names(violating));
        }
        if (!context.lists(ResourceType.POLICY_STATE, assignment.id())) {
            return typeNotRead(subject, ResourceType.POLICY_STATE);
        }
        Instant captured = context.inventory().snapshot().capturedAt();
        Optional<Instant> changed = assignment.changed();
        Duration young = compliance.isPresent() ? CYCLE : MAX_AGE;
        if (changed.filter(time -> time.isAfter(captured.minus(young)) || isOlder(compliance, time)).isPresent()) {
            return notAssessed(subject, "not-started", day(changed.get()));
        }
        return compliance.map(results -> assess(subject, results, captured))
                .orElseGet(() -> assessWithoutResults(assignment, context));
    }

    private static boolean isOlder(Optional<PolicyCompliance> found, Instant changed) {
        return found.flatMap(PolicyCompliance::oldest).filter(oldest -> oldest.isBefore(changed)).isPresent();
    }

    private Assessment assess(CheckedResource subject, PolicyCompliance results, Instant captured) {
        Optional<Instant> stale = results.oldest().filter(oldest -> oldest.isBefore(captured.minus(MAX_AGE)));
        if (stale.isPresent()) {
            return notAssessed(subject, "old", day(stale.get()));
        }
        if (results.compliant().isEmpty()) {
            return notAssessed(subject, "no-verdict", results.others().size());
        }
        return results.undecided().isEmpty() ? met(subject, "kept", results.compliant().size(), results.others().size())
                : notAssessed(subject, "partly", results.undecided().size(), names(results.undecided()));
    }

    /**
     * Assesses an assignment without compliance results. It applies to no resource, or Azure does not evaluate it
     * because its effect is disabled or the provider Microsoft.PolicyInsights is not registered (Microsoft Learn,
     * "Azure Policy compliance states", "Not registered").
     */
    private Assessment assessWithoutResults(PolicyAssignment assignment, CheckContext context) {
        CheckedResource subject = CheckedResource.of(assignment);
        if (!evaluated(assignment, context)) {
            return notAssessed(subject, "no-results");
        }
        if (isDisabled(assignment)) {
            return notAssessed(subject, DISABLED);
        }
        return assignment.changed().isPresent() ? met(subject, "nothing-judged") : notAssessed(subject, "undated");
    }

    /** Whether Azure evaluates at least one assignment in the scope of this assignment. */
    private static boolean evaluated(PolicyAssignment assignment, CheckContext context) {
        Set<String> subscriptions = EVALUATED.in(context.inventory());
        Optional<String> subscription = assignment.scope().flatMap(AzurePolicyCompliance::key);
        return subscription.map(subscriptions::contains).orElse(!subscriptions.isEmpty());
    }

    private static Optional<String> key(ResourceId id) {
        return id.subscription().map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static boolean isDisabled(PolicyAssignment assignment) {
        return assignment.definition()
                .flatMap(id -> new AssignedDefinition(assignment, id, Optional.empty(), Optional.empty(),
                        Optional.empty()).effect(Optional.empty()))
                .filter(DISABLED::equals)
                .isPresent();
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private static Object names(List<ResourceId> resources) {
        return list(resources.stream().map(ResourceId::name));
    }
}
