package org.tomes.nsg.space;

/** The two kinds of IP addresses. A packet's source and destination are of one family, so the two never mix. */
public enum Family {
    V4(32),
    V6(128);

    private final int bits;
    private final Ranges all;

    Family(int bits) {
        this.bits = bits;
        this.all = bits == 32 ? Ranges.of(0, 0xFFFF_FFFFL) : Ranges.of(0, 0, -1, -1);
    }

    public int bits() {
        return bits;
    }

    /** Every address of this family. */
    public Ranges all() {
        return all;
    }
}
