package org.tomes.policy.network;

import java.util.List;
import java.util.Optional;
import org.tomes.finding.Finding;
import org.tomes.inventory.Inventory;
import org.tomes.network.ServiceTagList;
import org.tomes.nsg.Network;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Zones;
import org.tomes.policy.compose.FindingNames;
import org.tomes.policy.compose.Imprint;
import org.tomes.policy.compose.Names;
import org.tomes.policy.draft.TextComposer;
import org.tomes.policy.statement.Basis;
import org.tomes.posture.Assessment;
import org.tomes.posture.Check;

/**
 * What the network documentation is made of; all that is known of Azure is in the view.
 *
 * @param findings of the checks of network and rules that are not fixed
 */
record NetFacts(Imprint imprint, Optional<View> view, List<Finding> findings, FindingNames titles, Names names,
                Basis basis) implements TextComposer.Facts {

    /**
     * What the newest snapshot shows.
     *
     * @param assessments what the checks of network and rules say
     */
    record View(Inventory inventory, Network network, Zones zones, List<Segmentation> segmentations, Optional<ServiceTagList> tags,
                List<Check> checks, List<Assessment> assessments) {
    }

    @Override
    public Optional<Basis> enclosed() {
        return Optional.of(basis);
    }

    static boolean isOfNetwork(String check) {
        return check.startsWith("network.") || check.startsWith("nsg.");
    }
}
