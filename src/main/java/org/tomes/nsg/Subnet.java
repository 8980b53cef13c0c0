package org.tomes.nsg;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.AddressSet;

/**
 * A subnet of a virtual network that was read whole.
 *
 * @param id in lower case
 * @param group id of its NSG in lower case; empty if none is attached
 * @param space its addresses; none if the data names none
 * @param occupants ids, in lower case, of the IP configurations that stand in it, as far as the data lists them
 * @param filtersEndpoints whether NSGs filter what goes to its private endpoints: only where its network policies say
 * so
 * @param routeTable id of its route table in lower case; empty if it has none
 * @param forWebApps whether it is lent to App Service, whose apps send through it and receive nothing through it
 */
public record Subnet(String name, String id, Optional<String> group, AddressSet space, Set<String> occupants,
        Optional<String> routeTable, boolean filtersEndpoints, boolean forWebApps) {

    public Subnet {
        occupants = Set.copyOf(occupants);
    }
}
