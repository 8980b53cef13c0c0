package org.tomes.networkplan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.nsg.Network;
import org.tomes.nsg.segment.Zone;
import org.tomes.nsg.segment.Zones;

/**
 * A company's network plan: the zones of its subnets. The addresses of the company's administrators are part of its
 * check rules.
 *
 * @param zones zones by lower-case subnet id; empty if the subnet is explicitly in no zone. A subnet without an entry
 * is in its proposed zone
 */
public record NetworkPlan(SortedMap<String, Optional<Zone>> zones, int revision) implements AuditedRecord {

    public NetworkPlan {
        zones = new TreeMap<>(zones);
    }

    public static NetworkPlan empty() {
        return new NetworkPlan(new TreeMap<>(), 0);
    }

    public NetworkPlan with(String subnet, Optional<Zone> zone) {
        SortedMap<String, Optional<Zone>> changed = new TreeMap<>(zones);
        changed.put(subnet.toLowerCase(Locale.ROOT), zone);
        return new NetworkPlan(changed, revision);
    }

    public NetworkPlan withRevision(int newRevision) {
        return new NetworkPlan(zones, newRevision);
    }

    /** Returns the zones of a network: the proposed zones as corrected by this plan. */
    public Zones zonesOf(Network network) {
        Zones all = Zones.propose(network);
        for (Map.Entry<String, Optional<Zone>> entry : zones.entrySet()) {
            all = all.with(entry.getKey(), entry.getValue());
        }
        return all;
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.NETWORK_PLAN, "network-plan", "");
    }

    @Override
    public AuditFields fields() {
        Map<String, String> zoneNames = new TreeMap<>();
        zones.forEach((subnet, zone) -> zoneNames.put(subnet, zone.map(Zone::name).orElse("NONE")));
        return AuditFields.of("zones", zoneNames.toString());
    }
}
