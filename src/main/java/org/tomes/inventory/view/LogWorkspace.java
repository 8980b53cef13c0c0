package org.tomes.inventory.view;

import java.math.BigDecimal;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * A Log Analytics workspace.
 *
 * @param dailyQuotaGb gigabytes per day after which it stops ingesting data; -1 for no limit
 */
public record LogWorkspace(Resource resource, Optional<Integer> retentionDays, Optional<String> sku,
        Optional<BigDecimal> dailyQuotaGb) implements ResourceView {

    public static LogWorkspace of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new LogWorkspace(resource, properties.number("retentionInDays"), properties.child("sku").text("name"),
                properties.child("workspaceCapping").amount("dailyQuotaGb"));
    }
}
