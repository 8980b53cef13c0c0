package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A table of a Log Analytics workspace, whose retention may differ from that of the workspace (Microsoft Learn, "Manage
 * data retention in a Log Analytics workspace").
 *
 * @param days how long it is kept altogether, in the table and in long-term retention
 */
public record WorkspaceTable(Resource resource, Optional<ResourceId> workspace,
        Optional<Integer> days) implements ResourceView {

    public static WorkspaceTable of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new WorkspaceTable(resource, resource.id().parent(),
                properties.number("totalRetentionInDays").or(() -> properties.number("retentionInDays")));
    }
}
