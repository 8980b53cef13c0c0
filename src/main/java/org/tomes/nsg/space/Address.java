package org.tomes.nsg.space;

import java.util.Optional;

/**
 * An IP address. A separate parser is used, because the parser of the JDK converts IPv4-mapped IPv6 addresses to IPv4,
 * accepts {@code 10.1} as {@code 10.0.0.1} and resolves unknown names by DNS.
 */
public record Address(IpFamily family, long high, long low) {

    private static final int GROUPS = 8;

    /**
     * Parses an address; empty if it is invalid. Leading zeros in IPv4 are invalid, because some programs read them as
     * octal.
     */
    public static Optional<Address> parse(String text) {
        return text.indexOf(':') >= 0 ? parseV6(text) : parseV4(text).map(low -> new Address(IpFamily.V4, 0, low));
    }

    private static Optional<Long> parseV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        long value = 0;
        for (String part : parts) {
            if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            value = value << 8 | Integer.parseInt(part);
        }
        return Optional.of(value);
    }

    private static Optional<Address> parseV6(String text) {
        String hex = text;
        int lastColon = text.lastIndexOf(':');
        if (text.indexOf('.') > lastColon) {
            Optional<Long> tail = parseV4(text.substring(lastColon + 1));
            if (tail.isEmpty()) {
                return Optional.empty();
            }
            hex = text.substring(0, lastColon + 1) + Long.toHexString(tail.get() >> 16) + ":"
                    + Long.toHexString(tail.get() & 0xFFFF);
        }
        int gap = hex.indexOf("::");
        if (gap < 0) {
            return groups(hex, true).map(Address::ofGroups);
        }
        Optional<int[]> left = groups(hex.substring(0, gap), false);
        Optional<int[]> right = groups(hex.substring(gap + 2), false);
        if (left.isEmpty() || right.isEmpty() || left.get().length + right.get().length >= GROUPS) {
            return Optional.empty();
        }
        int[] all = new int[GROUPS];
        System.arraycopy(left.get(), 0, all, 0, left.get().length);
        System.arraycopy(right.get(), 0, all, GROUPS - right.get().length, right.get().length);
        return Optional.of(ofGroups(all));
    }

    private static Optional<int[]> groups(String text, boolean all) {
        String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
        int[] groups = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
                return Optional.empty();
            }
            groups[i] = Integer.parseInt(parts[i], 16);
        }
        return all && groups.length != GROUPS ? Optional.empty() : Optional.of(groups);
    }

    private static Address ofGroups(int[] groups) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + 4];
        }
        return new Address(IpFamily.V6, high, low);
    }

    public AddressSet asSet() {
        return AddressSet.of(family, RangeSet.of(high, low, high, low));
    }

    /** Returns the usual notation: dotted decimal for IPv4, RFC 5952 for IPv6. */
    @Override
    public String toString() {
        return family == IpFamily.V4
                ? (low >> 24) + "." + (low >> 16 & 255) + "." + (low >> 8 & 255) + "." + (low & 255)
                : v6();
    }

    private String v6() {
        int bestStart = -1;
        int bestLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && group(end) == 0) {
                end++;
            }
            if (end - i > bestLength) {
                bestStart = i;
                bestLength = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == bestStart) {
                text.append("::");
                i += bestLength - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Long.toHexString(group(i)));
            }
        }
        return text.toString();
    }

    private long group(int index) {
        return (index < 4 ? high : low) >>> (3 - index % 4) * 16 & 0xFFFF;
    }
}
