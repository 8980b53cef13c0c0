package org.tomes.nsg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.nsg.space.AddressSet;

/**
 * A virtual network, as far as NSGs look at it.
 *
 * @param id in lower case
 * @param space its own addresses
 * @param hasGateway whether traffic from beyond a gateway, on-premises for example, belongs to it: through one of its
 * own or of a peer that lends its
 * @param peers what its peerings open to it: addresses of networks that were read or that the peering itself names
 */
public record VirtualNetwork(String name, String id, AddressSet space, boolean hasGateway, List<Peering> peers,
        List<Subnet> subnets) {

    public VirtualNetwork {
        peers = List.copyOf(peers);
        subnets = List.copyOf(subnets);
    }

    /** Whether a subnet, by its id in lower case, is one of its own. */
    public boolean holds(String subnet) {
        return subnet.startsWith(id + "/subnets/")
                || subnets.stream().anyMatch(candidate -> candidate.id().equals(subnet));
    }

    public VirtualNetwork withGateway() {
        return new VirtualNetwork(name, id, space, true, peers, subnets);
    }

    /** With further subnets, and their addresses. */
    public VirtualNetwork with(List<Subnet> more) {
        List<Subnet> all = Stream.concat(subnets.stream(), more.stream()).toList();
        return new VirtualNetwork(name, id, space.union(AddressSet.unionOf(more.stream().map(Subnet::space).toList())),
                hasGateway, peers, all);
    }

    /** Whether a subnet of a peer is one that the peering connects. */
    public boolean reaches(VirtualNetwork peer, Subnet subnet) {
        return peers.stream()
                .filter(peering -> peering.network().equals(peer.id()))
                .anyMatch(peering -> peering.subnets()
                        .map(joined -> joined.remote().contains(subnet.name().toLowerCase(Locale.ROOT)))
                        .orElse(true));
    }

    /**
     * A peering that lets traffic through.
     *
     * @param network id of the other network in lower case
     * @param space its addresses as the peering names them; none if it names none
     * @param subnets what it connects where that is not the whole of both networks
     */
    public record Peering(String network, AddressSet space, Optional<Subnets> subnets) {
    }

    /**
     * Names of single subnets, in lower case, that a peering connects (Microsoft Learn, "How to configure subnet
     * peering").
     */
    public record Subnets(Set<String> local, Set<String> remote) {
    }
}
