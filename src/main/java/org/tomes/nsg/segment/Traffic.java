package org.tomes.nsg.segment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Network;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.answer.Passage;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.Family;
import org.tomes.nsg.space.Ports;
import org.tomes.nsg.space.Ranges;

/** Works out what the NSGs of subnets and network interfaces let pass between places. */
final class Traffic {

    private final Network network;

    Traffic(Network network) {
        this.network = network;
    }

    Passing between(List<Place> from, List<Place> to) {
        Passing passing = Passing.NONE;
        for (Place source : from) {
            for (Place destination : to) {
                passing = passing.union(between(source, destination));
            }
        }
        return passing;
    }

    private Passing between(Place from, Place to) {
        Map<Protocol, Ranges> certain = new EnumMap<>(Protocol.class);
        Map<Protocol, Ranges> possible = new EnumMap<>(Protocol.class);
        Passage passage = new Passage(network, from.end(), to.end());
        for (Family family : Family.values()) {
            for (Ranges protocols : List.of(Protocol.WITH_PORTS, Protocol.ALL.minus(Protocol.WITH_PORTS))) {
                Box box = Box.of(family, protocols, from.addresses().of(family), to.addresses().of(family), Ports.ALL, Ports.ALL);
                if (!box.isEmpty()) {
                    passage.follow(box, (part, fate) -> {
                        if (fate != Passage.Fate.STOP) {
                            add(part, possible);
                        }
                        if (fate == Passage.Fate.PASS) {
                            add(part, certain);
                        }
                    });
                }
            }
        }
        return new Passing(certain, possible);
    }

    private static void add(Box box, Map<Protocol, Ranges> ports) {
        Protocol.in(box.get(Dimension.PROTOCOL)).forEach(protocol -> ports.merge(protocol, box.get(Dimension.DESTINATION_PORT), Ranges::union));
    }
}
