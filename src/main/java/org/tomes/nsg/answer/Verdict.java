package org.tomes.nsg.answer;

import java.math.BigInteger;
import org.tomes.nsg.space.AddressSet;

/** How open a port is to the internet. */
public enum Verdict {
    /** No public address gets through. */
    CLOSED,
    /** Some do: at most 65,536 of IPv4 and at most one IPv6 /32's worth. */
    RESTRICTED,
    /** More do. */
    OPEN,
    /** The answer hangs on something that is not in the data. */
    UNDECIDED;

    private static final BigInteger FEW_V4 = BigInteger.valueOf(65_536);
    private static final BigInteger FEW_V6 = BigInteger.ONE.shiftLeft(96);

    /** The verdict on exactly these public sources. */
    public static Verdict of(AddressSet sources) {
        if (sources.isEmpty()) {
            return CLOSED;
        }
        return sources.v4().size().compareTo(FEW_V4) > 0 || sources.v6().size().compareTo(FEW_V6) > 0 ? OPEN
                : RESTRICTED;
    }
}
