package org.tomes.nsg.segment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Formats traffic for readers: {@code TCP 80, 443}, {@code TCP except 22}, {@code everything except TCP 80, 443}. A
 * protocol that is named without ports means all its ports.
 */
final class TrafficText {

    /** Half of the ports of a protocol. If more ports are open, the exceptions are listed instead. */
    private static final long HALF = (PortNotation.HIGHEST + 1) / 2;

    private TrafficText() {
    }

    /**
     * @param traffic allowed ports by protocol; not empty
     */
    static Message of(Map<Protocol, RangeSet> traffic) {
        Map<Protocol, RangeSet> closed = closed(traffic);
        if (closed.isEmpty()) {
            return Message.of("segment.traffic.everything");
        }
        return isMostlyOpen(traffic, Protocol.TCP) && isMostlyOpen(traffic, Protocol.UDP)
                ? Message.of("segment.traffic.everythingExcept", listed(closed))
                : listed(traffic);
    }

    private static Map<Protocol, RangeSet> closed(Map<Protocol, RangeSet> traffic) {
        Map<Protocol, RangeSet> closed = new EnumMap<>(Protocol.class);
        for (Protocol protocol : Protocol.values()) {
            RangeSet open = traffic.getOrDefault(protocol, RangeSet.EMPTY);
            RangeSet rest = protocol.hasPorts() || open.isEmpty() ? PortNotation.ALL.minus(open) : RangeSet.EMPTY;
            if (!rest.isEmpty()) {
                closed.put(protocol, rest);
            }
        }
        return closed;
    }

    private static boolean isMostlyOpen(Map<Protocol, RangeSet> traffic, Protocol protocol) {
        return traffic.getOrDefault(protocol, RangeSet.EMPTY).size().longValue() > HALF;
    }

    private static Message listed(Map<Protocol, RangeSet> traffic) {
        List<Message> parts = traffic.entrySet()
                .stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> part(entry.getKey(), entry.getValue()))
                .toList();
        return parts.stream().reduce((first, second) -> Message.of("segment.traffic.and", first, second)).orElseThrow();
    }

    private static Message part(Protocol protocol, RangeSet ports) {
        if (!protocol.hasPorts() || ports.equals(PortNotation.ALL)) {
            return Message.of("segment.traffic.protocol", protocol.name());
        }
        RangeSet closed = PortNotation.ALL.minus(ports);
        return ports.size().longValue() > HALF
                ? Message.of("segment.traffic.portsExcept", protocol.name(), text(closed))
                : Message.of("segment.traffic.ports", protocol.name(), text(ports));
    }

    private static String text(RangeSet ports) {
        return PortNotation.text(ports).replace(",", ", ");
    }
}
