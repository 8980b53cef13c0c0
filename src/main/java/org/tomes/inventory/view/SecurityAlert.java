package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A Defender for Cloud alert: a sign of an attack (Microsoft's REST reference, "Alerts - List").
 *
 * @param status empty if unknown
 * @param severity {@code High}, {@code Medium}, {@code Low} or {@code Informational}
 * @param about the attacked resource, if it is an Azure resource
 * @param entity the name of the attacked object, such as a machine
 * @param since the time of the first event; without it, the time of the alert
 */
public record SecurityAlert(Resource resource, String title, Optional<Status> status, Optional<String> severity,
        Optional<ResourceId> about, Optional<String> entity, Optional<Instant> since) implements ResourceView {

    public enum Status {
        ACTIVE,
        IN_PROGRESS,
        RESOLVED,
        DISMISSED;

        private static Optional<Status> of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.name().replace("_", "").equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    public static SecurityAlert of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new SecurityAlert(resource, properties.text("alertDisplayName").orElse(resource.name()),
                properties.text("status").flatMap(Status::of), properties.text("severity"),
                properties.objects("resourceIdentifiers")
                        .stream()
                        .flatMap(identifier -> identifier.reference("azureResourceId").stream())
                        .findFirst(),
                properties.text("compromisedEntity"), AzureTimestamps.read(properties, "startTimeUtc")
                        .or(() -> AzureTimestamps.read(properties, "timeGeneratedUtc")));
    }

    public boolean isOpen() {
        return status.filter(current -> current == Status.ACTIVE || current == Status.IN_PROGRESS).isPresent();
    }
}
