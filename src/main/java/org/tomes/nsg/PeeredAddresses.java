package org.tomes.nsg;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.nsg.space.AddressSet;

/**
 * Determines the addresses that peerings add to a virtual network. If only some subnets are peered, only the addresses
 * of the other network's peered subnets are added (Microsoft Learn, "How to configure subnet peering"). Microsoft does
 * not document whether the tag contains these addresses in subnets that do not take part in the peering.
 */
final class PeeredAddresses {

    private PeeredAddresses() {
    }

    static AddressSet all(VirtualNetwork network, NetworkIndex index) {
        return reach(network, index, peer -> true);
    }

    /**
     * @param subnets lower-case ids of the possible subnets; empty if any subnet is possible
     */
    static AddressSet certain(VirtualNetwork network, Set<String> subnets, NetworkIndex index) {
        return reach(network, index,
                peer -> peer.subnets()
                        .map(joined -> !subnets.isEmpty() && subnets.stream()
                                .filter(network::holds)
                                .allMatch(id -> joined.local().contains(id.substring(id.lastIndexOf('/') + 1))))
                        .orElse(true));
    }

    /**
     * Whether the addresses of the other network are unknown, because the peering does not contain them and that
     * network was not read.
     */
    static boolean isUnknown(VirtualNetwork network, NetworkIndex index) {
        return network.peers().stream().anyMatch(peer -> behind(peer, index).allMatch(AddressSet::isEmpty));
    }

    private static AddressSet reach(VirtualNetwork network, NetworkIndex index,
            Predicate<VirtualNetwork.Peering> counts) {
        return AddressSet.unionOf(Stream.concat(Stream.of(network.space()),
                network.peers().stream().filter(counts).flatMap(peer -> behind(peer, index))).toList());
    }

    private static Stream<AddressSet> behind(VirtualNetwork.Peering peer, NetworkIndex index) {
        Stream<VirtualNetwork> networks = index.networks(peer.network()).stream();
        return Stream.concat(Stream.of(peer.space()),
                peer.subnets().isEmpty() ? networks.map(VirtualNetwork::space)
                        : networks.flatMap(other -> other.subnets().stream())
                                .filter(subnet -> peer.subnets()
                                        .get()
                                        .remote()
                                        .contains(subnet.name().toLowerCase(Locale.ROOT)))
                                .map(Subnet::space));
    }
}
