package org.tomes.nsg;

import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Ranges;

/**
 * A way from the internet into a virtual network. What NSGs permit arrives only where there is one.
 *
 * @param name of the public address, load balancer or service
 * @param basic whether the public address is of the Basic kind, which admits everything where no NSG is; one of the
 * Standard kind admits nothing then. Empty if it was not read
 * @param configurations ids, in lower case, of the IP configurations that it leads to
 * @param subnets ids, in lower case, of the subnets in which a service with a public address stands
 * @param addresses private addresses that it leads to, where it names those instead
 * @param ports as NSGs see them: those of the machine, not those of the load balancer
 */
public record IngressPath(Kind kind, String name, Optional<Boolean> basic, Set<String> configurations,
        Set<String> subnets, AddressSet addresses, Ranges protocols, Ranges ports) {

    /** What it is. */
    public enum Kind {
        PUBLIC_ADDRESS,
        LOAD_BALANCER,
        TRANSLATION,
        SERVICE,
        /** A load balancer that is named and was not read: it may lead in or not. */
        UNREAD
    }

    public IngressPath {
        configurations = Set.copyOf(configurations);
        subnets = Set.copyOf(subnets);
    }

    public boolean leadsTo(IpConfiguration configuration) {
        return configurations.contains(configuration.id())
                || configuration.address().filter(addresses::contains).isPresent();
    }

    public boolean takes(Protocol protocol, Ranges destinationPorts) {
        return protocols.intersects(protocol.asSet()) && (!protocol.hasPorts() || ports.intersects(destinationPorts));
    }
}
