package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A Defender for Cloud recommendation for one resource. The API of Defender for Cloud calls it an assessment.
 *
 * @param key key of the recommendation, the same for every resource
 * @param cause the reason why the recommendation does not apply, such as {@code Exempt} or {@code OffByPolicy}
 * @param severity {@code High}, {@code Medium} or {@code Low}; absent if the list was received without metadata
 * @param about the resource or subscription that the recommendation concerns
 * @param firstSeen the time when Defender first assessed the resource with this result
 * @param changed the time of the last change of status
 * @param remediation the recommended steps, in Microsoft's words
 */
public record Recommendation(Resource resource, String key, String title, Optional<Status> status,
        Optional<String> cause, Optional<String> severity, Optional<ResourceId> about, Optional<Instant> firstSeen,
        Optional<Instant> changed, Optional<String> description, Optional<String> remediation) implements ResourceView {

    public enum Status {
        HEALTHY,
        UNHEALTHY,
        NOT_APPLICABLE;

        private static Optional<Status> of(String code) {
            return Arrays.stream(values())
                    .filter(status -> status.name().replace("_", "").equalsIgnoreCase(code))
                    .findFirst();
        }
    }

    /**
     * @param metadata metadata of the recommendation, if it was received separately; may be empty
     */
    public static Recommendation of(Resource resource, JsonNodeView metadata) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView status = properties.child("status");
        JsonNodeView ownMetadata = properties.child("metadata");
        return new Recommendation(resource, resource.id().name(),
                properties.text("displayName")
                        .or(() -> either(ownMetadata, metadata, "displayName"))
                        .orElse(resource.name()),
                status.text("code").flatMap(Status::of), status.text("cause"),
                either(ownMetadata, metadata, "severity"),
                properties.child("resourceDetails").reference("id").or(() -> resource.id().parent()),
                AzureTimestamps.read(status, "firstEvaluationDate"), AzureTimestamps.read(status, "statusChangeDate"),
                either(ownMetadata, metadata, "description"), either(ownMetadata, metadata, "remediationDescription"));
    }

    private static Optional<String> either(JsonNodeView ownMetadata, JsonNodeView metadata, String name) {
        return ownMetadata.text(name).or(() -> metadata.text(name));
    }

    /** Whether Defender does not assess the resource because it was exempted in Azure. */
    public boolean isExempt() {
        return status.filter(Status.NOT_APPLICABLE::equals).isPresent()
                && cause.filter("Exempt"::equalsIgnoreCase).isPresent();
    }

    public boolean isOpen() {
        return status.filter(Status.UNHEALTHY::equals).isPresent();
    }
}
