package org.tomes.nsg.usage;

import java.util.Locale;
import java.util.Map;

/** Names protocols as NSGs do; flow logs write letters or IANA's numbers. */
final class ProtocolName {

    private static final Map<String, String> NAMES = Map.of("T", "TCP", "U", "UDP", "6", "TCP", "17", "UDP", "1",
            "ICMP", "58", "ICMPv6", "50", "ESP", "51", "AH");

    private ProtocolName() {
    }

    static String of(String written) {
        return NAMES.getOrDefault(written, written.toUpperCase(Locale.ROOT));
    }
}
