package org.tomes.nsg.segment;

import java.util.Optional;
import org.tomes.nsg.answer.InternalPath.End;
import org.tomes.nsg.space.AddressSet;

/**
 * Where packets come from or go to.
 *
 * @param end what guards it; nothing for what no NSG in the data guards: the internet, an office, the rest of a virtual
 * network
 */
record TrafficEndpoint(AddressSet addresses, End end) {

    static TrafficEndpoint outside(AddressSet addresses) {
        return new TrafficEndpoint(addresses, new End(Optional.empty(), Optional.empty()));
    }
}
