package org.tomes.check.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.SubnetView;
import org.tomes.nsg.analysis.Exposure;
import org.tomes.nsg.analysis.NsgAnalysis;
import org.tomes.nsg.analysis.PortOpenness;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/**
 * Checks that the NSG of a subnet and the NSG of a network interface in it treat traffic from the internet alike:
 * neither allows a port that the other denies. Only interfaces with both NSGs are checked.
 */
final class ConsistentNsgLevels extends BaseCheck {

    ConsistentNsgLevels() {
        super("network.inconsistent-levels", Severity.MEDIUM, ControlRef.direct("A.8.20"),
                ControlRef.supporting("A.8.9"), ControlRef.supporting("A.8.22"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        ResourceIndex<SubnetView> subnets = ResourceIndex.of(context.inventory().subnets(),
                subnet -> Optional.of(subnet.id()));
        return context.inventory()
                .networkInterfaces()
                .stream()
                .filter(NetworkInterface::hasProperties)
                .flatMap(nic -> assess(nic, subnets, context).stream())
                .toList();
    }

    private Optional<Assessment> assess(NetworkInterface nic, ResourceIndex<SubnetView> subnets, CheckContext context) {
        Optional<ResourceId> nicGroup = nic.securityGroup();
        if (nicGroup.isPresent() && nic.ipConfigurations()
                .stream()
                .flatMap(configuration -> configuration.subnet().stream())
                .anyMatch(id -> subnets.of(id).isEmpty() && context.lacks(ResourceType.VIRTUAL_NETWORK, id))) {
            return Optional.of(typeNotRead(CheckedResource.of(nic), ResourceType.VIRTUAL_NETWORK));
        }
        Optional<ResourceId> above = nic.ipConfigurations()
                .stream()
                .flatMap(configuration -> configuration.subnet().stream())
                .flatMap(id -> subnets.of(id).stream())
                .flatMap(subnet -> subnet.securityGroup().stream())
                .findFirst();
        return above.isEmpty() || nicGroup.isEmpty() || above.equals(nicGroup) ? Optional.empty()
                : Optional.of(compare(CheckedResource.of(nic), above.get(), nicGroup.get(), context));
    }

    private Assessment compare(CheckedResource nic, ResourceId above, ResourceId nicGroup, CheckContext context) {
        Optional<NsgAnalysis> subnet = context.group(above);
        Optional<NsgAnalysis> itself = context.group(nicGroup);
        if (subnet.isEmpty() || itself.isEmpty()) {
            return notAssessed(nic, "unread", subnet.isEmpty() ? above.name() : nicGroup.name());
        }
        Set<String> onlySubnet = conflictingPorts(subnet.get(), itself.get());
        Set<String> onlyItself = conflictingPorts(itself.get(), subnet.get());
        if (onlySubnet.isEmpty() && onlyItself.isEmpty()) {
            boolean decided = Stream.of(subnet, itself)
                    .flatMap(check -> check.get().exposures().stream())
                    .noneMatch(exposure -> exposure.verdict() == PortOpenness.UNDECIDED);
            return decided ? met(nic, "same", above.name(), nicGroup.name())
                    : notAssessed(nic, "undecided", above.name(), nicGroup.name());
        }
        if (onlySubnet.isEmpty()) {
            return notMet(nic, "differs", nicGroup.name(), String.join(", ", onlyItself), above.name());
        }
        return notMet(nic, "differs", above.name(), String.join(", ", onlySubnet), nicGroup.name());
    }

    /** Returns the ports that the first NSG allows from the internet and the second one denies. */
    private static Set<String> conflictingPorts(NsgAnalysis lets, NsgAnalysis shuts) {
        Set<String> ports = new TreeSet<>();
        for (Exposure exposure : lets.exposures()) {
            boolean through = exposure.verdict() == PortOpenness.OPEN || exposure.verdict() == PortOpenness.RESTRICTED;
            RangeSet only = exposure.ports()
                    .minus(RangeSet.unionOf(shuts.exposures()
                            .stream()
                            .filter(other -> other.verdict() != PortOpenness.CLOSED
                                    && other.protocol() == exposure.protocol())
                            .map(Exposure::ports)
                            .toList()));
            if (through && !only.isEmpty()) {
                ports.add(exposure.protocol().name() + " " + PortNotation.text(only).replace(",", ", "));
            }
        }
        return ports;
    }
}
