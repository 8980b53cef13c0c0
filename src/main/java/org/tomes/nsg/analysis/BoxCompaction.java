package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.IpFamily;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.RangeSet;

/**
 * Describes a set of packets with few boxes. First, boxes that differ in only one dimension are joined. If several
 * boxes remain, the set is also sliced along the dimensions in every order, and the shortest description is used. For
 * small sets, a search finds the partition with the fewest lines. A test verifies for two and three dimensions that no
 * smaller partition exists.
 */
final class BoxCompaction {

    /** Maximum number of boxes that are sliced. Slicing more boxes takes too long, so they are only joined. */
    private static final int MAX_SLICED = 40;

    private BoxCompaction() {
    }

    /**
     * @param disjoint boxes without common packets
     * @return disjoint boxes that cover the same packets
     */
    static List<PacketBox> of(List<PacketBox> disjoint) {
        List<PacketBox> best = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            List<PacketBox> joined = join(disjoint.stream().filter(box -> box.family() == family).toList());
            best.addAll(joined.size() > 2 && joined.size() <= MAX_SLICED ? slice(joined) : joined);
        }
        return best;
    }

    private static List<PacketBox> join(List<PacketBox> disjoint) {
        List<PacketBox> boxes = disjoint;
        int before;
        do {
            before = boxes.size();
            for (Dimension dimension : Dimension.values()) {
                boxes = join(boxes, dimension);
            }
        } while (boxes.size() < before);
        return boxes;
    }

    private static List<PacketBox> join(List<PacketBox> boxes, Dimension dimension) {
        Map<PacketBox, List<PacketBox>> byOtherDimensions = new LinkedHashMap<>();
        boxes.forEach(
                box -> byOtherDimensions.computeIfAbsent(box.with(dimension, RangeSet.EMPTY), key -> new ArrayList<>())
                        .add(box));
        return byOtherDimensions.values()
                .stream()
                .map(group -> group.getFirst()
                        .with(dimension, RangeSet.unionOf(group.stream().map(box -> box.get(dimension)).toList())))
                .toList();
    }

    /** Slices each part in the order that is best for it. Parts without a common side cannot share a box. */
    private static List<PacketBox> slice(List<PacketBox> joined) {
        List<Dimension> varied = new ArrayList<>(List.of(Dimension.values()));
        varied.removeIf(dimension -> joined.stream().map(box -> box.get(dimension)).distinct().count() == 1);
        List<PacketBox> all = new ArrayList<>();
        for (List<PacketBox> part : parts(joined, varied)) {
            List<PacketBox> best = part;
            for (List<Dimension> order : orders(varied)) {
                List<PacketBox> slices = join(DimensionSlices.of(part, order));
                best = cost(slices) < cost(best) ? slices : best;
            }
            all.addAll(MinimalPartition.of(best, varied));
        }
        return all;
    }

    private static List<List<PacketBox>> parts(List<PacketBox> boxes, List<Dimension> varied) {
        List<List<PacketBox>> parts = new ArrayList<>();
        for (PacketBox box : boxes) {
            List<List<PacketBox>> linked = parts.stream()
                    .filter(part -> part.stream()
                            .anyMatch(other -> varied.stream()
                                    .anyMatch(dimension -> other.get(dimension).intersects(box.get(dimension)))))
                    .toList();
            List<PacketBox> merged = new ArrayList<>(List.of(box));
            linked.forEach(merged::addAll);
            parts.removeAll(linked);
            parts.add(merged);
        }
        return parts;
    }

    private static List<List<Dimension>> orders(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Dimension>> orders = new ArrayList<>();
        for (Dimension first : dimensions) {
            List<Dimension> otherDimensions = dimensions.stream().filter(dimension -> dimension != first).toList();
            orders(otherDimensions).forEach(rest -> {
                List<Dimension> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    /**
     * Returns the number of lines needed. A line contains one protocol or all protocols, and one port range on each
     * side.
     */
    static int cost(List<PacketBox> boxes) {
        return boxes.stream()
                .mapToInt(box -> (box.get(Dimension.PROTOCOL).equals(Protocol.ALL) ? 1
                        : Protocol.in(box.get(Dimension.PROTOCOL)).size()) * box.get(Dimension.SOURCE_PORT).count()
                        * box.get(Dimension.DESTINATION_PORT).count())
                .sum();
    }
}
