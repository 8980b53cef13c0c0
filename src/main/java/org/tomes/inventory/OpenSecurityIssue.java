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
 * An open alert, or an open vulnerability found by a scan of Defender for Cloud.
 *
 * @param severity as spelled by Azure; empty if the data does not contain it
 * @param resource the name of the attacked or vulnerable resource
 * @param since the time of the first detection
 */
public record OpenSecurityIssue(String title, Optional<String> severity, String resource, Optional<Instant> since) {

    private static final List<String> MOST_SEVERE_FIRST = List.of("critical", "high", "medium", "low", "informational");

    private static final Comparator<OpenSecurityIssue> ORDER = Comparator.comparingInt(OpenSecurityIssue::rank)
            .thenComparing(risk -> risk.since().orElse(Instant.MAX))
            .thenComparing(OpenSecurityIssue::resource)
            .thenComparing(OpenSecurityIssue::title);

    /** Returns the open alerts of a snapshot, most severe and oldest first. */
    public static List<OpenSecurityIssue> alerts(Inventory inventory) {
        return sorted(inventory.securityAlerts()
                .stream()
                .filter(SecurityAlert::isOpen)
                .map(alert -> new OpenSecurityIssue(alert.title(), alert.severity(),
                        alert.entity().or(() -> alert.about().map(ResourceId::name)).orElse(alert.name()),
                        alert.since())));
    }

    /** Returns the open vulnerabilities of a snapshot, most severe and oldest first. */
    public static List<OpenSecurityIssue> vulnerabilities(Inventory inventory) {
        return sorted(inventory.subAssessments()
                .stream()
                .filter(SubAssessment::isOpen)
                .map(result -> new OpenSecurityIssue(result.title(), result.severity(),
                        result.about().map(ResourceId::name).orElse(result.name()), result.foundAt())));
    }

    /** Returns the names of scan results for which the snapshot contains no status. */
    public static List<String> undecidedVulnerabilities(Inventory inventory) {
        return inventory.subAssessments()
                .stream()
                .filter(result -> !result.isDecided())
                .map(SubAssessment::name)
                .toList();
    }

    private static List<OpenSecurityIssue> sorted(Stream<OpenSecurityIssue> risks) {
        return risks.sorted(ORDER).toList();
    }

    private int rank() {
        int position = severity.map(word -> MOST_SEVERE_FIRST.indexOf(word.toLowerCase(Locale.ROOT))).orElse(-1);
        return position < 0 ? MOST_SEVERE_FIRST.size() : position;
    }
}
