package org.tomes.check.governance;

import java.util.List;
import java.util.Set;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.check.Subject;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.view.PolicyAssignment;

/**
 * Resources may be made in named regions only: Azure's built-in “Allowed locations”, or a policy with its parameter.
 */
final class AllowedLocations extends AssignedPolicy {

    private static final String PARAMETER = "listOfAllowedLocations";

    AllowedLocations() {
        super("policy.allowed-locations", Severity.MEDIUM, Set.of("e56962a6-4747-49cd-b67b-bf8b01975c4c"),
                "\"field\"\\s*:\\s*\"location\"", ControlRef.direct("A.5.23"), ControlRef.supporting("A.5.31"),
                ControlRef.supporting("A.5.34"));
    }

    /** The one for resource groups has the same parameter, but does not bind what is inside of them. */
    @Override
    boolean isCustom(PolicyAssignment assignment) {
        boolean builtIn = assignment.definition()
                .filter(id -> id.key().startsWith("/providers/microsoft.authorization/"))
                .isPresent();
        return !builtIn && Assignments.parameters(assignment).child(PARAMETER).isObject();
    }

    @Override
    Assessment assigned(Subject subject, List<PolicyAssignment> enforced, CheckContext scene) {
        String regions = list(enforced.stream()
                .map(Assignments::parameters)
                .map(parameters -> parameters.child(PARAMETER))
                .flatMap((JsonNodeView parameter) -> parameter.texts("value").stream()));
        return regions.isEmpty() ? super.assigned(subject, enforced, scene)
                : met(subject, "regions", names(enforced), regions);
    }
}
