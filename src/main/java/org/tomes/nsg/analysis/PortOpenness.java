package org.tomes.nsg.analysis;

import java.math.BigInteger;
import org.tomes.nsg.space.AddressSet;

/** Openness of a port to the internet. */
public enum PortOpenness {
    /** The port is closed to all public addresses. */
    CLOSED,
    /** The port is open to at most 65,536 IPv4 addresses and at most one IPv6 /32. */
    RESTRICTED,
    /** The port is open to more public addresses. */
    OPEN,
    /** The result depends on something that is not in the data. */
    UNDECIDED;

    private static final BigInteger FEW_V4 = BigInteger.valueOf(65_536);
    private static final BigInteger FEW_V6 = BigInteger.ONE.shiftLeft(96);

    /** Returns the openness of a port that is open to exactly these public sources. */
    public static PortOpenness of(AddressSet sources) {
        if (sources.isEmpty()) {
            return CLOSED;
        }
        return sources.v4().size().compareTo(FEW_V4) > 0 || sources.v6().size().compareTo(FEW_V6) > 0 ? OPEN
                : RESTRICTED;
    }
}
