package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.PacketBox;

/**
 * Finds the pieces of one family that intersect a box, and determines whether they cover the box completely. For most
 * boxes that are not covered, this is evident at the value that the fewest pieces cover, and testing it needs only a
 * few bit set operations. Only the remaining boxes are divided.
 */
final class RuleBoxIndex {

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private static final List<Dimension> MOST_SELECTIVE_FIRST = List.of(Dimension.DESTINATION_PORT,
            Dimension.DESTINATION, Dimension.SOURCE, Dimension.SOURCE_PORT, Dimension.PROTOCOL);

    private final List<RuleBox> pieces;
    private final Map<Dimension, AxisIndex> axes = new EnumMap<>(Dimension.class);

    /** @param pieces of one family, in order of evaluation; bits in sets of candidates are positions in this list */
    RuleBoxIndex(List<RuleBox> pieces) {
        this.pieces = pieces;
        for (Dimension dimension : DIMENSIONS) {
            axes.put(dimension, new AxisIndex(pieces, dimension));
        }
    }

    /** Returns the usable pieces that intersect the box, in order. */
    List<RuleBox> intersecting(PacketBox box, RuleBoxSubset usable) {
        List<RuleBox> meeting = new ArrayList<>();
        int[] few = few(box);
        if (few != null) {
            for (int piece : few) {
                if (usable.has(piece) && pieces.get(piece).box().intersects(box)) {
                    meeting.add(pieces.get(piece));
                }
            }
            return meeting;
        }
        BitSet candidates = usable.bits();
        for (Dimension dimension : DIMENSIONS) {
            axes.get(dimension).narrow(candidates, box.get(dimension));
        }
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (pieces.get(i).box().intersects(box)) {
                meeting.add(pieces.get(i));
            }
        }
        return meeting;
    }

    /**
     * Returns all pieces that may intersect the box, as found in the most selective dimension; null if no dimension
     * leaves few.
     */
    private int[] few(PacketBox box) {
        int[] fewest = null;
        for (Dimension dimension : MOST_SELECTIVE_FIRST) {
            int[] few = axes.get(dimension).few(box.get(dimension));
            fewest = fewest == null || few != null && few.length < fewest.length ? few : fewest;
        }
        return fewest;
    }

    /** Whether each packet of the box is in at least one of the usable pieces. */
    boolean isCovered(PacketBox box, RuleBoxSubset usable) {
        if (box.isEmpty()) {
            return true;
        }
        if (hasUncoveredValue(box, usable)) {
            return false;
        }
        List<RuleBox> meeting = intersecting(box, usable);
        for (RuleBox piece : meeting) {
            if (piece.box().containsAll(box)) {
                return true;
            }
        }
        List<PacketBox> covers = new ArrayList<>(meeting.stream().map(RuleBox::box).toList());
        covers.sort((a, b) -> Integer.compare(countContainedDimensions(b, box), countContainedDimensions(a, box)));
        return isCovered(box, covers, 0);
    }

    /**
     * Whether the box has a packet outside all usable pieces. In each dimension, the value that the fewest pieces cover
     * is tested.
     */
    private boolean hasUncoveredValue(PacketBox box, RuleBoxSubset usable) {
        int[] stretches = new int[DIMENSIONS.length];
        Dimension leastCovered = DIMENSIONS[0];
        for (Dimension dimension : DIMENSIONS) {
            stretches[dimension.ordinal()] = axes.get(dimension).leastCoveredRange(box.get(dimension));
            leastCovered = count(dimension, stretches) < count(leastCovered, stretches) ? dimension : leastCovered;
        }
        int[] few = axes.get(leastCovered).few(stretches[leastCovered.ordinal()]);
        if (few != null) {
            for (int piece : few) {
                if (usable.has(piece) && containsValues(pieces.get(piece).box(), stretches)) {
                    return false;
                }
            }
            return true;
        }
        BitSet holding = usable.bits();
        for (Dimension dimension : MOST_SELECTIVE_FIRST) {
            if (holding.isEmpty()) {
                return true;
            }
            holding.and(axes.get(dimension).holding(stretches[dimension.ordinal()]));
        }
        return holding.isEmpty();
    }

    private int count(Dimension dimension, int[] stretches) {
        return axes.get(dimension).count(stretches[dimension.ordinal()]);
    }

    private boolean containsValues(PacketBox box, int[] stretches) {
        for (Dimension dimension : MOST_SELECTIVE_FIRST) {
            AxisIndex axis = axes.get(dimension);
            int stretch = stretches[dimension.ordinal()];
            if (!box.get(dimension).contains(axis.high(stretch), axis.low(stretch))) {
                return false;
            }
        }
        return true;
    }

    private static int countContainedDimensions(PacketBox cover, PacketBox box) {
        int contained = 0;
        for (Dimension dimension : DIMENSIONS) {
            contained += cover.get(dimension).containsAll(box.get(dimension)) ? 1 : 0;
        }
        return contained;
    }

    private static boolean isCovered(PacketBox box, List<PacketBox> covers, int from) {
        for (int i = from; i < covers.size(); i++) {
            if (covers.get(i).intersects(box)) {
                for (PacketBox rest : box.minus(covers.get(i))) {
                    if (!isCovered(rest, covers, i + 1)) {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }
}
