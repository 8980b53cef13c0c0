package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * @param scope the objects it applies to, including everything below except {@code exceptions}
 * @param enforcement {@code Default} or {@code DoNotEnforce}
 */
public record PolicyAssignment(Resource resource, String displayName, Optional<ResourceId> definition,
        Optional<ResourceId> scope, List<ResourceId> exceptions, Optional<String> enforcement) implements ResourceView {

    public static PolicyAssignment of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new PolicyAssignment(resource, properties.text("displayName").orElse(resource.name()),
                properties.reference("policyDefinitionId"),
                properties.reference("scope").or(() -> resource.id().parent()), properties.references("notScopes"),
                properties.text("enforcementMode"));
    }
}
