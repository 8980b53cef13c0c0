package org.tomes.nsg;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.RangeSet;

/**
 * A path from the internet into a virtual network. Traffic that NSGs allow can arrive only through such a path.
 *
 * @param name name of the public address, load balancer or service
 * @param basic whether the public address has the Basic SKU, which without an NSG allows all traffic, while the
 * Standard SKU allows none; empty if the SKU was not read
 * @param configurations lower-case ids of the IP configurations to which the path leads
 * @param subnets lower-case ids of the subnets that contain a service with a public address
 * @param addresses private addresses to which the path leads, if it is defined by addresses
 * @param ports ports as in the packets that NSGs filter: those of the machine, not of the load balancer
 */
public record IngressPath(Kind kind, String name, Optional<Boolean> basic, Set<String> configurations,
        Set<String> subnets, AddressSet addresses, RangeSet protocols, RangeSet ports) {

    public enum Kind {
        PUBLIC_ADDRESS,
        LOAD_BALANCER,
        TRANSLATION,
        SERVICE,
        /** A load balancer to which other data refers was not read. It is unknown whether it leads into the network. */
        UNREAD,
        /** Two versions of the network interface were read. It is unknown whether a path leads to the interface. */
        UNCERTAIN;

        /** Whether it is unknown if this path exists. */
        public boolean isUncertain() {
            return this == UNREAD || this == UNCERTAIN;
        }
    }

    public IngressPath {
        configurations = Set.copyOf(configurations);
        subnets = Set.copyOf(subnets);
    }

    public boolean leadsTo(IpConfiguration configuration) {
        return configurations.contains(configuration.id())
                || configuration.address().filter(addresses::contains).isPresent();
    }

    public boolean accepts(Protocol protocol, RangeSet destinationPorts) {
        return protocols.intersects(protocol.asSet()) && (!protocol.hasPorts() || ports.intersects(destinationPorts));
    }
}
