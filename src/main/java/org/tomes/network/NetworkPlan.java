package org.tomes.network;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomes.ledger.Fields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;
import org.tomes.nsg.Network;
import org.tomes.nsg.segment.Zone;
import org.tomes.nsg.segment.Zones;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;

/**
 * What a company says about its network: what its subnets are for, and where people administer from.
 *
 * @param zones  by the subnet's id in lower case; empty where it is said to be in no zone. Subnets that nobody spoke of
 *               are in the zone that is proposed for them
 * @param office prefixes such as {@code 203.0.113.8/29}
 */
public record NetworkPlan(SortedMap<String, Optional<Zone>> zones, List<String> office, int revision) implements Recorded {

    public NetworkPlan {
        zones = new TreeMap<>(zones);
        office = List.copyOf(office);
    }

    public static NetworkPlan empty() {
        return new NetworkPlan(new TreeMap<>(), List.of(), 0);
    }

    public NetworkPlan with(String subnet, Optional<Zone> zone) {
        SortedMap<String, Optional<Zone>> changed = new TreeMap<>(zones);
        changed.put(subnet.toLowerCase(Locale.ROOT), zone);
        return new NetworkPlan(changed, office, revision);
    }

    public NetworkPlan withOffice(Collection<String> prefixes) {
        return new NetworkPlan(zones, List.copyOf(prefixes), revision);
    }

    public NetworkPlan atRevision(int other) {
        return new NetworkPlan(zones, office, other);
    }

    /** The zones of a network: as proposed, put right by this plan. */
    public Zones zonesOf(Network network) {
        Zones all = Zones.proposed(network);
        for (Map.Entry<String, Optional<Zone>> said : zones.entrySet()) {
            all = all.with(said.getKey(), said.getValue());
        }
        return all;
    }

    public AddressSet officeAddresses() {
        return AddressSet.unionOf(office.stream().flatMap(text -> Cidr.parse(text).stream()).map(Cidr::asSet).toList());
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("network-plan", "network-plan", "");
    }

    @Override
    public Fields fields() {
        Map<String, String> said = new TreeMap<>();
        zones.forEach((subnet, zone) -> said.put(subnet, zone.map(Zone::name).orElse("NONE")));
        return Fields.of("zones", said.toString(), "office", String.join(", ", office));
    }
}
