package org.tomes.nsg.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.tomes.nsg.RuleBox;
import org.tomes.nsg.space.Dimension;
import org.tomes.nsg.space.Ranges;

/**
 * Which pieces hold which values of one dimension. The values fall into stretches on which the same pieces hold; each
 * border between stretches knows the pieces that change there, and every so many stretches the whole set is kept.
 */
final class AxisIndex {

    /** Stretches between two kept sets: what is saved in memory is paid in bits to flip. */
    private static final int KEPT_EVERY = 16;
    /** A set over more borders than this is not narrowed down here: other dimensions do it for less. */
    private static final int WIDEST_QUERY = 256;

    /** Of stretches with no more pieces than this, those are kept one by one. */
    private static final int FEW = 16;
    /** More pieces than this are better handled as a set of bits. */
    private static final int MOST_LISTED = 64;

    private final long[] high;
    private final long[] low;
    private final int[][] changes;
    private final BitSet[] kept;
    private final int[] count;
    private final int[][] few;
    private final int[] fewest;

    private record Border(long high, long low, int piece) {
    }

    AxisIndex(List<RuleBox> pieces, Dimension dimension) {
        List<Border> borders = new ArrayList<>();
        borders.add(new Border(0, 0, -1));
        for (int i = 0; i < pieces.size(); i++) {
            Ranges set = pieces.get(i).box().get(dimension);
            for (int range = 0; range < set.count(); range++) {
                borders.add(new Border(set.firstHigh(range), set.firstLow(range), i));
                long nextLow = set.lastLow(range) + 1;
                long nextHigh = set.lastHigh(range) + (nextLow == 0 ? 1 : 0);
                if (nextLow != 0 || nextHigh != 0) {
                    borders.add(new Border(nextHigh, nextLow, i));
                }
            }
        }
        borders.sort((a, b) -> Ranges.compare(a.high, a.low, b.high, b.low));
        int stretches = distinct(borders);
        high = new long[stretches];
        low = new long[stretches];
        changes = new int[stretches][];
        kept = new BitSet[stretches / KEPT_EVERY + 1];
        count = new int[stretches];
        few = new int[stretches][];
        fewest = new int[2 * stretches];
        fill(borders, pieces.size());
    }

    private static int distinct(List<Border> borders) {
        int distinct = 0;
        for (int i = 0; i < borders.size(); i++) {
            distinct += i == 0 || !same(borders.get(i), borders.get(i - 1)) ? 1 : 0;
        }
        return distinct;
    }

    private static boolean same(Border a, Border b) {
        return a.high == b.high && a.low == b.low;
    }

    private void fill(List<Border> borders, int size) {
        BitSet holding = new BitSet(size);
        int held = 0;
        int stretch = 0;
        for (int from = 0; from < borders.size(); stretch++) {
            int to = from;
            while (to < borders.size() && same(borders.get(from), borders.get(to))) {
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
                held += holding.get(piece) ? 1 : -1;
            }
            if (stretch % KEPT_EVERY == 0) {
                kept[stretch / KEPT_EVERY] = (BitSet) holding.clone();
            }
            fewest[high.length + stretch] = stretch;
            count[stretch] = held;
            few[stretch] = count[stretch] <= FEW ? holding.stream().toArray() : null;
            from = to;
        }
        for (int node = high.length - 1; node > 0; node--) {
            fewest[node] = fewer(fewest[2 * node], fewest[2 * node + 1]);
        }
    }

    private int fewer(int a, int b) {
        return count[a] <= count[b] ? a : b;
    }

    /** The stretch that a value lies in. */
    int stretch(long valueHigh, long valueLow) {
        int from = 0;
        int to = high.length;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (Ranges.compare(high[middle], low[middle], valueHigh, valueLow) <= 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** How many pieces hold the values of a stretch. */
    int count(int stretch) {
        return count[stretch];
    }

    /** The same pieces, in order, where they are few; null where they are many. */
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
     * The pieces, in order, that hold some value of the set, where they are few; null where they are many. May name
     * some that hold none.
     */
    int[] few(Ranges set) {
        int[] found = new int[MOST_LISTED];
        int length = 0;
        for (int range = 0; range < set.count(); range++) {
            int first = stretch(set.firstHigh(range), set.firstLow(range));
            int last = stretch(set.lastHigh(range), set.lastLow(range));
            if (few[first] == null || last - first > MOST_LISTED) {
                return null;
            }
            for (int at = first; at <= last; at++) {
                int[] more = at == first ? few[first] : changes[at];
                if (length + more.length > MOST_LISTED) {
                    return null;
                }
                System.arraycopy(more, 0, found, length, more.length);
                length += more.length;
            }
        }
        return Arrays.stream(found, 0, length).sorted().distinct().toArray();
    }

    /** The pieces that hold the values of a stretch. */
    BitSet holding(int stretch) {
        int keptAt = stretch / KEPT_EVERY;
        BitSet holding = (BitSet) kept[keptAt].clone();
        for (int i = keptAt * KEPT_EVERY + 1; i <= stretch; i++) {
            for (int piece : changes[i]) {
                holding.flip(piece);
            }
        }
        return holding;
    }

    /**
     * A stretch with values of the set that the fewest pieces hold; the set's borders must be those of pieces or
     * coarser.
     */
    int leastCoveredRange(Ranges set) {
        int best = -1;
        for (int range = 0; range < set.count(); range++) {
            int from = stretch(set.firstHigh(range), set.firstLow(range)) + high.length;
            int to = stretch(set.lastHigh(range), set.lastLow(range)) + high.length + 1;
            for (; from < to; from >>= 1, to >>= 1) {
                if ((from & 1) == 1) {
                    best = best < 0 ? fewest[from] : fewer(best, fewest[from]);
                    from++;
                }
                if ((to & 1) == 1) {
                    to--;
                    best = best < 0 ? fewest[to] : fewer(best, fewest[to]);
                }
            }
        }
        return best;
    }

    /** Takes out of the candidates pieces that hold no value of the set; may leave some in where the set is wide. */
    void narrow(BitSet candidates, Ranges set) {
        BitSet holding = new BitSet();
        for (int range = 0; range < set.count(); range++) {
            int first = stretch(set.firstHigh(range), set.firstLow(range));
            int last = stretch(set.lastHigh(range), set.lastLow(range));
            if (last - first > WIDEST_QUERY || set.count() > WIDEST_QUERY) {
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
