package org.tomes.check.network;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.BlobLifecycle;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.FlowLog;
import org.tomes.parameter.Parameter;

/**
 * Checks that flow logs are retained for the required period. Without a retention policy, or with one of 0 days, Azure
 * retains them indefinitely. A lifecycle rule of the storage account may still delete them, so the result is undecided
 * if these rules were not read (Microsoft Learn, "Optimize costs by automatically managing the data lifecycle").
 */
final class FlowLogRetention extends ResourceCheck<FlowLog> {

    private static final String OF_NETWORKS = "insights-logs-flowlogflowevent";
    private static final String OF_GROUPS = "insights-logs-networksecuritygroupflowevent";

    FlowLogRetention() {
        super("network.flow-log-retention", Severity.LOW, Inventory::flowLogs, FlowLog::of, ControlRef.direct("A.8.15"),
                ControlRef.supporting("A.5.33"));
    }

    @Override
    protected Assessment assess(FlowLog log, CheckContext context) {
        if (log.enabled().filter(on -> !on).isPresent()) {
            return notAssessed(CheckedResource.of(log), "off");
        }
        JsonNodeView policy = log.resource().node().properties().child("retentionPolicy");
        boolean unreadable = log.retentionDays().isEmpty() && policy.has("days")
                || log.retentionEnabled().isEmpty() && policy.has("enabled");
        if (unreadable) {
            return notFullyRead(CheckedResource.of(log));
        }
        int required = context.value(Parameter.FLOW_LOG_RETENTION);
        Optional<BlobLifecycle> rules = log.storage().map(account -> BlobLifecycle.of(account, context));
        Optional<Integer> deleted = rules
                .flatMap(lifecycle -> lifecycle.after(containers(log), BlobLifecycle.IN_BLOCKS))
                .filter(days -> days < required);
        if (deleted.isPresent()) {
            return notMet(CheckedResource.of(log), "deleted", deleted.get(), required);
        }
        if (rules.isEmpty()) {
            return missingProperty(CheckedResource.of(log), "storageId");
        }
        int days = log.retentionDays().orElse(0);
        boolean forEver = !log.retentionEnabled().orElse(false) || days == 0;
        if (!forEver && days < required) {
            return notMet(CheckedResource.of(log), "short", days, required);
        }
        if (rules.filter(lifecycle -> !lifecycle.isKnown()).isPresent()) {
            return notAssessed(CheckedResource.of(log), "deletion-unread", required);
        }
        return forEver ? met(CheckedResource.of(log), "for-ever") : met(CheckedResource.of(log), "long", days);
    }

    /**
     * Returns the containers in which a flow log is stored (Microsoft Learn, "Virtual network flow logs" and "Flow
     * logging for network security groups", log format).
     */
    private static List<String> containers(FlowLog log) {
        return log.target()
                .flatMap(ResourceId::type)
                .map(type -> List.of(type.equals(ResourceType.SECURITY_GROUP) ? OF_GROUPS : OF_NETWORKS))
                .orElse(List.of(OF_NETWORKS, OF_GROUPS));
    }
}
