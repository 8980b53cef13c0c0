package org.tomes.nsg.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A set of IP addresses of both families. */
public record AddressSet(RangeSet v4, RangeSet v6) {

    public static final AddressSet NONE = new AddressSet(RangeSet.EMPTY, RangeSet.EMPTY);
    public static final AddressSet ALL = new AddressSet(IpFamily.V4.all(), IpFamily.V6.all());

    public static AddressSet of(IpFamily family, RangeSet ranges) {
        return family == IpFamily.V4 ? new AddressSet(ranges, RangeSet.EMPTY) : new AddressSet(RangeSet.EMPTY, ranges);
    }

    /** Returns the union of prefixes that are known to be valid, such as constants. */
    public static AddressSet ofCidrs(String... cidrs) {
        List<AddressSet> sets = new ArrayList<>();
        for (String cidr : cidrs) {
            sets.add(Cidr.parse(cidr).orElseThrow(() -> new IllegalArgumentException(cidr)).asSet());
        }
        return unionOf(sets);
    }

    /**
     * Returns all addresses from the first to the last; empty if they are invalid, of different families or in the
     * wrong order.
     */
    public static Optional<AddressSet> between(String first, String last) {
        return Address.parse(first.strip())
                .flatMap(low -> Address.parse(last.strip())
                        .filter(high -> high.family() == low.family()
                                && RangeSet.compare(low.high(), low.low(), high.high(), high.low()) <= 0)
                        .map(high -> of(low.family(), RangeSet.of(low.high(), low.low(), high.high(), high.low()))));
    }

    public static AddressSet unionOf(Collection<AddressSet> sets) {
        return new AddressSet(RangeSet.unionOf(sets.stream().map(AddressSet::v4).toList()),
                RangeSet.unionOf(sets.stream().map(AddressSet::v6).toList()));
    }

    public RangeSet of(IpFamily family) {
        return family == IpFamily.V4 ? v4 : v6;
    }

    public boolean isEmpty() {
        return v4.isEmpty() && v6.isEmpty();
    }

    public boolean contains(Address address) {
        return of(address.family()).contains(address.high(), address.low());
    }

    public boolean containsAll(AddressSet other) {
        return v4.containsAll(other.v4) && v6.containsAll(other.v6);
    }

    public boolean intersects(AddressSet other) {
        return v4.intersects(other.v4) || v6.intersects(other.v6);
    }

    public AddressSet union(AddressSet other) {
        return new AddressSet(v4.union(other.v4), v6.union(other.v6));
    }

    public AddressSet intersect(AddressSet other) {
        return new AddressSet(v4.intersect(other.v4), v6.intersect(other.v6));
    }

    public AddressSet minus(AddressSet other) {
        return new AddressSet(v4.minus(other.v4), v6.minus(other.v6));
    }

    /** Returns the smallest list of prefixes for the set, in order, IPv4 first. */
    public List<String> cidrs() {
        List<String> cidrs = new ArrayList<>();
        for (IpFamily family : IpFamily.values()) {
            Cidr.covering(family, of(family)).forEach(cidr -> cidrs.add(cidr.toString()));
        }
        return cidrs;
    }
}
