package org.tomes.inventory.view;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/**
 * A Log Analytics workspace.
 *
 * @param retentionDays retention period; also empty for unlimited retention, which Azure returns as -1 for the former
 * plan Unlimited
 * @param dailyQuotaGb gigabytes per day after which the workspace stops ingesting data; -1 for no limit
 * @param ingestion whether the workspace accepts data, such as {@code RespectQuota} or {@code OverQuota}
 */
public record LogWorkspace(Resource resource, Optional<Integer> retentionDays, Optional<String> sku,
        Optional<BigDecimal> dailyQuotaGb, Optional<String> ingestion) implements ResourceView {

    private static final Set<String> STOPPED = Set.of("overquota", "forceoff", "subscriptionsuspended");

    public static LogWorkspace of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        return new LogWorkspace(resource, properties.number("retentionInDays").filter(days -> days >= 0),
                properties.child("sku").text("name"), properties.child("workspaceCapping").amount("dailyQuotaGb"),
                properties.child("workspaceCapping").text("dataIngestionStatus"));
    }

    /** Whether the workspace currently accepts no data, or is being deleted. */
    public boolean isIngestionStopped() {
        boolean isDeleting = resource.node()
                .properties()
                .text("provisioningState")
                .filter("Deleting"::equalsIgnoreCase)
                .isPresent();
        return isDeleting || ingestion.filter(state -> STOPPED.contains(state.toLowerCase(Locale.ROOT))).isPresent();
    }
}
