package org.tomes.nsg.usage;

import java.util.Locale;
import java.util.Map;

/** Converts protocols to the names that NSGs use. Flow logs contain letters or IANA numbers. */
final class ProtocolName {

    private static final Map<String, String> NAMES = Map.of("T", "TCP", "U", "UDP", "6", "TCP", "17", "UDP", "1",
            "ICMP", "58", "ICMPv6", "50", "ESP", "51", "AH");

    private ProtocolName() {
    }

    static String of(String logged) {
        return NAMES.getOrDefault(logged, logged.toUpperCase(Locale.ROOT));
    }
}
