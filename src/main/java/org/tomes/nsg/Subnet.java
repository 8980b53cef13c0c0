package org.tomes.nsg;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.AddressSet;

/**
 * A subnet of a virtual network that was read completely.
 *
 * @param id in lower case
 * @param group lower-case id of its NSG; empty if none is attached
 * @param space addresses; empty if the data does not contain them
 * @param occupants lower-case ids of the IP configurations in the subnet, as far as the data lists them
 * @param filtersEndpoints whether NSGs filter traffic to private endpoints in the subnet; this requires enabled network
 * policies
 * @param routeTable lower-case id of its route table; empty if it has none
 * @param forWebApps whether the subnet is delegated to App Service; apps use such a subnet only for outbound traffic
 */
public record Subnet(String name, String id, Optional<String> group, AddressSet space, Set<String> occupants,
        Optional<String> routeTable, boolean filtersEndpoints, boolean forWebApps) {

    public Subnet {
        occupants = Set.copyOf(occupants);
    }
}
