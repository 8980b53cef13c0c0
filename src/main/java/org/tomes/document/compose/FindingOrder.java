package org.tomes.document.compose;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.ResourceTraits;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * The order of findings for top management: those treated as exploited first, then by severity, exposure to the
 * internet, production, whether anyone can use them at once, and age. Exposure concerns the resource: if one finding
 * shows that the resource is reachable from the internet, all findings about it and its parts are exposed. Among
 * exposed findings of equal rank, the finding that shows this is first. A machine behind a public load balancer is
 * exposed in the same way as a machine with a public address.
 */
public final class FindingOrder {

    /** The checks whose failure shows that a resource is reachable from the internet. */
    private static final Set<String> EXPOSING = Set.of("network.management-ports", "network.vm-public-ip",
            "key-vault.public-network", "defender.storage-network", "service.sql-firewall", "service.public-access");
    /** Reasons of these checks that do not show this: open rules of an NSG to which no known path leads. */
    private static final Set<String> WITHOUT_PATH = Set.of("check.network.management-ports.open-unattached",
            "check.network.management-ports.open-unknown", "check.network.management-ports.open-unreachable");

    /** Checks that, if not met, show that anyone reaches the sign-in of a machine, or data without sign-in. */
    private static final Set<String> USABLE_AT_ONCE = Set.of("network.management-ports", "service.anonymous-blobs",
            "nsg.any-any");

    private final ResourceTraits traits;
    private final Set<ResourceId> exposed;
    private final Set<String> exposedVaults;

    /**
     * @param traits which resources are production, or behind a public load balancer
     * @param all all findings of the register; findings that are not fixed show which resources are exposed
     */
    public FindingOrder(ResourceTraits traits, Collection<Finding> all) {
        this.traits = traits;
        this.exposed = all.stream()
                .filter(finding -> finding.state() != FindingState.FIXED && isExposure(finding))
                .flatMap(finding -> ResourceId.parse(finding.resource().id()).stream())
                .collect(Collectors.toSet());
        this.exposedVaults = exposed.stream()
                .filter(id -> id.type().filter(ResourceType.KEY_VAULT::equals).isPresent())
                .map(ResourceId::name)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    public List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.<Finding, Boolean>comparing(finding -> finding.activeExploitation().isEmpty())
                        .thenComparing(Finding::severity)
                        .thenComparing(finding -> !isExposed(finding))
                        .thenComparing(finding -> !isProduction(finding))
                        .thenComparing(finding -> !USABLE_AT_ONCE.contains(finding.check().value()))
                        .thenComparing(finding -> !isExposure(finding))
                        .thenComparing(Finding::since)
                        .thenComparing(finding -> finding.id().number()))
                .toList();
    }

    /** Whether the finding itself shows that the internet reaches its resource. */
    public static boolean isExposure(Finding finding) {
        return EXPOSING.contains(finding.check().value()) && !WITHOUT_PATH.contains(finding.reason().key());
    }

    /** Whether the finding itself shows that the internet reaches its resource, or that anyone reads its data. */
    public static boolean isOpenAccess(Finding finding) {
        return isExposure(finding)
                || USABLE_AT_ONCE.contains(finding.check().value()) && !WITHOUT_PATH.contains(finding.reason().key());
    }

    /** Whether the internet reaches the resource of the finding, or the resource that contains it. */
    public boolean isExposed(Finding finding) {
        Optional<ResourceId> resource = ResourceId.parse(finding.resource().id());
        return resource.flatMap(ResourceId::vault).filter(exposedVaults::contains).isPresent()
                || Stream.iterate(resource, Optional::isPresent, id -> id.flatMap(ResourceId::parent))
                        .anyMatch(id -> exposed.contains(id.get()) || traits.balanced().test(id.get()));
    }

    public boolean isProduction(Finding finding) {
        return ResourceId.parse(finding.resource().id()).filter(traits.production()).isPresent();
    }
}
