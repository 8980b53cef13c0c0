package org.tomes.nsg.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An address prefix such as {@code 10.0.0.0/8}. A single address is a prefix with the full length of its family. */
public record Cidr(Address first, int length) {

    /** Parses a prefix; empty if it is invalid, its length is out of range or host bits are set. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        String length = slash < 0 ? "" : text.substring(slash + 1);
        if (slash >= 0 && !length.matches("0|[1-9][0-9]{0,2}")) {
            return Optional.empty();
        }
        return Address.parse(slash < 0 ? text : text.substring(0, slash))
                .filter(address -> slash < 0 || Integer.parseInt(length) <= address.family().bits())
                .map(address -> new Cidr(address, slash < 0 ? address.family().bits() : Integer.parseInt(length)))
                .filter(cidr -> (cidr.first.high() & cidr.hostHigh()) == 0 && (cidr.first.low() & cidr.hostLow()) == 0);
    }

    private int hostBits() {
        return first.family().bits() - length;
    }

    private long hostHigh() {
        return hostBits() <= Long.SIZE ? 0 : ones(hostBits() - Long.SIZE);
    }

    private long hostLow() {
        return ones(Math.min(Long.SIZE, hostBits()));
    }

    private static long ones(int bits) {
        return bits == 0 ? 0 : -1L >>> Long.SIZE - bits;
    }

    public AddressSet asSet() {
        return AddressSet.of(first.family(),
                RangeSet.of(first.high(), first.low(), first.high() | hostHigh(), first.low() | hostLow()));
    }

    /** Returns the smallest list of prefixes for exactly these addresses, in order. */
    static List<Cidr> covering(IpFamily family, RangeSet ranges) {
        List<Cidr> cidrs = new ArrayList<>();
        for (int i = 0; i < ranges.count(); i++) {
            BigInteger at = RangeSet.number(ranges.firstHighBits(i), ranges.firstLowBits(i));
            BigInteger end = RangeSet.number(ranges.lastHighBits(i), ranges.lastLowBits(i)).add(BigInteger.ONE);
            while (at.compareTo(end) < 0) {
                int aligned = at.signum() == 0 ? family.bits() : Math.min(family.bits(), at.getLowestSetBit());
                int host = Math.min(aligned, end.subtract(at).bitLength() - 1);
                cidrs.add(new Cidr(new Address(family, at.shiftRight(Long.SIZE).longValue(), at.longValue()),
                        family.bits() - host));
                at = at.add(BigInteger.ONE.shiftLeft(host));
            }
        }
        return cidrs;
    }

    @Override
    public String toString() {
        return first + "/" + length;
    }
}
