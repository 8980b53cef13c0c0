package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/** Output of {@code nsg diff}; its field names are part of the contract. */
public record DifferenceReport(List<Group> groups, List<String> caveats) {

    /**
     * @param undecided traffic whose result may have changed because it depends on something that is not in the data
     */
    public record Group(String name, List<Traffic> newlyAllowed, List<Traffic> newlyDenied, List<Traffic> undecided) {

        /** Whether the result of any traffic differs or may differ. */
        public boolean differs() {
            return !newlyAllowed.isEmpty() || !newlyDenied.isEmpty() || !undecided.isEmpty();
        }
    }

    /** One box. IPv4 and IPv6 are combined if everything else is equal, because no packet mixes both. */
    public record Traffic(String direction, String protocol, List<String> sources, Object sourcePorts,
            List<String> destinations, Object destinationPorts) {
    }

    private record Key(String protocol, RangeSet sourcePorts, RangeSet destinationPorts, int number) {
    }

    private record Sides(AddressSet source, AddressSet destination) {
    }

    public static DifferenceReport of(List<TrafficDifference> differences) {
        return new DifferenceReport(differences.stream()
                .map(difference -> new Group(difference.name(),
                        traffic(difference.newlyAllowed(), difference.localSpace()),
                        traffic(difference.newlyDenied(), difference.localSpace()),
                        traffic(difference.undecided(), difference.localSpace())))
                .toList(), List.of());
    }

    /** @param limitations of the analysis */
    public DifferenceReport withCaveats(List<String> limitations) {
        return new DifferenceReport(groups, List.copyOf(limitations));
    }

    private static List<Traffic> traffic(List<TrafficDifference.Change> changes, AddressSet localSpace) {
        List<Traffic> traffic = new ArrayList<>();
        for (TrafficDifference.Change change : changes) {
            Map<Key, Sides> boxes = new LinkedHashMap<>();
            change.boxes().forEach(box -> add(box, boxes));
            boxes.forEach((key, sides) -> traffic.add(traffic(change.direction(), key, sides, localSpace)));
        }
        return traffic;
    }

    private static void add(PacketBox box, Map<Key, Sides> boxes) {
        RangeSet protocols = box.get(Dimension.PROTOCOL);
        List<String> names = protocols.equals(Protocol.ALL) ? List.of("*")
                : Protocol.in(protocols).stream().map(Protocol::azureName).toList();
        RangeSet sourcePorts = box.get(Dimension.SOURCE_PORT);
        RangeSet destinationPorts = box.get(Dimension.DESTINATION_PORT);
        AddressSet source = AddressSet.of(box.family(), box.get(Dimension.SOURCE));
        AddressSet destination = AddressSet.of(box.family(), box.get(Dimension.DESTINATION));
        for (String name : names) {
            for (int from = 0; from < sourcePorts.count(); from++) {
                for (int to = 0; to < destinationPorts.count(); to++) {
                    int number = 0;
                    Key key = new Key(name, sourcePorts.range(from), destinationPorts.range(to), number);
                    while (boxes.containsKey(key) && !boxes.get(key).source.of(box.family()).isEmpty()) {
                        key = new Key(key.protocol, key.sourcePorts, key.destinationPorts, ++number);
                    }
                    boxes.merge(key, new Sides(source, destination),
                            (a, b) -> new Sides(a.source.union(b.source), a.destination.union(b.destination)));
                }
            }
        }
    }

    private static Traffic traffic(Direction direction, Key key, Sides sides, AddressSet localSpace) {
        boolean inbound = direction == Direction.INBOUND;
        return new Traffic(direction.azureName(), key.protocol,
                (inbound ? sides.source : widened(sides.source, localSpace)).cidrs(),
                PortNotation.value(key.sourcePorts),
                (inbound ? widened(sides.destination, localSpace) : sides.destination).cidrs(),
                PortNotation.value(key.destinationPorts));
    }

    /**
     * Replaces the complete local space by all addresses, because packets to public addresses never reach the rules.
     */
    private static AddressSet widened(AddressSet local, AddressSet localSpace) {
        return new AddressSet(
                !local.v4().isEmpty() && local.v4().equals(localSpace.v4()) ? AddressSet.ALL.v4() : local.v4(),
                !local.v6().isEmpty() && local.v6().equals(localSpace.v6()) ? AddressSet.ALL.v6() : local.v6());
    }
}
