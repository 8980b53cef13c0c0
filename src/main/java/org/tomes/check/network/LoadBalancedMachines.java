package org.tomes.check.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.CheckContext;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.nsg.IngressPath;
import org.tomes.nsg.IngressPath.Kind;
import org.tomes.nsg.Nic;

/**
 * Machines to which a load balancer forwards internet traffic, by an inbound NAT rule or a load-balancing rule
 * (Microsoft Learn, "Azure Load Balancer components"). These machines do not need a public address.
 */
public final class LoadBalancedMachines {

    private LoadBalancedMachines() {
    }

    /**
     * Returns the ids of the machines, of their network interfaces and of the NSGs that filter the forwarded traffic.
     */
    public static Set<ResourceId> of(CheckContext context) {
        List<IngressPath> paths = context.network()
                .entrances()
                .stream()
                .filter(path -> path.kind() == Kind.LOAD_BALANCER || path.kind() == Kind.TRANSLATION)
                .toList();
        Set<String> configurations = paths.stream()
                .flatMap(path -> path.configurations().stream())
                .collect(Collectors.toSet());
        List<IngressPath> byAddress = paths.stream().filter(path -> !path.addresses().isEmpty()).toList();
        Set<Nic> balanced = context.network()
                .nics()
                .stream()
                .filter(nic -> nic.configurations()
                        .stream()
                        .anyMatch(configuration -> configurations.contains(configuration.id())
                                || byAddress.stream().anyMatch(path -> path.leadsTo(configuration))))
                .collect(Collectors.toSet());
        Set<ResourceId> interfaces = balanced.stream()
                .flatMap(nic -> ResourceId.parse(nic.id()).stream())
                .collect(Collectors.toSet());
        Stream<ResourceId> filters = context.network()
                .groups()
                .stream()
                .filter(group -> context.network().filteredNics(group).stream().anyMatch(balanced::contains))
                .flatMap(group -> ResourceId.parse(group.id()).stream());
        MachineInterfaces machines = MachineInterfaces.of(context.inventory());
        Stream<ResourceId> owners = interfaces.isEmpty() ? Stream.empty()
                : context.inventory()
                        .virtualMachines()
                        .stream()
                        .filter(machine -> machines.interfacesOf(machine)
                                .stream()
                                .map(NetworkInterface::id)
                                .anyMatch(interfaces::contains))
                        .map(machine -> machine.id());
        return Stream.of(interfaces.stream(), filters, owners)
                .flatMap(ids -> ids)
                .collect(Collectors.toUnmodifiableSet());
    }
}
