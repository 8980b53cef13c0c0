package org.tomes.document.management;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tomes.finding.Finding;
import org.tomes.inventory.resource.ResourceId;

/**
 * What top management has to see first: the graver, then what the internet reaches, then production, then the older.
 */
final class FindingOrder {

    /** Checks whose findings say that something can be reached from everywhere. */
    private static final Set<String> EXPOSING = Set.of("network.management-ports", "network.vm-public-ip",
            "nsg.any-any", "key-vault.public-network", "defender.storage-network");

    private final Set<String> production;

    /** @param production keys of the resources that are production */
    FindingOrder(Set<String> production) {
        this.production = production;
    }

    List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> !isExposed(finding))
                        .thenComparing(finding -> !isProduction(finding))
                        .thenComparing(finding -> finding.sightings().first())
                        .thenComparing(finding -> finding.id().number()))
                .toList();
    }

    boolean isExposed(Finding finding) {
        return EXPOSING.contains(finding.check().value());
    }

    boolean isProduction(Finding finding) {
        return ResourceId.parse(finding.resource().id()).map(ResourceId::key).filter(production::contains).isPresent();
    }
}
