package org.tomes.nsg.segment;

import java.util.Optional;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.space.AddressSet;

/**
 * Where packets come from or go to.
 *
 * @param subnet empty for what no NSG in the data guards: the internet, an office, the rest of a virtual network
 */
record Place(AddressSet addresses, Optional<Subnet> subnet) {

    static Place outside(AddressSet addresses) {
        return new Place(addresses, Optional.empty());
    }
}
