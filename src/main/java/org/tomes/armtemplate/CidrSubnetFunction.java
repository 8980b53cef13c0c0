package org.tomes.armtemplate;

import java.util.Optional;

/** {@code cidrSubnet}: the n-th prefix of a given length within an IPv4 prefix. IPv6 prefixes are not evaluated. */
final class CidrSubnetFunction {

    private static final String IPV4 = "([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}";

    private CidrSubnetFunction() {
    }

    static Optional<String> of(String prefix, int length, long index) {
        if (!prefix.matches(IPV4)) {
            return Optional.empty();
        }
        int prefixLength = Integer.parseInt(prefix.substring(prefix.indexOf('/') + 1));
        if (prefixLength > 32 || length < prefixLength || length > 32 || index < 0
                || index >= 1L << length - prefixLength) {
            return Optional.empty();
        }
        long address = 0;
        for (String part : prefix.substring(0, prefix.indexOf('/')).split("\\.")) {
            address = address << 8 | Integer.parseInt(part) & 0xFF;
        }
        long first = address >> 32 - prefixLength << 32 - prefixLength;
        long subnetAddress = first + (index << 32 - length);
        return Optional.of((subnetAddress >> 24 & 0xFF) + "." + (subnetAddress >> 16 & 0xFF) + "."
                + (subnetAddress >> 8 & 0xFF) + "." + (subnetAddress & 0xFF) + "/" + length);
    }
}
