package org.tomes.inventory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.SecurityAlert;
import org.tomes.inventory.view.SubAssessment;

/**
 * An open alert, or an open vulnerability that a scan of Defender for Cloud found.
 *
 * @param severity as Azure writes it; empty if it reports none
 * @param resource the name of what is attacked or vulnerable
 * @param since when it was first seen
 */
public record OpenRisk(String title, Optional<String> severity, String resource, Optional<Instant> since) {

    private static final List<String> GRAVEST_FIRST = List.of("critical", "high", "medium", "low", "informational");

    private static final Comparator<OpenRisk> ORDER = Comparator.comparingInt(OpenRisk::rank)
            .thenComparing(risk -> risk.since().orElse(Instant.MAX))
            .thenComparing(OpenRisk::resource)
            .thenComparing(OpenRisk::title);

    /** The open alerts of a snapshot, the gravest and oldest first. */
    public static List<OpenRisk> alerts(Inventory inventory) {
        return sorted(inventory.securityAlerts()
                .stream()
                .filter(SecurityAlert::isOpen)
                .map(alert -> new OpenRisk(alert.title(), alert.severity(),
                        alert.entity().or(() -> alert.about().map(ResourceId::name)).orElse(alert.name()),
                        alert.since())));
    }

    /** The open vulnerabilities of a snapshot, the gravest and oldest first. */
    public static List<OpenRisk> vulnerabilities(Inventory inventory) {
        return sorted(inventory.weaknesses()
                .stream()
                .filter(SubAssessment::isOpen)
                .map(result -> new OpenRisk(result.title(), result.severity(),
                        result.about().map(ResourceId::name).orElse(result.name()), result.found())));
    }

    /** The names of scan results of which the snapshot does not show whether they are open. */
    public static List<String> undecidedVulnerabilities(Inventory inventory) {
        return inventory.weaknesses().stream().filter(result -> !result.isDecided()).map(SubAssessment::name).toList();
    }

    private static List<OpenRisk> sorted(Stream<OpenRisk> risks) {
        return risks.sorted(ORDER).toList();
    }

    private int rank() {
        int known = severity.map(word -> GRAVEST_FIRST.indexOf(word.toLowerCase(Locale.ROOT))).orElse(-1);
        return known < 0 ? GRAVEST_FIRST.size() : known;
    }
}
