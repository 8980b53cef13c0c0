package org.tomes.nsg.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of packets of one family: the product of five sets, one for each dimension. A rule with a thousand prefixes and
 * a hundred ports is still one box for each family.
 */
public final class PacketBox {

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final IpFamily family;
    private final RangeSet[] sets;

    private PacketBox(IpFamily family, RangeSet[] sets) {
        this.family = family;
        this.sets = sets;
    }

    public static PacketBox of(IpFamily family, RangeSet protocols, RangeSet sources, RangeSet destinations,
            RangeSet sourcePorts, RangeSet destinationPorts) {
        return new PacketBox(family, new RangeSet[]{protocols, sources, destinations, sourcePorts, destinationPorts});
    }

    public IpFamily family() {
        return family;
    }

    public RangeSet get(Dimension dimension) {
        return sets[dimension.ordinal()];
    }

    public PacketBox with(Dimension dimension, RangeSet rangeSet) {
        RangeSet[] changed = sets.clone();
        changed[dimension.ordinal()] = rangeSet;
        return new PacketBox(family, changed);
    }

    public boolean isEmpty() {
        for (RangeSet rangeSet : sets) {
            if (rangeSet.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    public boolean intersects(PacketBox other) {
        if (family != other.family) {
            return false;
        }
        for (int i = 0; i < sets.length; i++) {
            if (!sets[i].intersects(other.sets[i])) {
                return false;
            }
        }
        return true;
    }

    public boolean containsAll(PacketBox other) {
        if (family != other.family) {
            return other.isEmpty();
        }
        for (int i = 0; i < sets.length; i++) {
            if (!sets[i].containsAll(other.sets[i])) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param other box of the same family
     */
    public PacketBox intersect(PacketBox other) {
        RangeSet[] common = new RangeSet[sets.length];
        for (int i = 0; i < sets.length; i++) {
            common[i] = sets[i].intersect(other.sets[i]);
        }
        return new PacketBox(family, common);
    }

    /** Returns the packets that are not in the other box, as disjoint boxes, at most one for each dimension. */
    public List<PacketBox> minus(PacketBox other) {
        if (!intersects(other)) {
            return List.of(this);
        }
        List<PacketBox> rest = new ArrayList<>(DIMENSIONS.length);
        PacketBox overlap = this;
        for (Dimension dimension : DIMENSIONS) {
            RangeSet mine = overlap.get(dimension);
            RangeSet outside = mine.minus(other.get(dimension));
            if (!outside.isEmpty()) {
                rest.add(overlap.with(dimension, outside));
                overlap = overlap.with(dimension, mine.intersect(other.get(dimension)));
            }
        }
        return rest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PacketBox box && family == box.family && Arrays.equals(sets, box.sets);
    }

    @Override
    public int hashCode() {
        return 31 * family.hashCode() + Arrays.hashCode(sets);
    }

    @Override
    public String toString() {
        return family + Arrays.toString(sets);
    }
}
