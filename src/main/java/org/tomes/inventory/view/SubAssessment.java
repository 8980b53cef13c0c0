package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * One result of a scan below a recommendation, such as a vulnerability scan of a database. Defender's API calls it a
 * sub-assessment.
 *
 * @param code {@code Healthy}, {@code Unhealthy} or {@code NotApplicable}
 * @param severity {@code High}, {@code Medium} or {@code Low}
 * @param scan kind of scan, such as {@code SqlServerVulnerability}
 */
public record SubAssessment(Resource resource, String title, Optional<String> code, Optional<String> severity,
        Optional<String> scan, Optional<ResourceId> about, Optional<Instant> foundAt,
        Optional<String> remediation) implements ResourceView {

    private static final Set<String> CODES = Set.of("healthy", "unhealthy", "notapplicable");

    public static SubAssessment of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView status = properties.child("status");
        return new SubAssessment(resource, properties.text("displayName").orElse(resource.name()), status.text("code"),
                status.text("severity"), properties.child("additionalData").text("assessedResourceType"),
                properties.child("resourceDetails")
                        .reference("id")
                        .or(() -> resource.id().parent().flatMap(ResourceId::parent)),
                AzureTimestamps.read(properties, "timeGenerated"), properties.text("remediation"));
    }

    /** Whether Microsoft documents the code (REST "Sub Assessments - Get": {@code SubAssessmentStatusCode}). */
    public boolean isDecided() {
        return code.filter(text -> CODES.contains(text.toLowerCase(Locale.ROOT))).isPresent();
    }

    public boolean isOpen() {
        return code.filter("Unhealthy"::equalsIgnoreCase).isPresent();
    }
}
