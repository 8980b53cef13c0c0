package org.tomes.document.network;

import java.util.List;
import java.util.Optional;
import org.tomes.check.Assessment;
import org.tomes.check.Check;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.Finding;
import org.tomes.inventory.Inventory;
import org.tomes.networkplan.ServiceTagList;
import org.tomes.nsg.Network;
import org.tomes.nsg.segment.Segmentation;
import org.tomes.nsg.segment.Zones;
import org.tomes.nsg.space.AddressSet;

/**
 * The data of the network documentation; the view contains the Azure data.
 *
 * @param findings unfixed findings of the network and rule checks
 */
record NetworkDocumentationData(DocumentMetadata metadata, Optional<View> view, List<Finding> findings,
        FindingTitles titles, PersonAndRoleNames names, EvaluationBasis basis) implements TextComposer.DocumentFacts {

    /**
     * The data of the newest snapshot.
     *
     * @param office addresses of the office network
     * @param assessments results of the network and rule checks
     */
    record View(Inventory inventory, Network network, Zones zones, AddressSet office, List<Segmentation> segmentations,
            Optional<ServiceTagList> tags, List<Check> checks, List<Assessment> assessments) {
    }

    static boolean isOfNetwork(String check) {
        return check.startsWith("network.") || check.startsWith("nsg.");
    }
}
