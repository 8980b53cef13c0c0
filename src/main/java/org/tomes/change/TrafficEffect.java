package org.tomes.change;

import java.util.Map;
import java.util.Optional;
import org.tomes.check.SnapshotNetwork;
import org.tomes.inventory.Inventory;
import org.tomes.nsg.Network;
import org.tomes.nsg.analysis.DifferenceReport;
import org.tomes.nsg.analysis.TrafficDifferences;
import org.tomes.nsg.space.AddressSet;

/** The effect of changed NSGs on traffic: which packets are now allowed, and which are now denied. */
final class TrafficEffect {

    private TrafficEffect() {
    }

    /** Returns the effect; empty if neither snapshot contains an NSG. */
    static Optional<DifferenceReport> between(Inventory earlier, Inventory later, Map<String, AddressSet> serviceTags) {
        Network before = SnapshotNetwork.of(earlier, serviceTags);
        Network after = SnapshotNetwork.of(later, serviceTags);
        return before.groups().isEmpty() && after.groups().isEmpty() ? Optional.empty()
                : Optional.of(DifferenceReport.of(TrafficDifferences.compareFilteredTraffic(before, after)));
    }
}
