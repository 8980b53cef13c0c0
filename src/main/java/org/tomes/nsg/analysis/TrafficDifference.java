package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.RuleAccess;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.RuleBoxes;
import org.tomes.nsg.SecurityGroup;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.UnknownMembership;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;

/**
 * Traffic with different results in two versions of an NSG, as disjoint boxes.
 *
 * @param undecided traffic whose result may differ, because data is missing
 * @param localSpace possible addresses of the local side of traffic
 */
public record TrafficDifference(String name, List<Change> newlyAllowed, List<Change> newlyDenied,
        List<Change> undecided, AddressSet localSpace) {

    /** Packets of one direction with the same result. */
    public record Change(Direction direction, List<PacketBox> boxes) {
    }

    private enum Fate {
        ALLOWED,
        DENIED,
        UNDECIDED
    }

    /**
     * Compares two versions of an NSG. A missing version counts as an NSG without custom rules, so only the default
     * rules apply. If the two networks have different local addresses, both versions are evaluated in the later
     * network.
     */
    public static TrafficDifference between(String name, Optional<SecurityGroup> before, TagResolution aroundBefore,
            Optional<SecurityGroup> after, TagResolution aroundAfter) {
        return between(name, before, aroundBefore, after, aroundAfter, Optional.empty());
    }

    /**
     * @param localAddresses addresses of the local side to which packets are limited; empty for all addresses
     */
    static TrafficDifference between(String name, Optional<SecurityGroup> before, TagResolution aroundBefore,
            Optional<SecurityGroup> after, TagResolution aroundAfter, Optional<AddressSet> localAddresses) {
        TagResolution resolutionBefore = aroundBefore.localSpace().equals(aroundAfter.localSpace()) ? aroundBefore
                : aroundAfter;
        SecurityGroup emptyGroup = new SecurityGroup(name, "", List.of(), Set.of(), Set.of());
        Map<Fate, List<Change>> changes = new HashMap<>();
        for (Direction direction : Direction.values()) {
            Dimension local = direction == Direction.INBOUND ? Dimension.DESTINATION : Dimension.SOURCE;
            Map<Fate, List<PacketBox>> boxes = boxes(
                    RuleBoxes.of(before.orElse(emptyGroup), direction, resolutionBefore),
                    RuleBoxes.of(after.orElse(emptyGroup), direction, aroundAfter),
                    box -> localAddresses.map(only -> box.with(local, box.get(local).intersect(only.of(box.family()))))
                            .orElse(box));
            boxes.forEach((fate, fateBoxes) -> changes.computeIfAbsent(fate, key -> new ArrayList<>())
                    .add(new Change(direction, compact(fateBoxes))));
        }
        return new TrafficDifference(name, changes.getOrDefault(Fate.ALLOWED, List.of()),
                changes.getOrDefault(Fate.DENIED, List.of()), changes.getOrDefault(Fate.UNDECIDED, List.of()),
                localAddresses.orElseGet(aroundAfter::localSpace));
    }

    /**
     * Reduces the number of boxes. Protocols without ports match the same rules at every port, so one port represents
     * all ports, and boxes with ports do not contain these protocols.
     */
    private static List<PacketBox> compact(List<PacketBox> disjoint) {
        RangeSet portless = Protocol.ALL.minus(Protocol.WITH_PORTS);
        RangeSet first = RangeSet.of(0, 0);
        List<PacketBox> withPorts = of(disjoint, Protocol.WITH_PORTS);
        List<PacketBox> without = of(disjoint, portless).stream()
                .map(box -> box.with(Dimension.SOURCE_PORT, box.get(Dimension.SOURCE_PORT).intersect(first))
                        .with(Dimension.DESTINATION_PORT, box.get(Dimension.DESTINATION_PORT).intersect(first)))
                .filter(box -> !box.isEmpty())
                .map(box -> box.with(Dimension.SOURCE_PORT, PortNotation.ALL)
                        .with(Dimension.DESTINATION_PORT, PortNotation.ALL))
                .toList();
        List<PacketBox> remaining = new ArrayList<>(BoxCompaction.of(without));
        List<PacketBox> all = new ArrayList<>();
        for (PacketBox box : BoxCompaction.of(withPorts)) {
            Optional<PacketBox> alike = remaining.stream()
                    .filter(other -> other.with(Dimension.PROTOCOL, box.get(Dimension.PROTOCOL)).equals(box))
                    .findFirst();
            alike.ifPresent(remaining::remove);
            all.add(alike.map(other -> box.with(Dimension.PROTOCOL,
                    box.get(Dimension.PROTOCOL).union(other.get(Dimension.PROTOCOL)))).orElse(box));
        }
        all.addAll(remaining);
        return all;
    }

    private static List<PacketBox> of(List<PacketBox> boxes, RangeSet protocols) {
        return boxes.stream()
                .map(box -> box.with(Dimension.PROTOCOL, box.get(Dimension.PROTOCOL).intersect(protocols)))
                .filter(box -> !box.isEmpty())
                .toList();
    }

    private static Map<Fate, List<PacketBox>> boxes(List<RuleBox> before, List<RuleBox> after,
            UnaryOperator<PacketBox> limit) {
        Map<Fate, List<PacketBox>> boxes = new HashMap<>();
        for (PacketBox domain : changedDomains(before, after).stream()
                .map(limit)
                .filter(box -> !box.isEmpty())
                .toList()) {
            for (PacketClass classBefore : PacketClass.of(domain, before)) {
                for (PacketClass classAfter : PacketClass.of(classBefore.box(), after)) {
                    fate(classBefore, classAfter).ifPresent(
                            fate -> boxes.computeIfAbsent(fate, key -> new ArrayList<>()).add(classAfter.box()));
                }
            }
        }
        return boxes;
    }

    /**
     * Returns the packets that a changed piece matches before or after the change. All other packets meet the same
     * pieces in the same order, so their result cannot have changed.
     */
    private static List<PacketBox> changedDomains(List<RuleBox> before, List<RuleBox> after) {
        List<PacketBox> disjoint = new ArrayList<>();
        List<RuleBox> changed = new ArrayList<>(before);
        changed.addAll(after);
        Set<Key> common = CommonSubsequence.of(before.stream().map(Key::of).toList(),
                after.stream().map(Key::of).toList());
        for (RuleBox piece : changed) {
            if (!common.contains(Key.of(piece))) {
                List<PacketBox> fresh = List.of(piece.box());
                for (PacketBox previous : disjoint) {
                    fresh = fresh.stream().flatMap(box -> box.minus(previous).stream()).toList();
                }
                disjoint.addAll(fresh);
            }
        }
        return disjoint;
    }

    /** Identifies a piece by its effect, independent of the name of its rule. */
    private record Key(PacketBox box, RuleAccess access, Set<UnknownMembership> atoms) {

        static Key of(RuleBox piece) {
            return new Key(piece.box(), piece.access(), piece.atoms());
        }
    }

    private static Optional<Fate> fate(PacketClass old, PacketClass now) {
        List<Fate> fates = old.decidingPairs(now)
                .stream()
                .map(pair -> pair.first().access() == pair.second().access() ? null
                        : pair.second().allows() ? Fate.ALLOWED : Fate.DENIED)
                .distinct()
                .toList();
        return fates.size() > 1 ? Optional.of(Fate.UNDECIDED) : fates.stream().filter(Objects::nonNull).findFirst();
    }
}
