package org.tomes.desktop.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.space.Address;

/** What a question is about: a machine's network interface with all that stands before it, or one group by itself. */
record Target(String name, String address, Optional<Nic> nic, Optional<SecurityGroup> group) {

    static List<Target> of(Network network) {
        return Stream.concat(network.nics().stream().map(nic -> new Target(nic.name(),
                        nic.addresses().stream().findFirst().map(Address::toString).orElse(""), Optional.of(nic), Optional.empty())),
                network.groups().stream().map(group -> new Target(group.name(), "", Optional.empty(), Optional.of(group)))).toList();
    }

    @Override
    public String toString() {
        return address.isEmpty() ? name : name + " (" + address + ")";
    }
}
