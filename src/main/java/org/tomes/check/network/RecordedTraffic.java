package org.tomes.check.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.check.MissingDestinations;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.FlowLog;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.SecurityGroupView;

/**
 * Traffic recorded by flow logs. All flow logs have the same resource type. Their target is an NSG (this kind will be
 * retired), a virtual network, a subnet or a network interface.
 */
final class RecordedTraffic {

    private final CheckContext context;
    private final ResourceIndex<FlowLog> logs;
    /** Subscriptions with a flow log that was not read completely. */
    private final Set<Optional<String>> incomplete;
    /** Regions of flow logs by subscription. An empty text stands for a region that is not in the data. */
    private final Map<Optional<String>, Set<String>> regions;

    RecordedTraffic(CheckContext context) {
        this.context = context;
        this.logs = ResourceIndex.of(context.inventory().flowLogs().stream().filter(FlowLog::hasProperties).toList(),
                FlowLog::target);
        this.incomplete = context.inventory()
                .flowLogs()
                .stream()
                .filter(log -> !log.hasProperties() || log.target().isEmpty())
                .map(FlowLog::subscription)
                .collect(Collectors.toSet());
        this.regions = context.inventory()
                .resources(ResourceType.FLOW_LOG)
                .stream()
                .collect(Collectors.groupingBy(log -> log.id().subscription(),
                        Collectors.mapping(log -> normalised(log.location()), Collectors.toSet())));
    }

    /** Whether a running flow log of the virtual network, or of the subnet itself, records the traffic of a subnet. */
    boolean isSubnetRecorded(ResourceId subnet) {
        return isRecording(
                logs.above(subnet).stream().filter(log -> log.target().filter(RecordedTraffic::isGroup).isEmpty()));
    }

    boolean isInterfaceRecorded(ResourceId nic) {
        return isRecording(logs.of(nic).stream()) || context.inventory()
                .find(nic)
                .filter(read -> read.type().equals(ResourceType.NETWORK_INTERFACE))
                .map(NetworkInterface::of)
                .filter(this::areAllSubnetsRecorded)
                .isPresent();
    }

    private boolean areAllSubnetsRecorded(NetworkInterface nic) {
        List<Optional<ResourceId>> subnets = nic.ipConfigurations()
                .stream()
                .map(NetworkInterface.IpConfiguration::subnet)
                .toList();
        return !subnets.isEmpty()
                && subnets.stream().allMatch(subnet -> subnet.filter(this::isSubnetRecorded).isPresent());
    }

    /** Whether a running flow log of the NSG itself records its traffic. */
    boolean isGroupRecorded(ResourceId group) {
        return isRecording(logs.of(group).stream());
    }

    /** Whether the target has a flow log that is disabled. */
    boolean isLogDisabled(ResourceId target) {
        return logs.of(target).stream().anyMatch(log -> !log.enabled().orElse(false));
    }

    /** Whether the target has an enabled flow log that records only a part of its traffic. */
    boolean isPartial(ResourceId target) {
        return logs.above(target).stream().anyMatch(log -> log.partial() && log.enabled().orElse(false));
    }

    /** Whether the target has an enabled flow log of which it is unknown whether it records traffic. */
    boolean isUncertain(ResourceId target) {
        return logs.above(target).stream().anyMatch(log -> log.enabled().orElse(false) && !isWorking(log));
    }

    /**
     * Whether the flow log is deployed and names a storage account that is not known to be missing. Each flow log needs
     * a storage account, even if it uses traffic analytics (REST "Flow Logs - Create Or Update", {@code storageId} is
     * required).
     */
    private boolean isWorking(FlowLog log) {
        return log.deployed()
                && log.storage().filter(account -> !MissingDestinations.isMissing(account, context)).isPresent();
    }

    /** Whether all flow logs that could record this resource were read completely. */
    boolean areLogsKnown(ResourceId of) {
        return context.covers(ResourceType.FLOW_LOG, of) && coversRegionOf(of)
                && !incomplete.contains(of.subscription());
    }

    /**
     * Whether the flow logs of the resource's region were read. Azure lists flow logs separately for each region
     * (PowerShell reference, "Get-AzNetworkWatcherFlowLog"), so a file with the flow logs of one region does not cover
     * other regions. A pull queries each network watcher.
     */
    private boolean coversRegionOf(ResourceId of) {
        if (context.inventory().snapshot().source() != SnapshotSource.FILES
                || context.inventory().provesNoMore(ResourceType.FLOW_LOG, of)) {
            return true;
        }
        Optional<String> region = Stream.iterate(Optional.of(of), Optional::isPresent, id -> id.get().parent())
                .flatMap(id -> context.inventory().find(id.get()).stream())
                .map(Resource::location)
                .filter(location -> !location.isEmpty())
                .findFirst()
                .map(RecordedTraffic::normalised);
        Set<String> read = regions.getOrDefault(of.subscription(), Set.of());
        return region.isEmpty() || read.contains("") || read.contains(region.get());
    }

    private static String normalised(String region) {
        return region.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private boolean isRecording(Stream<FlowLog> logs) {
        return logs.anyMatch(log -> log.enabled().orElse(false) && isWorking(log) && !log.partial());
    }

    private static boolean isGroup(ResourceId target) {
        return target.type().filter(ResourceType.SECURITY_GROUP::equals).isPresent();
    }

    /** Returns the NSG's subnets and network interfaces whose traffic is not recorded by a running flow log. */
    List<ResourceId> missing(SecurityGroupView group) {
        NsgAssociations attachments = NsgAssociations.by(group, context.inventory());
        return Stream.concat(
                Stream.concat(attachments.subnets().stream(), attachments.ofScaleSets().stream())
                        .distinct()
                        .filter(subnet -> !isSubnetRecorded(subnet)),
                attachments.interfaces().stream().filter(nic -> !isInterfaceRecorded(nic))).toList();
    }
}
