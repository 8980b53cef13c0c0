package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * The result of Azure Policy's evaluation of one resource against one policy of an assignment.
 *
 * @param about the evaluated resource or subscription
 * @param evaluated time of the evaluation
 * @param compliance Azure's term: {@code Compliant}, {@code NonCompliant}, {@code Exempt}, {@code Conflict} and others
 */
public record PolicyState(Resource resource, Optional<ResourceId> assignment, Optional<ResourceId> about,
        Optional<Instant> evaluated, Optional<String> compliance) implements ResourceView {

    public static PolicyState of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new PolicyState(resource, properties.reference("policyAssignmentId"), properties.reference("resourceId"),
                AzureTimestamps.read(properties, "timestamp"),
                properties.text("complianceState").filter(state -> !isContradicted(state, properties)));
    }

    /** Whether the older property {@code isCompliant} contradicts the state (REST "Policy States"). */
    private static boolean isContradicted(String state, JsonNodeView properties) {
        return properties.flag("isCompliant")
                .filter(compliant -> state.equalsIgnoreCase(compliant ? "NonCompliant" : "Compliant"))
                .isPresent();
    }

    public boolean isViolated() {
        return is("NonCompliant");
    }

    /**
     * Whether the resource is in the intended state, for example protected from deletion by the effect {@code
     * denyAction}.
     */
    public boolean isSatisfied() {
        return is("Compliant") || is("Protected");
    }

    /**
     * Whether Azure reports a state that is not a result, such as {@code Conflict}, {@code Error} or {@code
     * NotStarted}.
     */
    public boolean isUndecided() {
        return !isViolated() && !isSatisfied() && !is("Exempt");
    }

    private boolean is(String word) {
        return compliance.filter(word::equalsIgnoreCase).isPresent();
    }
}
