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
import org.tomes.nsg.answer.InternalPath.End;
import org.tomes.nsg.space.AddressSet;

/**
 * Takes a subnet apart by what guards its addresses: machines whose network interface has a group of its own stand
 * behind two groups, or behind theirs alone. All other addresses count as one place, so that a subnet without machines
 * can be judged too; they count for nothing if all that stands in the subnet was read and has a group of its own.
 */
final class SubnetEndpoints {

    private final Network network;
    private final Subnet subnet;
    private final Map<Network.Attachment, AddressSet> guarded = new LinkedHashMap<>();
    private final List<Nic> past = new ArrayList<>();
    private AddressSet rest;
    private boolean allGuarded = true;

    private SubnetEndpoints(Network network, Subnet subnet, AddressSet space) {
        this.network = network;
        this.subnet = subnet;
        this.rest = space;
    }

    /** @param space the subnet's addresses */
    static SubnetEndpoints of(Network network, Subnet subnet, AddressSet space) {
        SubnetEndpoints places = new SubnetEndpoints(network, subnet, space);
        Set<String> unread = new HashSet<>(subnet.occupants());
        network.nicsIn(subnet.id()).forEach(nic -> {
            places.add(nic);
            nic.configurations().stream().map(IpConfiguration::id).forEach(unread::remove);
        });
        places.allGuarded &= !subnet.occupants().isEmpty() && unread.isEmpty();
        return places;
    }

    private void add(Nic nic) {
        AddressSet own = nic.addressSet();
        Network.Attachment attachment = network.ofNic(nic);
        if (nic.endpoint() && !subnet.filtersEndpoints()) {
            rest = rest.minus(own);
            past.add(nic);
        } else if (attachment.attached() && !own.isEmpty()) {
            rest = rest.minus(own);
            guarded.merge(attachment, own, AddressSet::union);
        } else {
            allGuarded = false;
        }
    }

    List<TrafficEndpoint> all() {
        List<TrafficEndpoint> places = new ArrayList<>();
        guarded.forEach((group, addresses) -> places
                .add(new TrafficEndpoint(addresses, new End(Optional.of(subnet.id()), Optional.of(group)))));
        if (!allGuarded || guarded.isEmpty()) {
            places.add(new TrafficEndpoint(rest, new End(Optional.of(subnet.id()), Optional.empty())));
        }
        return places;
    }

    /** Private endpoints that no NSG filters, whatever it says. */
    List<Nic> unfilteredEndpoints() {
        return past;
    }
}
