package org.tomes.change;

import java.util.Map;
import java.util.Optional;
import org.tomes.check.SnapshotNetwork;
import org.tomes.inventory.Inventory;
import org.tomes.nsg.Network;
import org.tomes.nsg.answer.DifferenceReport;
import org.tomes.nsg.answer.Differences;
import org.tomes.nsg.space.AddressSet;

/** What a change of NSGs did to the traffic: which packets pass now and did not before, and the other way round. */
final class TrafficEffect {

    private TrafficEffect() {
    }

    /** Empty where neither snapshot holds an NSG. */
    static Optional<DifferenceReport> between(Inventory earlier, Inventory later, Map<String, AddressSet> serviceTags) {
        Network before = SnapshotNetwork.of(earlier, serviceTags);
        Network after = SnapshotNetwork.of(later, serviceTags);
        return before.groups().isEmpty() && after.groups().isEmpty() ? Optional.empty()
                : Optional.of(DifferenceReport.of(Differences.behindGroups(before, after)));
    }
}
