package org.tomes.change;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tomes.nsg.analysis.DifferenceReport.Traffic;
import org.tomes.text.Texts;

/** Describes network traffic for readers. A long list of prefixes is abbreviated, and “any” is written as a word. */
public record PermittedTrafficText(Texts texts) {

    /** Maximum number of listed prefixes; further prefixes are only counted. */
    private static final int MAX_LISTED = 3;
    private static final Set<String> ANY = Set.of("*", "0.0.0.0/0", "::/0", "any", "0-65535", "0 - 65535");

    /**
     * @param key key of a sentence with direction, protocol, sources, destinations and ports
     */
    public String sentence(String key, Traffic traffic) {
        return texts.get(key, direction(traffic.direction()), protocol(traffic.protocol()),
                addresses(traffic.sources()), addresses(traffic.destinations()),
                ports(traffic.destinationPorts().toString()));
    }

    /** Returns all prefixes of the traffic; empty if the sentence already contains them all. */
    public String allPrefixes(Traffic traffic) {
        return traffic.sources().size() <= MAX_LISTED && traffic.destinations().size() <= MAX_LISTED ? ""
                : texts.get("change.traffic.whole", String.join(", ", traffic.sources()),
                        String.join(", ", traffic.destinations()));
    }

    public String direction(String direction) {
        return texts.get(direction.equalsIgnoreCase("Inbound") ? "change.traffic.inbound" : "change.traffic.outbound");
    }

    public String protocol(String protocol) {
        return protocol.equals("*") ? texts.get("change.traffic.anyProtocol") : protocol.toUpperCase(Locale.ROOT);
    }

    /** Returns the last part of a phrase: “port 22”, “ports 22, 3389”, “any port”. */
    public String ports(String ports) {
        boolean singlePort = !ports.contains(",") && !ports.contains("-");
        return ANY.contains(ports) ? texts.get("change.traffic.anyPort")
                : texts.get(singlePort ? "change.traffic.port" : "change.traffic.ports", ports);
    }

    public String addresses(List<String> prefixes) {
        return !prefixes.isEmpty() && prefixes.stream().allMatch(ANY::contains) ? texts.get("change.traffic.anywhere")
                : abbreviate(prefixes, texts);
    }

    static String abbreviate(List<String> values, Texts texts) {
        return values.size() <= MAX_LISTED ? String.join(", ", values)
                : texts.get("change.traffic.folded", String.join(", ", values.subList(0, MAX_LISTED)),
                        values.size() - MAX_LISTED);
    }
}
