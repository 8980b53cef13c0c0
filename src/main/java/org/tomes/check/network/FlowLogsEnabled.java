package org.tomes.check.network;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.inventory.view.SubnetView;
import org.tomes.inventory.view.VirtualNetworkView;

/** Checks that a flow log of any kind records the traffic of each NSG and each virtual network. */
final class FlowLogsEnabled extends BaseCheck {

    /** Date on which NSG flow logs are retired; from “NSG flow logs retirement”. */
    private static final LocalDate GROUP_LOGS_END = LocalDate.of(2027, 9, 30);

    FlowLogsEnabled() {
        super("network.flow-logs", Severity.MEDIUM, ControlRef.direct("A.8.15"), ControlRef.direct("A.8.16"),
                ControlRef.supporting("A.8.20"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        RecordedTraffic coverage = new RecordedTraffic(context);
        boolean ended = !LocalDate.ofInstant(context.now(), ZoneOffset.UTC).isBefore(GROUP_LOGS_END);
        Stream<Assessment> groups = context.inventory()
                .securityGroups()
                .stream()
                .map(group -> group.hasProperties() ? group(group, coverage, ended, context)
                        : notFullyRead(CheckedResource.of(group)));
        Stream<Assessment> networks = context.inventory()
                .networks()
                .stream()
                .flatMap(network -> network.hasProperties() ? network(network, coverage, ended).stream()
                        : Stream.of(notFullyRead(CheckedResource.of(network))));
        return Stream.concat(groups, networks).toList();
    }

    private Assessment group(SecurityGroupView group, RecordedTraffic coverage, boolean ended, CheckContext context) {
        CheckedResource subject = CheckedResource.of(group);
        boolean unattached = NsgAssociations.by(group, context.inventory()).nothing();
        List<ResourceId> missing = coverage.missing(group);
        if (!unattached && missing.isEmpty()) {
            return met(subject, "network-log");
        }
        if (coverage.isGroupRecorded(group.id())) {
            return ended ? notMet(subject, "group-log-ended") : met(subject, "group-log");
        }
        if (!coverage.areLogsKnown(group.id())) {
            return typeNotRead(subject, ResourceType.FLOW_LOG);
        }
        if (coverage.isUncertain(group.id()) || missing.stream().anyMatch(coverage::isUncertain)) {
            return notAssessed(subject, "uncertain");
        }
        if (coverage.isPartial(group.id()) || missing.stream().anyMatch(coverage::isPartial)) {
            return notMet(subject, "partial");
        }
        if (unattached) {
            return notMet(subject, "unattached").with(Severity.LOW);
        }
        return coverage.isLogDisabled(group.id()) ? notMet(subject, "off")
                : notMet(subject, "missing", list(missing.stream().map(ResourceId::qualifiedName)));
    }

    /** Assesses a virtual network. A network without subnets carries no traffic and is left out. */
    private Optional<Assessment> network(VirtualNetworkView network, RecordedTraffic coverage, boolean ended) {
        CheckedResource subject = CheckedResource.of(network);
        List<SubnetView> missing = network.subnets()
                .stream()
                .filter(subnet -> !coverage.isSubnetRecorded(subnet.id()))
                .toList();
        List<SubnetView> unnoted = missing.stream()
                .filter(subnet -> subnet.securityGroup().filter(coverage::isGroupRecorded).isEmpty())
                .toList();
        if (network.subnets().isEmpty()) {
            return Optional.empty();
        }
        if (missing.isEmpty()) {
            return Optional.of(met(subject, "whole-network"));
        }
        if (unnoted.isEmpty()) {
            return Optional.of(ended ? notMet(subject, "group-log-ended") : met(subject, "group-logs"));
        }
        if (!coverage.areLogsKnown(network.id())) {
            return Optional.of(typeNotRead(subject, ResourceType.FLOW_LOG));
        }
        if (unnoted.stream()
                .allMatch(subnet -> coverage.isUncertain(subnet.id())
                        || subnet.securityGroup().filter(coverage::isUncertain).isPresent())) {
            return Optional.of(notAssessed(subject, "uncertain"));
        }
        if (unnoted.stream()
                .anyMatch(subnet -> coverage.isPartial(subnet.id())
                        || subnet.securityGroup().filter(coverage::isPartial).isPresent())) {
            return Optional.of(notMet(subject, "partial"));
        }
        return Optional.of(coverage.isLogDisabled(network.id()) ? notMet(subject, "off")
                : notMet(subject, "missing", list(unnoted.stream().map(subnet -> subnet.id().qualifiedName()))));
    }
}
