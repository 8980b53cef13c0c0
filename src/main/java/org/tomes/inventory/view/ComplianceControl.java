package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.Node;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * @param state    {@code Passed}, {@code Failed}, {@code Skipped} or {@code Unsupported}, in any case
 * @param failed   how many of its assessments failed
 */
public record ComplianceControl(Resource resource, Optional<ResourceId> standard, Optional<String> description,
                                Optional<String> state, Optional<Integer> passed, Optional<Integer> failed) implements View {

    public static ComplianceControl of(Resource resource) {
        Node properties = resource.node().properties();
        return new ComplianceControl(resource, resource.id().parent(), properties.text("description"), properties.text("state"),
                properties.number("passedAssessments"), properties.number("failedAssessments"));
    }
}
