package org.tomes.nsg.segment;

import java.util.Optional;
import org.tomes.nsg.analysis.InternalFilterChain.End;
import org.tomes.nsg.space.AddressSet;

/**
 * Origin or destination of packets.
 *
 * @param end the filters; empty for the internet, an office or the rest of a virtual network
 */
record TrafficEndpoint(AddressSet addresses, End end) {

    static TrafficEndpoint outside(AddressSet addresses) {
        return new TrafficEndpoint(addresses, new End(Optional.empty(), Optional.empty()));
    }
}
