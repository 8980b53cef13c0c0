package org.tomes.nsg.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.AddressSet;
import org.tomes.text.Message;

/**
 * Names the missing data on which it depends whether addresses belong to {@code VirtualNetwork} at a network interface.
 */
public final class VirtualNetworkGap {

    private static final String GATEWAY_SUBNET = "GatewaySubnet";
    private static final String UNKNOWN_MEMBERSHIP = "nsg.unknown.virtualNetwork";

    private VirtualNetworkGap() {
    }

    /** Whether the answer depends on whether an address belongs to {@code VirtualNetwork}. */
    public static boolean decides(FlowAnswer answer) {
        return answer.reason().key().equals(UNKNOWN_MEMBERSHIP);
    }

    /**
     * Returns the answer with the rule as its only reason. It is shown together with {@link #of}, which names the
     * missing data.
     */
    public static FlowAnswer withoutAdvice(FlowAnswer answer) {
        return new FlowAnswer(answer.fate(), answer.rule(), answer.level(),
                Message.of("nsg.gap.rule", answer.reason().arguments().getFirst()), answer.note());
    }

    /**
     * Names the missing data.
     *
     * @param remote addresses about which the data does not decide, with their name
     */
    public static Message of(Network network, Nic local, String name, AddressSet remote) {
        Optional<VirtualNetwork> own = network.networks()
                .stream()
                .filter(candidate -> local.subnet().filter(candidate::holds).isPresent())
                .findFirst();
        if (own.isEmpty()) {
            return Message.of("nsg.gap.local", local.name());
        }
        VirtualNetwork home = own.get();
        Optional<VirtualNetwork> owner = network.networks()
                .stream()
                .filter(candidate -> !candidate.equals(home) && candidate.space().intersects(remote))
                .findFirst();
        if (owner
                .filter(other -> home.peers()
                        .stream()
                        .anyMatch(peering -> peering.network().equals(other.id()) && peering.subnets().isPresent()))
                .isPresent()) {
            return Message.of("nsg.gap.subnets", name, owner.get().name(), home.name());
        }
        List<String> unreadPeers = home.peers()
                .stream()
                .filter(peering -> peering.space().isEmpty())
                .map(VirtualNetwork.Peering::network)
                .filter(id -> network.networks().stream().noneMatch(read -> read.id().equals(id)))
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .toList();
        if (owner.isEmpty() && !unreadPeers.isEmpty()) {
            return Message.of("nsg.gap.peers", name, String.join(", ", unreadPeers), home.name());
        }
        String gateways = gateways(network, home);
        return owner
                .map(other -> Message.of("nsg.gap.between", name, other.name(), home.name(), gateways, local.name()))
                .orElseGet(() -> Message.of("nsg.gap.beyond", name, home.name(), gateways, local.name()));
    }

    /** Returns the networks whose gateways the network can use: the network itself and its peers. */
    private static String gateways(Network network, VirtualNetwork home) {
        return Stream.concat(Stream.of(home), network.networks()
                .stream()
                .filter(other -> home.peers().stream().anyMatch(peering -> peering.network().equals(other.id()))))
                .filter(other -> other.subnets()
                        .stream()
                        .anyMatch(subnet -> subnet.name().equalsIgnoreCase(GATEWAY_SUBNET)))
                .map(VirtualNetwork::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
