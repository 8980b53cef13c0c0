package org.tomes.nsg;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.AddressSet;

/**
 * A completely read subnet of a virtual network.
 *
 * @param id in lower case
 * @param group lower-case id of its NSG; empty if none is attached
 * @param space its addresses; empty if missing in the data
 * @param occupants lower-case ids of the IP configurations in the subnet, as far as the data lists them
 * @param filtersEndpoints whether NSGs filter traffic to its private endpoints, which requires that its network
 * policies are enabled
 * @param routeTable lower-case id of its route table; empty if it has none
 * @param forWebApps whether it is delegated to App Service, whose apps use it for outbound traffic only
 */
public record Subnet(String name, String id, Optional<String> group, AddressSet space, Set<String> occupants,
        Optional<String> routeTable, boolean filtersEndpoints, boolean forWebApps) {

    public Subnet {
        occupants = Set.copyOf(occupants);
    }
}
