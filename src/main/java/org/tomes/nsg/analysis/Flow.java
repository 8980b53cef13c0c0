package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.List;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/** Traffic to be evaluated. Each property is a set; usually, each set contains the property of one packet. */
public record Flow(Direction direction, RangeSet protocols, AddressSet source, RangeSet sourcePorts,
        AddressSet destination, RangeSet destinationPorts) {

    AddressSet local() {
        return direction == Direction.INBOUND ? destination : source;
    }

    /** Returns the addresses of the remote side, as seen from the network interface. */
    public AddressSet remote() {
        return direction == Direction.INBOUND ? source : destination;
    }

    Flow withLocal(AddressSet local) {
        return direction == Direction.INBOUND
                ? new Flow(direction, protocols, source, sourcePorts, local, destinationPorts)
                : new Flow(direction, protocols, local, sourcePorts, destination, destinationPorts);
    }

    /**
     * Returns the packets of the flow. For protocols without ports, they have every port, so that rules for all ports
     * match them.
     */
    List<PacketBox> boxes() {
        List<PacketBox> boxes = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            boxes.add(PacketBox.of(family, protocols.intersect(Protocol.WITH_PORTS), source.of(family),
                    destination.of(family), sourcePorts, destinationPorts));
            boxes.add(PacketBox.of(family, protocols.minus(Protocol.WITH_PORTS), source.of(family),
                    destination.of(family), PortNotation.ALL, PortNotation.ALL));
        }
        boxes.removeIf(PacketBox::isEmpty);
        return boxes;
    }
}
