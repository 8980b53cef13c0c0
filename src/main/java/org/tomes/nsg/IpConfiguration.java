package org.tomes.nsg;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.Address;

/**
 * An IP configuration of a network interface, with the resources through which traffic from outside reaches it. All ids
 * are in lower case.
 *
 * @param address private address; empty if none is assigned
 * @param publicAddress id of its public address
 * @param pools ids of the load balancer pools that contain it
 * @param natRules ids of the inbound NAT rules of load balancers that lead to it
 */
public record IpConfiguration(String id, Optional<Address> address, Optional<String> publicAddress, Set<String> pools,
        Set<String> natRules) {

    public IpConfiguration {
        pools = Set.copyOf(pools);
        natRules = Set.copyOf(natRules);
    }
}
