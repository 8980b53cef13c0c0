package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.Family;
import org.tomes.nsg.space.Ranges;

/**
 * Says the same packets with few boxes. First, boxes that differ in one dimension only are joined. Where that leaves
 * several, the set is also sliced along the dimensions in every order, and whatever is said most briefly wins. Small
 * sets are then searched for the partition that is said in the fewest lines: a test holds that none is smaller, in two
 * dimensions and in three.
 */
final class BoxCompaction {

    /** Slicing more boxes than this takes longer than it is worth; joining alone has to do for them. */
    private static final int MOST_SLICED = 40;

    private BoxCompaction() {
    }

    /** @param disjoint boxes without common packets; the result has the same packets and is disjoint too */
    static List<Box> of(List<Box> disjoint) {
        List<Box> best = new ArrayList<>();
        for (Family family : Family.values()) {
            List<Box> joined = joined(disjoint.stream().filter(box -> box.family() == family).toList());
            best.addAll(joined.size() > 2 && joined.size() <= MOST_SLICED ? sliced(joined) : joined);
        }
        return best;
    }

    private static List<Box> joined(List<Box> disjoint) {
        List<Box> boxes = disjoint;
        int before;
        do {
            before = boxes.size();
            for (Dimension dimension : Dimension.values()) {
                boxes = joined(boxes, dimension);
            }
        } while (boxes.size() < before);
        return boxes;
    }

    private static List<Box> joined(List<Box> boxes, Dimension dimension) {
        Map<Box, List<Box>> alike = new LinkedHashMap<>();
        boxes.forEach(
                box -> alike.computeIfAbsent(box.with(dimension, Ranges.EMPTY), key -> new ArrayList<>()).add(box));
        return alike.values()
                .stream()
                .map(same -> same.getFirst()
                        .with(dimension, Ranges.unionOf(same.stream().map(box -> box.get(dimension)).toList())))
                .toList();
    }

    /** Parts that have no side in common cannot share a box, so each is sliced in the order that is best for it. */
    private static List<Box> sliced(List<Box> joined) {
        List<Dimension> varied = new ArrayList<>(List.of(Dimension.values()));
        varied.removeIf(dimension -> joined.stream().map(box -> box.get(dimension)).distinct().count() == 1);
        List<Box> all = new ArrayList<>();
        for (List<Box> part : parts(joined, varied)) {
            List<Box> best = part;
            for (List<Dimension> order : orders(varied)) {
                List<Box> slices = joined(DimensionSlices.of(part, order));
                best = cost(slices) < cost(best) ? slices : best;
            }
            all.addAll(MinimalPartition.of(best, varied));
        }
        return all;
    }

    private static List<List<Box>> parts(List<Box> boxes, List<Dimension> varied) {
        List<List<Box>> parts = new ArrayList<>();
        for (Box box : boxes) {
            List<List<Box>> linked = parts.stream()
                    .filter(part -> part.stream()
                            .anyMatch(other -> varied.stream()
                                    .anyMatch(dimension -> other.get(dimension).intersects(box.get(dimension)))))
                    .toList();
            List<Box> merged = new ArrayList<>(List.of(box));
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
            List<Dimension> others = dimensions.stream().filter(dimension -> dimension != first).toList();
            orders(others).forEach(rest -> {
                List<Dimension> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    /** How many lines it takes to say: a line has one protocol, or all, and one range of ports on each side. */
    static int cost(List<Box> boxes) {
        return boxes.stream()
                .mapToInt(box -> (box.get(Dimension.PROTOCOL).equals(Protocol.ALL) ? 1
                        : Protocol.in(box.get(Dimension.PROTOCOL)).size()) * box.get(Dimension.SOURCE_PORT).count()
                        * box.get(Dimension.DESTINATION_PORT).count())
                .sum();
    }
}
