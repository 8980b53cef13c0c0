package org.tomes.nsg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.space.Address;
import org.tomes.nsg.space.AddressSet;

/**
 * A network interface.
 *
 * @param id in lower case
 * @param group id of its NSG in lower case; empty if none is attached
 * @param subnet id of its subnet in lower case; empty if the data names none
 * @param applicationGroups ids, in lower case, of the application security groups that it is in
 * @param endpoint whether it is that of a private endpoint, which receives and never sends
 */
public record Nic(String name, String id, Optional<String> group, Optional<String> subnet,
        List<IpConfiguration> configurations, Set<String> applicationGroups, boolean endpoint) {

    /** The list of a scale set's profile in which an interface stands for those of all its machines. */
    public static final String OF_SCALE_SET = "networkInterfaceConfigurations";

    public Nic {
        configurations = List.copyOf(configurations);
        applicationGroups = Set.copyOf(applicationGroups);
    }

    /** Whether it stands for those of all machines of a scale set, which have no address in the data. */
    public boolean ofScaleSet() {
        return id.contains("/" + OF_SCALE_SET.toLowerCase(Locale.ROOT) + "/");
    }

    /** Its private addresses. */
    public List<Address> addresses() {
        return configurations.stream().flatMap(configuration -> configuration.address().stream()).toList();
    }

    public AddressSet addressSet() {
        return AddressSet.unionOf(addresses().stream().map(Address::asSet).toList());
    }
}
