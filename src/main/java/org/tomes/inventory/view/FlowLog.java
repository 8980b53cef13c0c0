package org.tomes.inventory.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A flow log, which records network traffic.
 *
 * @param target network security group, virtual network, subnet or network interface whose traffic the flow log records
 * @param deployed false if the deployment of the flow log failed or is not complete, or if the flow log is being
 * deleted; Azure reports it as enabled even then
 * @param retentionDays retention period; 0 for unlimited retention
 * @param analytics whether traffic analytics processes the flow log
 * @param workspace the workspace to which traffic analytics writes
 * @param partial whether a filter excludes some flows, all denied flows, or all beginnings of flows
 */
public record FlowLog(Resource resource, Optional<ResourceId> target, Optional<Boolean> enabled, boolean deployed,
        Optional<Boolean> retentionEnabled, Optional<Integer> retentionDays, Optional<ResourceId> storage,
        Optional<Boolean> analytics, Optional<ResourceId> workspace, boolean partial) implements ResourceView {

    private static final Set<String> DEPLOYED = Set.of("succeeded", "updating");
    /** Values of {@code recordTypes} that a flow log must have: beginnings of flows, and denied flows. */
    private static final List<String> NEEDED = List.of("B", "D");

    public static FlowLog of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        JsonNodeView retention = properties.child("retentionPolicy");
        JsonNodeView analytics = properties.child("flowAnalyticsConfiguration")
                .child("networkWatcherFlowAnalyticsConfiguration");
        return new FlowLog(resource, properties.reference("targetResourceId"), properties.flag("enabled"),
                properties.text("provisioningState")
                        .filter(state -> !DEPLOYED.contains(state.toLowerCase(Locale.ROOT)))
                        .isEmpty(),
                retention.flag("enabled"), retention.number("days"), properties.reference("storageId"),
                analytics.flag("enabled"), analytics.reference("workspaceResourceId"),
                properties.text("enabledFilteringCriteria").filter(criteria -> !criteria.isBlank()).isPresent()
                        || properties.text("recordTypes").filter(FlowLog::lacksFlows).isPresent());
    }

    private static boolean lacksFlows(String recordTypes) {
        String upper = recordTypes.toUpperCase(Locale.ROOT);
        return !upper.isBlank() && !NEEDED.stream().allMatch(upper::contains);
    }
}
