package org.tomes.document.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.nsg.Network;
import org.tomes.nsg.segment.Zone;
import org.tomes.nsg.segment.Zones;

/**
 * A subnet in the register's network plan.
 *
 * @param zone zone of the subnet; empty for subnets that are in no zone, such as those of gateways
 */
public record PlannedSubnet(String network, String subnet, Optional<Zone> zone) {

    static List<PlannedSubnet> of(Network network, Zones zones) {
        return network.networks()
                .stream()
                .flatMap(virtualNetwork -> virtualNetwork.subnets()
                        .stream()
                        .map(subnet -> new PlannedSubnet(virtualNetwork.name(), subnet.name(), zones.of(subnet))))
                .sorted(Comparator.comparing(PlannedSubnet::network).thenComparing(PlannedSubnet::subnet))
                .toList();
    }
}
