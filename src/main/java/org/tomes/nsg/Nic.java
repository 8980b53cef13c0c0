package org.tomes.nsg;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.Address;

/**
 * A network interface.
 *
 * @param id in lower case
 * @param group id of its NSG in lower case; empty where none is attached
 * @param subnet id of its subnet in lower case; empty where the data names none
 * @param addresses its private addresses
 * @param applicationGroups ids, in lower case, of the application security groups that it is in
 */
public record Nic(String name, String id, Optional<String> group, Optional<String> subnet, List<Address> addresses,
        Set<String> applicationGroups) {

    public Nic {
        addresses = List.copyOf(addresses);
        applicationGroups = Set.copyOf(applicationGroups);
    }
}
