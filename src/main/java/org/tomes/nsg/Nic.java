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
 * @param group lower-case id of its NSG; empty if none is attached
 * @param subnet lower-case id of its subnet; empty if the data does not contain it
 * @param applicationGroups lower-case ids of its application security groups
 * @param endpoint whether it belongs to a private endpoint, which receives traffic but never sends any
 */
public record Nic(String name, String id, Optional<String> group, Optional<String> subnet,
        List<IpConfiguration> configurations, Set<String> applicationGroups, boolean endpoint) {

    /**
     * Property in the profile of a scale set. An interface in this list represents the interfaces of all machines of
     * the scale set.
     */
    public static final String OF_SCALE_SET = "networkInterfaceConfigurations";

    /** Replaces the id of an NSG or a subnet about which the data is contradictory; no resource has this id. */
    public static final String UNKNOWN = "?";

    public Nic {
        configurations = List.copyOf(configurations);
        applicationGroups = Set.copyOf(applicationGroups);
    }

    /**
     * Whether this object represents the interfaces of all machines of a scale set, whose addresses are not in the
     * data.
     */
    public boolean isOfScaleSet() {
        return id.contains("/" + OF_SCALE_SET.toLowerCase(Locale.ROOT) + "/");
    }

    /** Returns its private addresses. */
    public List<Address> addresses() {
        return configurations.stream().flatMap(configuration -> configuration.address().stream()).toList();
    }

    public AddressSet addressSet() {
        return AddressSet.unionOf(addresses().stream().map(Address::asSet).toList());
    }
}
