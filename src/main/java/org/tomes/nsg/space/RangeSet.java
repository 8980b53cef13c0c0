package org.tomes.nsg.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A set of unsigned 128-bit numbers as sorted, disjoint ranges with gaps between them; used for IPv4 and IPv6
 * addresses, ports and protocols. Sets with the same numbers are equal, however they were created.
 */
public final class RangeSet {

    public static final RangeSet EMPTY = new RangeSet(new long[0]);
    /** Number of longs that store one range: first high, first low, last high, last low. */
    private static final int WIDTH = 4;

    private final long[] ends;

    private RangeSet(long[] ends) {
        this.ends = ends;
    }

    /** Returns the numbers from first to last, both inclusive; empty if last is less than first. */
    public static RangeSet of(long first, long last) {
        return of(0, first, 0, last);
    }

    public static RangeSet of(long firstHigh, long firstLow, long lastHigh, long lastLow) {
        return compare(firstHigh, firstLow, lastHigh, lastLow) > 0 ? EMPTY
                : new RangeSet(new long[]{firstHigh, firstLow, lastHigh, lastLow});
    }

    public static RangeSet unionOf(Collection<RangeSet> sets) {
        List<long[]> parts = new ArrayList<>();
        for (RangeSet rangeSet : sets) {
            for (int i = 0; i < rangeSet.ends.length; i += WIDTH) {
                parts.add(Arrays.copyOfRange(rangeSet.ends, i, i + WIDTH));
            }
        }
        parts.sort((a, b) -> compare(a[0], a[1], b[0], b[1]));
        Builder union = new Builder(parts.size());
        parts.forEach(part -> union.add(part[0], part[1], part[2], part[3]));
        return union.build();
    }

    public boolean isEmpty() {
        return ends.length == 0;
    }

    /** Returns the number of ranges. */
    public int count() {
        return ends.length / WIDTH;
    }

    public long firstHighBits(int range) {
        return ends[range * WIDTH];
    }

    public long firstLowBits(int range) {
        return ends[range * WIDTH + 1];
    }

    public long lastHighBits(int range) {
        return ends[range * WIDTH + 2];
    }

    public long lastLowBits(int range) {
        return ends[range * WIDTH + 3];
    }

    /** Returns a single range as a set. */
    public RangeSet range(int range) {
        return count() == 1 ? this : new RangeSet(Arrays.copyOfRange(ends, range * WIDTH, range * WIDTH + WIDTH));
    }

    public boolean contains(long high, long low) {
        int at = reaching(high, low);
        return at < count() && compare(firstHighBits(at), firstLowBits(at), high, low) <= 0;
    }

    public boolean containsAll(RangeSet other) {
        if (other.isEmpty()) {
            return true;
        }
        int end = other.count() - 1;
        int first = reaching(other.firstHighBits(0), other.firstLowBits(0));
        if (first < count()
                && compare(firstHighBits(first), firstLowBits(first), other.firstHighBits(0),
                        other.firstLowBits(0)) <= 0
                && compare(lastHighBits(first), lastLowBits(first), other.lastHighBits(end),
                        other.lastLowBits(end)) >= 0) {
            return true;
        }
        for (int i = 0; i < other.count(); i++) {
            int at = reaching(other.lastHighBits(i), other.lastLowBits(i));
            if (at == count() || compare(firstHighBits(at), firstLowBits(at), other.firstHighBits(i),
                    other.firstLowBits(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    public boolean intersects(RangeSet other) {
        if (other.count() > count()) {
            return other.intersects(this);
        }
        for (int i = 0; i < other.count(); i++) {
            int at = reaching(other.firstHighBits(i), other.firstLowBits(i));
            if (at < count()
                    && compare(firstHighBits(at), firstLowBits(at), other.lastHighBits(i), other.lastLowBits(i)) <= 0) {
                return true;
            }
        }
        return false;
    }

    public RangeSet union(RangeSet other) {
        if (isEmpty() || other.containsAll(this)) {
            return other;
        }
        return containsAll(other) ? this : unionOf(List.of(this, other));
    }

    public RangeSet intersect(RangeSet other) {
        if (containsAll(other)) {
            return other;
        }
        if (other.containsAll(this)) {
            return this;
        }
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        // If one set has few ranges and the other thousands, only ranges that can intersect are visited.
        Builder common = new Builder(Math.min(count(), other.count()) + 1);
        int mine = reaching(other.firstHighBits(0), other.firstLowBits(0));
        int its = other.reaching(firstHighBits(0), firstLowBits(0));
        while (mine < count() && its < other.count()) {
            boolean mineStartsLater = compare(firstHighBits(mine), firstLowBits(mine), other.firstHighBits(its),
                    other.firstLowBits(its)) > 0;
            boolean mineEndsFirst = compare(lastHighBits(mine), lastLowBits(mine), other.lastHighBits(its),
                    other.lastLowBits(its)) < 0;
            common.add(mineStartsLater ? firstHighBits(mine) : other.firstHighBits(its),
                    mineStartsLater ? firstLowBits(mine) : other.firstLowBits(its),
                    mineEndsFirst ? lastHighBits(mine) : other.lastHighBits(its),
                    mineEndsFirst ? lastLowBits(mine) : other.lastLowBits(its));
            if (mineEndsFirst) {
                mine++;
            } else {
                its++;
            }
        }
        return common.build();
    }

    public RangeSet minus(RangeSet other) {
        if (!intersects(other)) {
            return this;
        }
        Builder rest = new Builder(count() + 1);
        int its = other.reaching(firstHighBits(0), firstLowBits(0));
        for (int mine = 0; mine < count(); mine++) {
            long high = firstHighBits(mine);
            long low = firstLowBits(mine);
            boolean isUsedUp = false;
            while (!isUsedUp && its < other.count() && compare(other.firstHighBits(its), other.firstLowBits(its),
                    lastHighBits(mine), lastLowBits(mine)) <= 0) {
                if (compare(other.lastHighBits(its), other.lastLowBits(its), high, low) >= 0) {
                    if (compare(other.firstHighBits(its), other.firstLowBits(its), high, low) > 0) {
                        long before = other.firstLowBits(its) - 1;
                        rest.add(high, low, other.firstHighBits(its) - (before == -1 ? 1 : 0), before);
                    }
                    if (compare(other.lastHighBits(its), other.lastLowBits(its), lastHighBits(mine),
                            lastLowBits(mine)) >= 0) {
                        isUsedUp = true;
                        break;
                    }
                    low = other.lastLowBits(its) + 1;
                    high = other.lastHighBits(its) + (low == 0 ? 1 : 0);
                }
                its++;
            }
            if (!isUsedUp) {
                rest.add(high, low, lastHighBits(mine), lastLowBits(mine));
            }
        }
        return rest.build();
    }

    /** Returns the number of elements. */
    public BigInteger size() {
        BigInteger size = BigInteger.ZERO;
        for (int i = 0; i < count(); i++) {
            size = size.add(number(lastHighBits(i), lastLowBits(i)))
                    .subtract(number(firstHighBits(i), firstLowBits(i)))
                    .add(BigInteger.ONE);
        }
        return size;
    }

    static BigInteger number(long high, long low) {
        return new BigInteger(Long.toUnsignedString(high)).shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(low)));
    }

    public static int compare(long aHigh, long aLow, long bHigh, long bLow) {
        return aHigh == bHigh ? Long.compareUnsigned(aLow, bLow) : Long.compareUnsigned(aHigh, bHigh);
    }

    /** Returns the position of the first range whose last number is not less than the given number. */
    private int reaching(long high, long low) {
        int from = 0;
        int to = count();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(lastHighBits(middle), lastLowBits(middle), high, low) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RangeSet ranges && Arrays.equals(ends, ranges.ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count(); i++) {
            BigInteger first = number(firstHighBits(i), firstLowBits(i));
            BigInteger last = number(lastHighBits(i), lastLowBits(i));
            text.append(i == 0 ? "" : ",").append(first).append(first.equals(last) ? "" : "-" + last);
        }
        return text.toString();
    }

    /** Accepts ranges in the order of their first numbers, and joins ranges that overlap or touch. */
    private static final class Builder {

        private long[] ends;
        private int length;

        Builder(int expected) {
            ends = new long[Math.max(1, expected) * WIDTH];
        }

        void add(long firstHigh, long firstLow, long lastHigh, long lastLow) {
            if (compare(firstHigh, firstLow, lastHigh, lastLow) > 0) {
                return;
            }
            if (length > 0 && touches(firstHigh, firstLow)) {
                if (compare(ends[length - 2], ends[length - 1], lastHigh, lastLow) < 0) {
                    ends[length - 2] = lastHigh;
                    ends[length - 1] = lastLow;
                }
                return;
            }
            if (length == ends.length) {
                ends = Arrays.copyOf(ends, length * 2);
            }
            ends[length++] = firstHigh;
            ends[length++] = firstLow;
            ends[length++] = lastHigh;
            ends[length++] = lastLow;
        }

        private boolean touches(long firstHigh, long firstLow) {
            long nextLow = ends[length - 1] + 1;
            long nextHigh = ends[length - 2] + (nextLow == 0 ? 1 : 0);
            boolean endOfNumbers = nextLow == 0 && nextHigh == 0;
            return endOfNumbers || compare(firstHigh, firstLow, nextHigh, nextLow) <= 0;
        }

        RangeSet build() {
            return length == 0 ? EMPTY : new RangeSet(length == ends.length ? ends : Arrays.copyOf(ends, length));
        }
    }
}
