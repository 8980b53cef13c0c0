package org.tomes.document.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * @param findings findings, not yet fixed, of the checks of networks, of NSG rules and of access to platform services
 */
record NetworkDocumentationData(DocumentMetadata metadata, Optional<View> view, List<Finding> findings,
        FindingTitles titles, PersonAndRoleNames names, EvaluationBasis basis) implements TextComposer.DocumentFacts {

    /**
     * The data of the newest snapshot.
     *
     * @param order the order of networks and subnets on the map; all sections use it
     * @param office addresses of the office network
     * @param assessments results of the checks of networks, of NSG rules and of access to platform services
     */
    record View(Inventory inventory, Network network, NetworkOrder order, Zones zones, AddressSet office,
            List<Segmentation> segmentations, Optional<ServiceTagList> tags, List<Check> checks,
            List<Assessment> assessments) {
    }

    /** Checks about the networks from which a platform service is reachable, or about access to it without sign-in. */
    private static final Set<String> ACCESS_TO_SERVICES = Set.of("key-vault.public-network", "defender.storage-network",
            "service.sql-firewall", "service.public-access", "service.anonymous-blobs");

    static boolean isOfNetwork(String check) {
        return check.startsWith("network.") || check.startsWith("nsg.") || isOfServiceAccess(check);
    }

    static boolean isOfServiceAccess(String check) {
        return ACCESS_TO_SERVICES.contains(check);
    }

    Map<Finding.Key, Finding> findingsByKey() {
        return findings.stream().collect(Collectors.toMap(Finding::key, Function.identity(), (one, other) -> one));
    }
}
