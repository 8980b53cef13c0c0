package org.tomes.nsg.analysis;

import java.util.List;
import java.util.stream.Collectors;

/** A rule as entered by a person. */
record RawRule(String name, int priority, String direction, String access, String protocol, List<String> sources,
        List<String> sourcePorts, List<String> destinations, List<String> destinationPorts) {

    String json() {
        return "{\"name\":\"%s\",\"properties\":{\"priority\":%d,\"direction\":\"%s\",\"access\":\"%s\",\"protocol\":\"%s\",%s,%s,%s,%s}}"
                .formatted(name, priority, direction, access, protocol, field("sourceAddressPrefix", "es", sources),
                        field("sourcePortRange", "s", sourcePorts),
                        field("destinationAddressPrefix", "es", destinations),
                        field("destinationPortRange", "s", destinationPorts));
    }

    private static String field(String singular, String plural, List<String> values) {
        if (values.getFirst().startsWith("asg:")) {
            return "\"%s\":[%s]".formatted(singular.replace("AddressPrefix", "ApplicationSecurityGroups"),
                    values.stream()
                            .map(group -> "{\"id\":\"/asg/" + group.substring(4) + "\"}")
                            .collect(Collectors.joining(",")));
        }
        return values.size() == 1 ? "\"%s\":\"%s\",\"%s%s\":[]".formatted(singular, values.getFirst(), singular, plural)
                : "\"%s\":\"\",\"%s%s\":[\"%s\"]".formatted(singular, singular, plural, String.join("\",\"", values));
    }

    RawRule at(int newPriority) {
        return new RawRule(name, newPriority, direction, access, protocol, sources, sourcePorts, destinations,
                destinationPorts);
    }

    RawRule from(List<String> newSources) {
        return new RawRule(name, priority, direction, access, protocol, newSources, sourcePorts, destinations,
                destinationPorts);
    }
}
