package org.tomes.nsg.segment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.InternalFilterChain;
import org.tomes.nsg.analysis.InternalFilterChains;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/** Determines the traffic between endpoints that the NSGs of subnets and network interfaces allow. */
final class ZoneTraffic {

    private final InternalFilterChains chains;

    ZoneTraffic(Network network) {
        this.chains = new InternalFilterChains(network);
    }

    ReachablePorts between(List<TrafficEndpoint> from, List<TrafficEndpoint> to) {
        return between(from, to, address -> {
        });
    }

    /**
     * @param senders receives the addresses that can send the allowed traffic
     */
    ReachablePorts between(List<TrafficEndpoint> from, List<TrafficEndpoint> to, Consumer<AddressSet> senders) {
        ReachablePorts traffic = ReachablePorts.NONE;
        for (TrafficEndpoint source : from) {
            for (TrafficEndpoint destination : to) {
                traffic = traffic.union(between(source, destination, senders));
            }
        }
        return traffic;
    }

    private ReachablePorts between(TrafficEndpoint from, TrafficEndpoint to, Consumer<AddressSet> senders) {
        Map<Protocol, RangeSet> certain = new EnumMap<>(Protocol.class);
        Map<Protocol, RangeSet> possible = new EnumMap<>(Protocol.class);
        InternalFilterChain chain = chains.between(from.end(), to.end());
        for (IpFamily family : IpFamily.values()) {
            for (RangeSet protocols : List.of(Protocol.WITH_PORTS, Protocol.ALL.minus(Protocol.WITH_PORTS))) {
                PacketBox box = PacketBox.of(family, protocols, from.addresses().of(family), to.addresses().of(family),
                        PortNotation.ALL, PortNotation.ALL);
                if (!box.isEmpty()) {
                    chain.follow(box, (part, fate) -> {
                        if (fate != InternalFilterChain.Fate.STOP) {
                            add(part, possible);
                            senders.accept(AddressSet.of(family, part.get(Dimension.SOURCE)));
                        }
                        if (fate == InternalFilterChain.Fate.PASS) {
                            add(part, certain);
                        }
                    });
                }
            }
        }
        return new ReachablePorts(certain, possible);
    }

    private static void add(PacketBox box, Map<Protocol, RangeSet> ports) {
        Protocol.in(box.get(Dimension.PROTOCOL))
                .forEach(protocol -> ports.merge(protocol, box.get(Dimension.DESTINATION_PORT), RangeSet::union));
    }
}
