package org.tomes.nsg.segment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.text.Message;

/**
 * Allowed traffic between two places: ports on which a machine in one place can reach a machine in the other.
 *
 * @param certain ports by protocol that are allowed whatever the unknown conditions are; all ports for protocols
 * without ports
 * @param possible these ports and those allowed under some unknown conditions
 */
public record ReachablePorts(Map<Protocol, RangeSet> certain, Map<Protocol, RangeSet> possible) {

    public static final ReachablePorts NONE = new ReachablePorts(Map.of(), Map.of());

    public ReachablePorts {
        certain = Map.copyOf(certain);
        possible = Map.copyOf(possible);
    }

    ReachablePorts union(ReachablePorts second) {
        return new ReachablePorts(union(certain, second.certain), union(possible, second.possible));
    }

    private static Map<Protocol, RangeSet> union(Map<Protocol, RangeSet> first, Map<Protocol, RangeSet> second) {
        Map<Protocol, RangeSet> both = new EnumMap<>(Protocol.class);
        both.putAll(first);
        second.forEach((protocol, ports) -> both.merge(protocol, ports, RangeSet::union));
        return both;
    }

    /** Returns the traffic except that on these TCP ports. */
    ReachablePorts without(Set<Integer> tcp) {
        return new ReachablePorts(without(certain, tcp), without(possible, tcp));
    }

    private static Map<Protocol, RangeSet> without(Map<Protocol, RangeSet> all, Set<Integer> tcp) {
        Map<Protocol, RangeSet> rest = new EnumMap<>(Protocol.class);
        all.forEach((protocol, ports) -> {
            RangeSet remainingPorts = protocol == Protocol.TCP ? ports.minus(of(tcp)) : ports;
            if (!remainingPorts.isEmpty()) {
                rest.put(protocol, remainingPorts);
            }
        });
        return rest;
    }

    /** Returns only the traffic on these TCP ports. */
    ReachablePorts only(Set<Integer> tcp) {
        return new ReachablePorts(only(certain, tcp), only(possible, tcp));
    }

    private static Map<Protocol, RangeSet> only(Map<Protocol, RangeSet> all, Set<Integer> tcp) {
        RangeSet permittedPorts = all.getOrDefault(Protocol.TCP, RangeSet.EMPTY).intersect(of(tcp));
        return permittedPorts.isEmpty() ? Map.of() : Map.of(Protocol.TCP, permittedPorts);
    }

    private static RangeSet of(Set<Integer> ports) {
        return RangeSet.unionOf(ports.stream().map(port -> RangeSet.of(port, port)).toList());
    }

    public boolean isEmpty() {
        return possible.isEmpty();
    }

    /** Whether all possible traffic is certain. */
    public boolean isDecided() {
        return certain.equals(possible);
    }

    /** Returns a description, see {@link TrafficText}. Uncertain traffic is in brackets. */
    public Message words() {
        if (isEmpty()) {
            return Message.of("segment.nothing");
        }
        if (isDecided()) {
            return TrafficText.of(certain);
        }
        Map<Protocol, RangeSet> uncertainByProtocol = new EnumMap<>(Protocol.class);
        possible.forEach((protocol, ports) -> {
            RangeSet uncertain = ports.minus(certain.getOrDefault(protocol, RangeSet.EMPTY));
            if (!uncertain.isEmpty()) {
                uncertainByProtocol.put(protocol, uncertain);
            }
        });
        Message brackets = Message.of("segment.traffic.maybe", TrafficText.of(uncertainByProtocol));
        return certain.isEmpty() ? brackets : Message.of("segment.traffic.and", TrafficText.of(certain), brackets);
    }

    /** Returns a language-neutral description such as {@code Tcp 443, Udp *}. Uncertain traffic is in brackets. */
    public String text() {
        Set<String> parts = new TreeSet<>();
        possible.forEach((protocol, ports) -> {
            RangeSet sure = certain.getOrDefault(protocol, RangeSet.EMPTY);
            if (!sure.isEmpty()) {
                parts.add(protocol.azureName() + " " + PortNotation.text(sure));
            }
            if (!ports.minus(sure).isEmpty()) {
                parts.add("(" + protocol.azureName() + " " + PortNotation.text(ports.minus(sure)) + ")");
            }
        });
        boolean all = certain.size() == Protocol.values().length
                && certain.values().stream().allMatch(PortNotation.ALL::equals);
        return all ? "*" : String.join(", ", parts);
    }
}
