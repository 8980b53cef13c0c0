package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tomes.nsg.Piece;
import org.tomes.nsg.space.Box;
import org.tomes.nsg.space.Dimension;

/**
 * Finds, among the pieces of one family, those that a box meets, and tells whether they leave anything of it. Most
 * boxes that are not covered show it at their loneliest point, which takes a few set operations on bits; only the rest
 * is taken apart.
 */
final class PieceIndex {

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private static final List<Dimension> MOST_TELLING_FIRST = List.of(Dimension.DESTINATION_PORT, Dimension.DESTINATION, Dimension.SOURCE,
            Dimension.SOURCE_PORT, Dimension.PROTOCOL);

    private final List<Piece> pieces;
    private final Map<Dimension, AxisIndex> axes = new EnumMap<>(Dimension.class);

    /** @param pieces of one family, in the order in which they are tried; bits in sets of candidates are places in it */
    PieceIndex(List<Piece> pieces) {
        this.pieces = pieces;
        for (Dimension dimension : DIMENSIONS) {
            axes.put(dimension, new AxisIndex(pieces, dimension));
        }
    }

    /** Those of the usable pieces that share packets with the box, in order. */
    List<Piece> meeting(Box box, BitSet usable) {
        BitSet candidates = (BitSet) usable.clone();
        for (Dimension dimension : DIMENSIONS) {
            axes.get(dimension).narrow(candidates, box.get(dimension));
        }
        List<Piece> meeting = new ArrayList<>();
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (pieces.get(i).box().intersects(box)) {
                meeting.add(pieces.get(i));
            }
        }
        return meeting;
    }

    /** Whether every packet of the box is in one of the usable pieces. */
    boolean isCovered(Box box, BitSet usable) {
        if (box.isEmpty()) {
            return true;
        }
        if (isLonely(box, usable)) {
            return false;
        }
        List<Piece> meeting = meeting(box, usable);
        for (Piece piece : meeting) {
            if (piece.box().containsAll(box)) {
                return true;
            }
        }
        List<Box> covers = new ArrayList<>(meeting.stream().map(Piece::box).toList());
        covers.sort((a, b) -> Integer.compare(containedDimensions(b, box), containedDimensions(a, box)));
        return isCovered(box, covers, 0);
    }

    private boolean isLonely(Box box, BitSet usable) {
        BitSet holding = (BitSet) usable.clone();
        for (Dimension dimension : MOST_TELLING_FIRST) {
            if (holding.isEmpty()) {
                return true;
            }
            AxisIndex axis = axes.get(dimension);
            holding.and(axis.holding(axis.loneliest(box.get(dimension))));
        }
        return holding.isEmpty();
    }

    private static int containedDimensions(Box cover, Box box) {
        int contained = 0;
        for (Dimension dimension : DIMENSIONS) {
            contained += cover.get(dimension).containsAll(box.get(dimension)) ? 1 : 0;
        }
        return contained;
    }

    private static boolean isCovered(Box box, List<Box> covers, int from) {
        for (int i = from; i < covers.size(); i++) {
            if (covers.get(i).intersects(box)) {
                for (Box rest : box.minus(covers.get(i))) {
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
