package org.tomes.check.governance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.check.ViewCheck;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.PolicyAssignment;
import org.tomes.inventory.view.PolicyCompliance;

/**
 * Checks Azure Policy's own results: no resource violates an assigned policy. There is one result for each assignment,
 * as in the portal, because a single Microsoft initiative can assess some hundred resources. Assignments that are not
 * enforced get a lower severity.
 */
final class AzurePolicyCompliance extends ViewCheck<PolicyAssignment> {

    /**
     * Azure evaluates all resources once every 24 hours; from Microsoft's page "Get compliance data of Azure
     * resources". A week allows for large environments.
     */
    private static final Duration LONGEST = Duration.ofDays(7);

    AzurePolicyCompliance() {
        super("policy.compliance", Severity.MEDIUM, ControlRef.direct("A.5.36"), ControlRef.supporting("A.8.9"));
    }

    @Override
    protected List<PolicyAssignment> views(CheckContext context) {
        return context.inventory().policyAssignments();
    }

    @Override
    protected Assessment assess(PolicyAssignment assignment, CheckContext context) {
        Assessment answer = assess(Subject.of(assignment), context.inventory().compliance(assignment),
                context.covers(ResourceType.POLICY_STATE, assignment.id()),
                context.inventory().snapshot().capturedAt());
        return assignment.enforced().orElse(true) ? answer : answer.with(Severity.LOW);
    }

    /** @param allRead whether all policy states were read */
    private Assessment assess(Subject subject, Optional<PolicyCompliance> found, boolean allRead, Instant captured) {
        if (found.filter(policyCompliance -> !policyCompliance.violating().isEmpty()).isPresent()) {
            List<ResourceId> violating = found.get().violating();
            return notMet(subject, "violated", violating.size(), list(violating.stream().map(ResourceId::name)));
        }
        if (!allRead) {
            return typeNotRead(subject, ResourceType.POLICY_STATE);
        }
        if (found.isEmpty()) {
            return met(subject, "nothing-judged");
        }
        Optional<Instant> stale = found.get().oldest().filter(oldest -> oldest.isBefore(captured.minus(LONGEST)));
        if (stale.isPresent()) {
            return notAssessed(subject, "old", LocalDate.ofInstant(stale.get(), ZoneOffset.UTC).toString());
        }
        return found.get().compliant().isEmpty() ? notAssessed(subject, "no-verdict", found.get().others().size())
                : met(subject, "kept", found.get().compliant().size(), found.get().others().size());
    }
}
