package org.tomes.nsg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.nsg.space.AddressSet;

/**
 * A virtual network with the properties that affect NSGs.
 *
 * @param id in lower case
 * @param space addresses of the network itself
 * @param hasGateway whether it receives traffic from networks behind a gateway, such as on-premises networks, through a
 * gateway of its own or of a peer with gateway transit
 * @param peers peerings, with the addresses of the other network if that was read or the peering contains them
 */
public record VirtualNetwork(String name, String id, AddressSet space, boolean hasGateway, List<Peering> peers,
        List<Subnet> subnets) {

    public VirtualNetwork {
        peers = List.copyOf(peers);
        subnets = List.copyOf(subnets);
    }

    /** Whether the subnet with this lower-case id belongs to this network. */
    public boolean holds(String subnet) {
        return subnet.startsWith(id + "/subnets/")
                || subnets.stream().anyMatch(candidate -> candidate.id().equals(subnet));
    }

    public VirtualNetwork withGateway() {
        return new VirtualNetwork(name, id, space, true, peers, subnets);
    }

    /** Returns a copy with further subnets and their addresses. */
    public VirtualNetwork with(List<Subnet> more) {
        List<Subnet> all = Stream.concat(subnets.stream(), more.stream()).toList();
        return new VirtualNetwork(name, id, space.union(AddressSet.unionOf(more.stream().map(Subnet::space).toList())),
                hasGateway, peers, all);
    }

    /** Whether the peering with the other network includes this subnet of that network. */
    public boolean reaches(VirtualNetwork peer, Subnet subnet) {
        return peers.stream()
                .filter(peering -> peering.network().equals(peer.id()))
                .anyMatch(peering -> peering.subnets()
                        .map(joined -> joined.remote().contains(subnet.name().toLowerCase(Locale.ROOT)))
                        .orElse(true));
    }

    /**
     * A peering that allows traffic.
     *
     * @param network lower-case id of the other network
     * @param space addresses listed in the peering; empty if there are none
     * @param subnets the peered subnets; empty if both networks are peered completely
     */
    public record Peering(String network, AddressSet space, Optional<Subnets> subnets) {
    }

    /**
     * Lower-case names of the individual subnets that a peering connects (Microsoft Learn, "How to configure subnet
     * peering").
     */
    public record Subnets(Set<String> local, Set<String> remote) {
    }
}
