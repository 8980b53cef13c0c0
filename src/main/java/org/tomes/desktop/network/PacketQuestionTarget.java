package org.tomes.desktop.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.PublicService;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.space.Address;

/**
 * The subject of a question: a machine's network interface with everything in front of it, a single group, or a service
 * that is not filtered by a group.
 */
record PacketQuestionTarget(String name, String address, Optional<Nic> nic, Optional<SecurityGroup> group,
        Optional<PublicService> service) {

    static List<PacketQuestionTarget> of(Network network) {
        Stream<PacketQuestionTarget> guarded = Stream.concat(
                network.nics()
                        .stream()
                        .map(nic -> new PacketQuestionTarget(nic.name(),
                                nic.addresses().stream().findFirst().map(Address::toString).orElse(""),
                                Optional.of(nic), Optional.empty(), Optional.empty())),
                network.groups()
                        .stream()
                        .map(group -> new PacketQuestionTarget(group.name(), "", Optional.empty(), Optional.of(group),
                                Optional.empty())));
        return Stream
                .concat(guarded,
                        network.services()
                                .stream()
                                .map(service -> new PacketQuestionTarget(service.name(),
                                        service.type().replaceFirst("^Microsoft\\.", ""), Optional.empty(),
                                        Optional.empty(), Optional.of(service))))
                .toList();
    }

    @Override
    public String toString() {
        return address.isEmpty() ? name : name + " (" + address + ")";
    }
}
