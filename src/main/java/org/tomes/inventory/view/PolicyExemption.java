package org.tomes.inventory.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * An exemption of a subscription, a resource group or a resource from an assigned policy (Microsoft Learn, "Azure
 * Policy exemption structure").
 *
 * @param scope the exempt object, including everything below it
 * @param assignment the assignment from which the scope is exempt
 * @param category {@code Waiver}, an accepted risk, or {@code Mitigated}, achieved in another way
 * @param expires the end of the exemption
 * @param description the reason, as entered by its creator
 * @param members references to those members of an initiative to which the exemption is limited; empty for all
 * @param selective whether selectors limit the exemption to some resources, such as those of one region
 */
public record PolicyExemption(Resource resource, String displayName, Optional<ResourceId> scope,
        Optional<ResourceId> assignment, Optional<String> category, Optional<Instant> expires,
        Optional<String> description, List<String> members, boolean selective) implements ResourceView {

    public static PolicyExemption of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new PolicyExemption(resource, properties.text("displayName").orElse(resource.name()),
                resource.id().parent(), properties.reference("policyAssignmentId"),
                properties.text("exemptionCategory"), AzureTimestamps.read(properties, "expiresOn"),
                properties.text("description"), properties.texts("policyDefinitionReferenceIds"),
                !properties.objects("resourceSelectors").isEmpty());
    }

    public boolean isValid(Instant now) {
        return expires.filter(end -> !end.isAfter(now)).isEmpty();
    }
}
