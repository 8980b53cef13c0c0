package org.tomes.nsg;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.nsg.space.AddressSet;

/**
 * Which addresses peerings add to a virtual network. Where single subnets are peered, those of the other network alone
 * are added (Microsoft Learn, "How to configure subnet peering"); for subnets of its own that take no part it is open
 * whether the tag contains them.
 */
final class PeerReach {

    private PeerReach() {
    }

    static AddressSet all(VirtualNetwork network, NetworkIndex index) {
        return reach(network, index, peer -> true);
    }

    /** @param subnets ids in lower case of those that are looked at; none if any may be the one */
    static AddressSet certain(VirtualNetwork network, Set<String> subnets, NetworkIndex index) {
        return reach(network, index,
                peer -> peer.subnets()
                        .map(joined -> !subnets.isEmpty() && subnets.stream()
                                .filter(network::holds)
                                .allMatch(id -> joined.local().contains(id.substring(id.lastIndexOf('/') + 1))))
                        .orElse(true));
    }

    /** Whether a peering says nothing of the addresses behind it, and the other network was not read. */
    static boolean isUnknown(VirtualNetwork network, NetworkIndex index) {
        return network.peers().stream().anyMatch(peer -> behind(peer, index).allMatch(AddressSet::isEmpty));
    }

    private static AddressSet reach(VirtualNetwork network, NetworkIndex index,
            Predicate<VirtualNetwork.Peering> counts) {
        return AddressSet.unionOf(Stream.concat(Stream.of(network.space()),
                network.peers().stream().filter(counts).flatMap(peer -> behind(peer, index))).toList());
    }

    private static Stream<AddressSet> behind(VirtualNetwork.Peering peer, NetworkIndex index) {
        Stream<VirtualNetwork> others = index.networks(peer.network()).stream();
        return Stream.concat(Stream.of(peer.space()),
                peer.subnets().isEmpty() ? others.map(VirtualNetwork::space)
                        : others.flatMap(other -> other.subnets().stream())
                                .filter(subnet -> peer.subnets()
                                        .get()
                                        .remote()
                                        .contains(subnet.name().toLowerCase(Locale.ROOT)))
                                .map(Subnet::space));
    }
}
