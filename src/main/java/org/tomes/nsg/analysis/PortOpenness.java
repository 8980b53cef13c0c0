package org.tomes.nsg.analysis;

import java.math.BigInteger;
import org.tomes.nsg.space.AddressSet;

/** Openness of a port to the internet. */
public enum PortOpenness {
    /** No public address gets through. */
    CLOSED,
    /** At most 65,536 IPv4 addresses and at most one IPv6 /32 get through. */
    RESTRICTED,
    /** More public addresses get through. */
    OPEN,
    /** The result depends on something that is not in the data. */
    UNDECIDED;

    private static final BigInteger FEW_V4 = BigInteger.valueOf(65_536);
    private static final BigInteger FEW_V6 = BigInteger.ONE.shiftLeft(96);

    /** Returns the verdict for exactly these public sources. */
    public static PortOpenness of(AddressSet sources) {
        if (sources.isEmpty()) {
            return CLOSED;
        }
        return sources.v4().size().compareTo(FEW_V4) > 0 || sources.v6().size().compareTo(FEW_V6) > 0 ? OPEN
                : RESTRICTED;
    }
}
