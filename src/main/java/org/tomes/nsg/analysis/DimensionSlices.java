package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PacketBox;
import org.tomes.nsg.space.RangeSet;

/**
 * Cuts a set of packets into slices, one dimension after another. Stretches whose remaining dimensions are equal form
 * one slice. Equal sets therefore result in equal boxes, whatever the original boxes were.
 */
final class DimensionSlices {

    /** Maximum number of candidates that are tried for a sum. */
    private static final int MAX_SHARES = 8;

    private DimensionSlices() {
    }

    /** @param boxes disjoint, of one family, and equal in all dimensions except the given ones */
    static List<PacketBox> of(List<PacketBox> boxes, List<Dimension> order) {
        if (boxes.isEmpty() || order.isEmpty()) {
            return boxes.isEmpty() ? List.of() : List.of(boxes.getFirst());
        }
        Dimension dimension = order.getFirst();
        List<Dimension> otherDimensions = order.subList(1, order.size());
        Map<Set<PacketBox>, List<RangeSet>> slices = new LinkedHashMap<>();
        for (Map.Entry<List<PacketBox>, RangeSet> stretch : stretches(boxes, dimension).entrySet()) {
            List<PacketBox> rest = stretch.getKey()
                    .stream()
                    .map(box -> box.with(dimension, RangeSet.EMPTY))
                    .distinct()
                    .toList();
            slices.computeIfAbsent(new LinkedHashSet<>(of(rest, otherDimensions)), key -> new ArrayList<>())
                    .add(stretch.getValue());
        }
        distribute(slices);
        List<PacketBox> all = new ArrayList<>();
        slices.forEach((rest, ranges) -> rest.forEach(box -> all.add(box.with(dimension, RangeSet.unionOf(ranges)))));
        return all;
    }

    /**
     * Removes each slice whose remaining dimensions are the sum of those of other slices, and adds its stretches to
     * those slices.
     */
    private static void distribute(Map<Set<PacketBox>, List<RangeSet>> slices) {
        List<Set<PacketBox>> wholes = slices.keySet()
                .stream()
                .sorted(Comparator.comparingInt((Set<PacketBox> rest) -> rest.size()).reversed())
                .toList();
        for (Set<PacketBox> whole : wholes) {
            List<Set<PacketBox>> within = wholes.stream()
                    .filter(share -> share != whole && slices.containsKey(share) && minus(share, whole).isEmpty())
                    .limit(MAX_SHARES)
                    .toList();
            List<Set<PacketBox>> shares = new ArrayList<>();
            if (addUp(List.copyOf(whole), within, shares)) {
                List<RangeSet> stretch = slices.remove(whole);
                shares.forEach(share -> slices.get(share).addAll(stretch));
            }
        }
    }

    /**
     * Whether disjoint candidates add up to exactly the remaining boxes. These candidates are added to {@code shares}.
     */
    private static boolean addUp(List<PacketBox> remaining, List<Set<PacketBox>> candidates,
            List<Set<PacketBox>> shares) {
        for (int i = 0; i < candidates.size(); i++) {
            Set<PacketBox> share = candidates.get(i);
            if (minus(share, remaining).isEmpty()) {
                shares.add(share);
                List<PacketBox> rest = minus(remaining, share);
                if (rest.isEmpty() || addUp(rest, candidates.subList(i + 1, candidates.size()), shares)) {
                    return true;
                }
                shares.remove(share);
            }
        }
        return false;
    }

    private static List<PacketBox> minus(Collection<PacketBox> boxes, Collection<PacketBox> others) {
        List<PacketBox> remaining = List.copyOf(boxes);
        for (PacketBox other : others) {
            remaining = remaining.stream().flatMap(box -> minus(box, other).stream()).toList();
        }
        return remaining;
    }

    /** Like {@link PacketBox#minus}, but dimensions that have already been cut are empty in both boxes. */
    private static List<PacketBox> minus(PacketBox box, PacketBox other) {
        PacketBox mine = box;
        PacketBox its = other;
        for (Dimension dimension : Dimension.values()) {
            if (mine.get(dimension).isEmpty() || its.get(dimension).isEmpty()) {
                mine = mine.with(dimension, RangeSet.of(0, 0));
                its = its.with(dimension, RangeSet.of(0, 0));
            }
        }
        return mine.minus(its);
    }

    /** Returns the values of the dimension, grouped by the boxes that contain them. */
    static Map<List<PacketBox>, RangeSet> stretches(List<PacketBox> boxes, Dimension dimension) {
        Map<List<PacketBox>, RangeSet> stretches = new LinkedHashMap<>();
        for (PacketBox box : boxes) {
            RangeSet fresh = box.get(dimension);
            Map<List<PacketBox>, RangeSet> next = new LinkedHashMap<>();
            for (Map.Entry<List<PacketBox>, RangeSet> entry : stretches.entrySet()) {
                RangeSet common = entry.getValue().intersect(fresh);
                RangeSet apart = entry.getValue().minus(fresh);
                fresh = fresh.minus(entry.getValue());
                if (!common.isEmpty()) {
                    List<PacketBox> both = new ArrayList<>(entry.getKey());
                    both.add(box);
                    next.merge(both, common, RangeSet::union);
                }
                if (!apart.isEmpty()) {
                    next.merge(entry.getKey(), apart, RangeSet::union);
                }
            }
            if (!fresh.isEmpty()) {
                next.merge(List.of(box), fresh, RangeSet::union);
            }
            stretches = next;
        }
        return stretches;
    }
}
