package org.tomes.nsg.space;

/** The two families of IP addresses. Source and destination of a packet are always of the same family. */
public enum IpFamily {
    V4(32),
    V6(128);

    private final int bits;
    private final RangeSet all;

    IpFamily(int bits) {
        this.bits = bits;
        this.all = bits == 32 ? RangeSet.of(0, 0xFFFF_FFFFL) : RangeSet.of(0, 0, -1, -1);
    }

    public int bits() {
        return bits;
    }

    /** Returns all addresses of this family. */
    public RangeSet all() {
        return all;
    }
}
