package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * An active role assignment as Privileged Identity Management lists it (Microsoft Learn, "Role Assignment Schedule
 * Instances").
 *
 * @param holder who holds which role where
 * @param activated whether it exists because somebody activated an eligible role
 * @param end empty if it does not end
 * @param origin id of the role assignment, in small letters
 */
public record RoleSchedule(Resource resource, RoleAssignment holder, boolean activated, Optional<Instant> end,
        Optional<String> origin) implements ResourceView {

    public static RoleSchedule of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new RoleSchedule(resource, RoleAssignment.of(resource),
                properties.text("assignmentType").filter("Activated"::equalsIgnoreCase).isPresent(),
                AzureTimestamps.read(properties, "endDateTime"),
                properties.reference("originRoleAssignmentId").map(id -> id.key()));
    }
}
