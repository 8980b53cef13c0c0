package org.tomes.nsg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.nsg.space.RangeSet;

/** The protocols that NSG rules distinguish. Only the first two protocols have ports. */
public enum Protocol {
    TCP("Tcp"),
    UDP("Udp"),
    ICMP("Icmp"),
    ESP("Esp"),
    AH("Ah");

    /** All protocols. In the protocol dimension of packets, a protocol is represented by its ordinal. */
    public static final RangeSet ALL = RangeSet.of(0, AH.ordinal());
    public static final RangeSet WITH_PORTS = RangeSet.of(TCP.ordinal(), UDP.ordinal());

    private final String azureName;

    Protocol(String azureName) {
        this.azureName = azureName;
    }

    public String azureName() {
        return azureName;
    }

    public RangeSet asSet() {
        return RangeSet.of(ordinal(), ordinal());
    }

    public boolean hasPorts() {
        return this == TCP || this == UDP;
    }

    /** Parses Azure's protocol names, ignoring case. {@code *} and {@code All} mean every protocol. */
    public static Optional<RangeSet> parse(String text) {
        if (text.equals("*") || text.equalsIgnoreCase("all")) {
            return Optional.of(ALL);
        }
        try {
            return Optional.of(valueOf(text.toUpperCase(Locale.ROOT)).asSet());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the protocols in a set, in order. */
    public static List<Protocol> in(RangeSet rangeSet) {
        List<Protocol> protocols = new ArrayList<>();
        for (Protocol protocol : values()) {
            if (rangeSet.contains(0, protocol.ordinal())) {
                protocols.add(protocol);
            }
        }
        return protocols;
    }
}
