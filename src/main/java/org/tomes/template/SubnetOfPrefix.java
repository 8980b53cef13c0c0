package org.tomes.template;

import java.util.Optional;

/** {@code cidrSubnet}: the n-th prefix of a given length within an IPv4 prefix. IPv6 is not evaluated. */
final class SubnetOfPrefix {

    private static final String IPV4 = "([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}";

    private SubnetOfPrefix() {
    }

    static Optional<String> of(String prefix, int length, long index) {
        if (!prefix.matches(IPV4)) {
            return Optional.empty();
        }
        int own = Integer.parseInt(prefix.substring(prefix.indexOf('/') + 1));
        if (own > 32 || length < own || length > 32 || index < 0 || index >= 1L << length - own) {
            return Optional.empty();
        }
        long address = 0;
        for (String part : prefix.substring(0, prefix.indexOf('/')).split("\\.")) {
            address = address << 8 | Integer.parseInt(part) & 0xFF;
        }
        long first = address >> 32 - own << 32 - own;
        long wanted = first + (index << 32 - length);
        return Optional.of((wanted >> 24 & 0xFF) + "." + (wanted >> 16 & 0xFF) + "." + (wanted >> 8 & 0xFF) + "."
                + (wanted & 0xFF) + "/" + length);
    }
}
