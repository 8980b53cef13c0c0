package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A control of a standard, as assessed by Defender for Cloud.
 *
 * @param state {@code Passed}, {@code Failed}, {@code Skipped} or {@code Unsupported}, in upper or lower case
 * @param failed the number of failed assessments of the control
 */
public record ComplianceControl(Resource resource, Optional<ResourceId> standard, Optional<String> description,
        Optional<String> state, Optional<Integer> passed, Optional<Integer> failed) implements ResourceView {

    public static ComplianceControl of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new ComplianceControl(resource, resource.id().parent(), properties.text("description"),
                properties.text("state"), properties.number("passedAssessments"),
                properties.number("failedAssessments"));
    }
}
