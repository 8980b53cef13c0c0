package org.tomes.nsg.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.RangeSet;

/**
 * Index of the pieces by their values in one dimension. The values are divided into stretches, each of which is covered
 * by the same pieces throughout. Each border between stretches stores the pieces that begin or end there; a full set of
 * pieces is stored at regular intervals.
 */
final class AxisIndex {

    /**
     * Number of stretches for each stored full set. A larger number saves memory but requires more bits to be flipped.
     */
    private static final int STORED_SET_INTERVAL = 16;
    /**
     * Maximum number of stretches of a set that this index narrows down; for larger sets, other dimensions cost less.
     */
    private static final int MAX_QUERY_STRETCHES = 256;

    /** Maximum number of pieces of a stretch that are also stored as a list. */
    private static final int MAX_FEW = 16;
    /** Maximum length of a result list; more pieces are processed faster as a bit set. */
    private static final int MAX_LISTED = 64;

    private final long[] high;
    private final long[] low;
    private final int[][] changes;
    private final BitSet[] storedSets;
    private final int[] count;
    private final int[][] few;
    private final int[] fewestTree;

    private record Border(long high, long low, int piece) {
    }

    AxisIndex(List<RuleBox> pieces, Dimension dimension) {
        List<Border> borders = new ArrayList<>();
        borders.add(new Border(0, 0, -1));
        for (int i = 0; i < pieces.size(); i++) {
            RangeSet rangeSet = pieces.get(i).box().get(dimension);
            for (int range = 0; range < rangeSet.count(); range++) {
                borders.add(new Border(rangeSet.firstHighBits(range), rangeSet.firstLowBits(range), i));
                long nextLow = rangeSet.lastLowBits(range) + 1;
                long nextHigh = rangeSet.lastHighBits(range) + (nextLow == 0 ? 1 : 0);
                if (nextLow != 0 || nextHigh != 0) {
                    borders.add(new Border(nextHigh, nextLow, i));
                }
            }
        }
        borders.sort((a, b) -> RangeSet.compare(a.high, a.low, b.high, b.low));
        int stretches = distinct(borders);
        high = new long[stretches];
        low = new long[stretches];
        changes = new int[stretches][];
        storedSets = new BitSet[stretches / STORED_SET_INTERVAL + 1];
        count = new int[stretches];
        few = new int[stretches][];
        fewestTree = new int[2 * stretches];
        fill(borders, pieces.size());
    }

    private static int distinct(List<Border> borders) {
        int distinct = 0;
        for (int i = 0; i < borders.size(); i++) {
            distinct += i == 0 || !isSame(borders.get(i), borders.get(i - 1)) ? 1 : 0;
        }
        return distinct;
    }

    private static boolean isSame(Border a, Border b) {
        return a.high == b.high && a.low == b.low;
    }

    private void fill(List<Border> borders, int size) {
        BitSet holding = new BitSet(size);
        int holdingCount = 0;
        int stretch = 0;
        for (int from = 0; from < borders.size(); stretch++) {
            int to = from;
            while (to < borders.size() && isSame(borders.get(from), borders.get(to))) {
                to++;
            }
            high[stretch] = borders.get(from).high;
            low[stretch] = borders.get(from).low;
            changes[stretch] = borders.subList(from, to)
                    .stream()
                    .mapToInt(Border::piece)
                    .filter(piece -> piece >= 0)
                    .toArray();
            for (int piece : changes[stretch]) {
                holding.flip(piece);
                holdingCount += holding.get(piece) ? 1 : -1;
            }
            if (stretch % STORED_SET_INTERVAL == 0) {
                storedSets[stretch / STORED_SET_INTERVAL] = (BitSet) holding.clone();
            }
            fewestTree[high.length + stretch] = stretch;
            count[stretch] = holdingCount;
            few[stretch] = count[stretch] <= MAX_FEW ? holding.stream().toArray() : null;
            from = to;
        }
        for (int node = high.length - 1; node > 0; node--) {
            fewestTree[node] = fewer(fewestTree[2 * node], fewestTree[2 * node + 1]);
        }
    }

    private int fewer(int a, int b) {
        return count[a] <= count[b] ? a : b;
    }

    /** Returns the stretch that contains a value. */
    int stretch(long valueHigh, long valueLow) {
        int from = 0;
        int to = high.length;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (RangeSet.compare(high[middle], low[middle], valueHigh, valueLow) <= 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Returns the number of pieces that cover this stretch. */
    int count(int stretch) {
        return count[stretch];
    }

    /** Returns the pieces that cover a stretch, in order; null if there are many. */
    int[] few(int stretch) {
        return few[stretch];
    }

    long high(int stretch) {
        return high[stretch];
    }

    long low(int stretch) {
        return low[stretch];
    }

    /**
     * Returns the pieces, in order, that cover some value of the set; null if there are many. The result may include
     * pieces that cover no value of the set.
     */
    int[] few(RangeSet rangeSet) {
        int[] result = new int[MAX_LISTED];
        int length = 0;
        for (int range = 0; range < rangeSet.count(); range++) {
            int first = stretch(rangeSet.firstHighBits(range), rangeSet.firstLowBits(range));
            int last = stretch(rangeSet.lastHighBits(range), rangeSet.lastLowBits(range));
            if (few[first] == null || last - first > MAX_LISTED) {
                return null;
            }
            for (int at = first; at <= last; at++) {
                int[] more = at == first ? few[first] : changes[at];
                if (length + more.length > MAX_LISTED) {
                    return null;
                }
                System.arraycopy(more, 0, result, length, more.length);
                length += more.length;
            }
        }
        return Arrays.stream(result, 0, length).sorted().distinct().toArray();
    }

    /** Returns the pieces that cover a stretch. */
    BitSet holding(int stretch) {
        int stored = stretch / STORED_SET_INTERVAL;
        BitSet holding = (BitSet) storedSets[stored].clone();
        for (int i = stored * STORED_SET_INTERVAL + 1; i <= stretch; i++) {
            for (int piece : changes[i]) {
                holding.flip(piece);
            }
        }
        return holding;
    }

    /**
     * Returns the stretch within the set that the fewest pieces cover. Each border of the set must be a border of a
     * piece.
     */
    int leastCoveredRange(RangeSet rangeSet) {
        int best = -1;
        for (int range = 0; range < rangeSet.count(); range++) {
            int from = stretch(rangeSet.firstHighBits(range), rangeSet.firstLowBits(range)) + high.length;
            int to = stretch(rangeSet.lastHighBits(range), rangeSet.lastLowBits(range)) + high.length + 1;
            for (; from < to; from >>= 1, to >>= 1) {
                if ((from & 1) == 1) {
                    best = best < 0 ? fewestTree[from] : fewer(best, fewestTree[from]);
                    from++;
                }
                if ((to & 1) == 1) {
                    to--;
                    best = best < 0 ? fewestTree[to] : fewer(best, fewestTree[to]);
                }
            }
        }
        return best;
    }

    /**
     * Removes from the candidates the pieces that cover no value of the set. If the set is wide, some of these pieces
     * may remain.
     */
    void narrow(BitSet candidates, RangeSet rangeSet) {
        BitSet holding = new BitSet();
        for (int range = 0; range < rangeSet.count(); range++) {
            int first = stretch(rangeSet.firstHighBits(range), rangeSet.firstLowBits(range));
            int last = stretch(rangeSet.lastHighBits(range), rangeSet.lastLowBits(range));
            if (last - first > MAX_QUERY_STRETCHES || rangeSet.count() > MAX_QUERY_STRETCHES) {
                return;
            }
            holding.or(holding(first));
            for (int i = first + 1; i <= last; i++) {
                for (int piece : changes[i]) {
                    holding.set(piece);
                }
            }
        }
        candidates.and(holding);
    }
}
