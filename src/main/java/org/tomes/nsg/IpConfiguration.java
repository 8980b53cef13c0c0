package org.tomes.nsg;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.Address;

/**
 * One address of a network interface and what leads to it from outside; all ids in lower case.
 *
 * @param address its private address; empty if none is given out
 * @param publicAddress id of its own public address
 * @param pools ids of the load balancers' pools that it is in
 * @param natRules ids of the load balancers' inbound translations that end at it
 */
public record IpConfiguration(String id, Optional<Address> address, Optional<String> publicAddress, Set<String> pools,
        Set<String> natRules) {

    public IpConfiguration {
        pools = Set.copyOf(pools);
        natRules = Set.copyOf(natRules);
    }
}
