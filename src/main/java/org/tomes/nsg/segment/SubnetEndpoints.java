package org.tomes.nsg.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.nsg.IpConfiguration;
import org.tomes.nsg.Network;
import org.tomes.nsg.Nic;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.analysis.InternalFilterChain.End;
import org.tomes.nsg.space.AddressSet;

/**
 * Divides the addresses of a subnet by the NSGs that filter them. A machine whose network interface has an NSG is
 * behind one or two NSGs. All other addresses form one endpoint, so that a subnet without machines can be assessed too.
 * This endpoint is left out if everything in the subnet was read and each interface has an NSG.
 */
final class SubnetEndpoints {

    private final Network network;
    private final Subnet subnet;
    private final Map<Network.NetworkAttachment, AddressSet> addressesByGroup = new LinkedHashMap<>();
    private final List<Nic> unfiltered = new ArrayList<>();
    private AddressSet unusedAddresses;
    private boolean allHaveGroup = true;

    private SubnetEndpoints(Network network, Subnet subnet, AddressSet space) {
        this.network = network;
        this.subnet = subnet;
        this.unusedAddresses = space;
    }

    /**
     * @param space addresses of the subnet
     */
    static SubnetEndpoints of(Network network, Subnet subnet, AddressSet space) {
        SubnetEndpoints endpoints = new SubnetEndpoints(network, subnet, space);
        Set<String> unread = new HashSet<>(subnet.occupants());
        network.nicsIn(subnet.id()).forEach(nic -> {
            endpoints.add(nic);
            nic.configurations().stream().map(IpConfiguration::id).forEach(unread::remove);
        });
        endpoints.allHaveGroup &= !subnet.occupants().isEmpty() && unread.isEmpty();
        return endpoints;
    }

    /** Whether the subnet contains an interface of which it is not known that it belongs to a private endpoint. */
    static boolean mayContainMachines(Network network, Subnet subnet) {
        Set<String> unread = new HashSet<>(subnet.occupants());
        List<Nic> nics = network.nicsIn(subnet.id());
        nics.forEach(nic -> nic.configurations().stream().map(IpConfiguration::id).forEach(unread::remove));
        return !unread.isEmpty() || nics.stream().anyMatch(nic -> !nic.endpoint());
    }

    private void add(Nic nic) {
        AddressSet nicAddresses = nic.addressSet();
        Network.NetworkAttachment attachment = network.nicAttachment(nic);
        if (nic.endpoint() && !subnet.filtersEndpoints()) {
            unusedAddresses = unusedAddresses.minus(nicAddresses);
            unfiltered.add(nic);
        } else if (attachment.attached() && !nicAddresses.isEmpty()) {
            unusedAddresses = unusedAddresses.minus(nicAddresses);
            addressesByGroup.merge(attachment, nicAddresses, AddressSet::union);
        } else {
            allHaveGroup = false;
        }
    }

    List<TrafficEndpoint> all() {
        List<TrafficEndpoint> endpoints = new ArrayList<>();
        addressesByGroup.forEach((group, addresses) -> endpoints
                .add(new TrafficEndpoint(addresses, new End(Optional.of(subnet.id()), Optional.of(group)))));
        if (!allHaveGroup || addressesByGroup.isEmpty()) {
            endpoints.add(new TrafficEndpoint(unusedAddresses, new End(Optional.of(subnet.id()), Optional.empty())));
        }
        return endpoints;
    }

    /** Returns the private endpoints whose traffic NSGs do not filter. */
    List<Nic> unfilteredEndpoints() {
        return unfiltered;
    }
}
