package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * A standard against which Defender for Cloud assesses one subscription.
 *
 * @param state {@code Passed}, {@code Failed}, {@code Skipped} or {@code Unsupported}
 */
public record ComplianceStandard(Resource resource, Optional<String> state, Optional<Integer> passed,
        Optional<Integer> failed, Optional<Integer> skipped, Optional<Integer> unsupported) implements ResourceView {

    public static ComplianceStandard of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new ComplianceStandard(resource, properties.text("state"), properties.number("passedControls"),
                properties.number("failedControls"), properties.number("skippedControls"),
                properties.number("unsupportedControls"));
    }
}
