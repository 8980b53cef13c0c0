package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * An assignment of a policy definition or initiative in Azure Policy.
 *
 * @param scope the objects to which it applies, including everything below except {@code exceptions}
 * @param enforcement {@code Default}, {@code DoNotEnforce} or {@code Enroll}; absent means {@code Default}
 */
public record PolicyAssignment(Resource resource, String displayName, Optional<ResourceId> definition,
        Optional<ResourceId> scope, List<ResourceId> exceptions, Optional<String> enforcement) implements ResourceView {

    /** Returns the time of the last change; without it, the time of creation; empty if the data contains neither. */
    public Optional<Instant> changed() {
        JsonNodeView metadata = resource.node().properties().child("metadata");
        JsonNodeView system = resource.node().child("systemData");
        return Stream
                .of(AzureTimestamps.read(metadata, "createdOn"), AzureTimestamps.read(metadata, "updatedOn"),
                        AzureTimestamps.read(system, "createdAt"), AzureTimestamps.read(system, "lastModifiedAt"))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /**
     * Whether the assignment is enforced; empty if the mode was not read or is another mode, such as {@code Enroll}.
     */
    public Optional<Boolean> enforced() {
        if (!hasProperties()) {
            return Optional.empty();
        }
        return switch (enforcement.orElse("Default").toLowerCase(Locale.ROOT)) {
            case "default" -> Optional.of(true);
            case "donotenforce" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    public static PolicyAssignment of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new PolicyAssignment(resource, properties.text("displayName").orElse(resource.name()),
                properties.reference("policyDefinitionId"),
                properties.reference("scope").or(() -> resource.id().parent()), properties.references("notScopes"),
                properties.text("enforcementMode"));
    }
}
