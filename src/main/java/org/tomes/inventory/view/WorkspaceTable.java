package org.tomes.inventory.view;

import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A table of a Log Analytics workspace, whose retention may differ from that of the workspace (Microsoft Learn, "Manage
 * data retention in a Log Analytics workspace").
 *
 * @param days total retention period: in the table and in long-term retention
 */
public record WorkspaceTable(Resource resource, Optional<ResourceId> workspace,
        Optional<Integer> days) implements ResourceView {

    public static WorkspaceTable of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new WorkspaceTable(resource, resource.id().parent(),
                days(properties, "totalRetentionInDays").or(() -> days(properties, "retentionInDays")));
    }

    /**
     * Returns the number of days; empty for -1, which in a template means the period of the workspace (Microsoft's REST
     * reference, "Tables - Create Or Update").
     */
    private static Optional<Integer> days(JsonNodeView properties, String name) {
        return properties.number(name).filter(days -> days >= 0);
    }
}
