package org.tomes.posture.network;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.VirtualMachine;

/** Which network interfaces belong to which virtual machine, by the word of either. */
final class Machines {

    private final Inventory inventory;

    Machines(Inventory inventory) {
        this.inventory = inventory;
    }

    List<NetworkInterface> interfacesOf(VirtualMachine machine) {
        return inventory.networkInterfaces().stream().filter(nic -> machine.interfaces().contains(nic.id())
                || nic.machine().filter(machine.id()::equals).isPresent()).toList();
    }

    /** Interfaces that the machine names and that were not read whole. */
    List<ResourceId> unreadOf(VirtualMachine machine) {
        return machine.interfaces().stream().filter(id -> inventory.networkInterfaces().stream()
                .noneMatch(nic -> nic.whole() && nic.id().equals(id))).toList();
    }

    /** The virtual networks that hold machines. */
    Set<ResourceId> networks() {
        Stream<NetworkInterface> named = inventory.virtualMachines().stream().flatMap(machine -> interfacesOf(machine).stream());
        Stream<NetworkInterface> naming = inventory.networkInterfaces().stream().filter(nic -> nic.machine().isPresent());
        return Stream.concat(named, naming).flatMap(nic -> nic.ipConfigurations().stream())
                .flatMap(configuration -> configuration.subnet().flatMap(ResourceId::parent).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
