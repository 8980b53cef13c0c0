package org.tomes.document.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.tomes.finding.Finding;
import org.tomes.inventory.resource.ResourceId;

/** The order of findings for top management: by severity, exposure to the internet, production, and age. */
public final class FindingOrder {

    /** Checks that find resources reachable from the internet. */
    private static final Set<String> EXPOSING = Set.of("network.management-ports", "network.vm-public-ip",
            "nsg.any-any", "key-vault.public-network", "defender.storage-network");

    private final Predicate<ResourceId> production;

    /** @param production tells which resources are production */
    public FindingOrder(Predicate<ResourceId> production) {
        this.production = production;
    }

    public List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(finding -> !isExposed(finding))
                        .thenComparing(finding -> !isProduction(finding))
                        .thenComparing(Finding::since)
                        .thenComparing(finding -> finding.id().number()))
                .toList();
    }

    public boolean isExposed(Finding finding) {
        return EXPOSING.contains(finding.check().value());
    }

    public boolean isProduction(Finding finding) {
        return ResourceId.parse(finding.resource().id()).filter(production).isPresent();
    }
}
