package org.tomes.document.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tomes.finding.Finding;
import org.tomes.inventory.resource.ResourceId;

/**
 * What top management has to see first: the graver, then what the internet reaches, then production, then the older.
 */
public final class FindingOrder {

    /** Checks whose findings say that something can be reached from everywhere. */
    private static final Set<String> EXPOSING = Set.of("network.management-ports", "network.vm-public-ip",
            "nsg.any-any", "key-vault.public-network", "defender.storage-network");

    private final Set<String> production;

    /** @param production keys of the resources that are production */
    public FindingOrder(Set<String> production) {
        this.production = production;
    }

    public List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> !isExposed(finding))
                        .thenComparing(finding -> !isProduction(finding))
                        .thenComparing(finding -> finding.sightings().first())
                        .thenComparing(finding -> finding.id().number()))
                .toList();
    }

    public boolean isExposed(Finding finding) {
        return EXPOSING.contains(finding.check().value());
    }

    public boolean isProduction(Finding finding) {
        return ResourceId.parse(finding.resource().id()).map(ResourceId::key).filter(production::contains).isPresent();
    }
}
