package org.tomes.inventory.view;

import java.time.Instant;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * An active role assignment as Privileged Identity Management lists it (Microsoft Learn, "Role Assignment Schedule
 * Instances").
 *
 * @param holder account, role and scope
 * @param activated whether the assignment exists because an eligible role was activated
 * @param end end of the assignment; empty if it does not end
 * @param origin id of the role assignment, in lower case
 */
public record ActiveRoleAssignment(Resource resource, RoleAssignment holder, boolean activated, Optional<Instant> end,
        Optional<String> origin) implements ResourceView {

    public static ActiveRoleAssignment of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new ActiveRoleAssignment(resource, RoleAssignment.of(resource),
                properties.text("assignmentType").filter("Activated"::equalsIgnoreCase).isPresent(),
                AzureTimestamps.read(properties, "endDateTime"),
                properties.reference("originRoleAssignmentId").map(id -> id.key()));
    }
}
