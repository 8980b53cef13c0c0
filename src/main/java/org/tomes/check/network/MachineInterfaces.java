package org.tomes.check.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.VirtualMachine;

/** Finds the network interfaces of virtual machines by references in either direction. */
final class MachineInterfaces {

    private static final CachedValue<Inventory, MachineInterfaces> ALL = new CachedValue<>(MachineInterfaces::new);

    private final Inventory inventory;
    private final ResourceIndex<NetworkInterface> interfaces;
    private final ResourceIndex<NetworkInterface> byMachine;
    /** Names, in lower case, of the subnets that contain machines, by virtual network. */
    private final SortedMap<ResourceId, Set<String>> subnets;

    private MachineInterfaces(Inventory inventory) {
        this.inventory = inventory;
        this.interfaces = ResourceIndex.of(inventory.networkInterfaces(), nic -> Optional.of(nic.id()));
        this.byMachine = ResourceIndex.of(inventory.networkInterfaces(), NetworkInterface::machine);
        this.subnets = subnets().collect(Collectors.groupingBy(subnet -> subnet.parent().orElseThrow(), TreeMap::new,
                Collectors.mapping(subnet -> subnet.name().toLowerCase(Locale.ROOT), Collectors.toSet())));
    }

    static MachineInterfaces of(Inventory inventory) {
        return ALL.in(inventory);
    }

    List<NetworkInterface> interfacesOf(VirtualMachine machine) {
        Stream<NetworkInterface> listed = machine.interfaces().stream().flatMap(id -> interfaces.of(id).stream());
        return Stream.concat(listed, byMachine.of(machine.id()).stream())
                .distinct()
                .sorted(Comparator.comparing(NetworkInterface::id))
                .toList();
    }

    /** Returns the interfaces of all machines. */
    Stream<NetworkInterface> interfaces() {
        return Stream
                .concat(inventory.virtualMachines().stream().flatMap(machine -> interfacesOf(machine).stream()),
                        inventory.networkInterfaces().stream().filter(nic -> nic.machine().isPresent()))
                .distinct();
    }

    /** Returns the interfaces to which the machine refers and that were not read completely. */
    List<ResourceId> unreadInterfacesOf(VirtualMachine machine) {
        return machine.interfaces()
                .stream()
                .filter(id -> interfaces.of(id).stream().noneMatch(NetworkInterface::hasProperties))
                .toList();
    }

    /** Returns the virtual networks that contain machines. */
    Set<ResourceId> networks() {
        return subnets.keySet();
    }

    /** Returns the names, in lower case, of those subnets of a network that contain machines. */
    Set<String> subnets(ResourceId network) {
        return subnets.getOrDefault(network, Set.of());
    }

    private Stream<ResourceId> subnets() {
        Stream<ResourceId> ofInterfaces = interfaces().flatMap(nic -> nic.ipConfigurations().stream())
                .flatMap(configuration -> configuration.subnet().stream());
        return Stream.concat(ofInterfaces, inventory.resources(ScaleSets.TYPE).stream().flatMap(ScaleSets::subnets))
                .distinct()
                .filter(subnet -> subnet.parent().isPresent());
    }
}
