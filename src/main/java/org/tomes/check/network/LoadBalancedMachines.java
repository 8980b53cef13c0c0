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

/**
 * Machines to which a load balancer forwards internet traffic, by an inbound NAT rule or a load-balancing rule
 * (Microsoft Learn, "Azure Load Balancer components"). They have no public address of their own.
 */
public final class LoadBalancedMachines {

    private LoadBalancedMachines() {
    }

    /** Returns the ids of the machines and of their network interfaces. */
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
        Set<ResourceId> interfaces = context.network()
                .nics()
                .stream()
                .filter(nic -> nic.configurations()
                        .stream()
                        .anyMatch(one -> configurations.contains(one.id())
                                || byAddress.stream().anyMatch(path -> path.leadsTo(one))))
                .flatMap(nic -> ResourceId.parse(nic.id()).stream())
                .collect(Collectors.toSet());
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
        return Stream.concat(interfaces.stream(), owners).collect(Collectors.toUnmodifiableSet());
    }
}
