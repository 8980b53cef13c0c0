package org.tomes.document.release;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.review.decision.Decision;

/**
 * The newest released management review. Its decisions and those of earlier reviews are in effect. Later decisions are
 * only proposed until their review is released.
 *
 * @param released day of its release; empty if no review has been released
 */
public record LastManagementReview(Optional<LocalDate> released) {

    public static LastManagementReview of(List<DocumentVersion> versions, ZoneId zone) {
        return new LastManagementReview(versions.stream()
                .filter(version -> version.kind().equals(DocumentKind.MANAGEMENT_REVIEW))
                .flatMap(version -> version.released().stream())
                .map(release -> LocalDate.ofInstant(release.at(), zone))
                .max(Comparator.naturalOrder()));
    }

    /**
     * Whether a decision is in effect, because its review has been released or the decision cannot wait for the
     * release.
     */
    public boolean isInEffect(Decision decision) {
        return decision.takesEffectAtOnce() || includes(decision.decided());
    }

    /**
     * @param decided day on which a decision was made
     */
    public boolean includes(LocalDate decided) {
        return released.filter(release -> !decided.isAfter(release)).isPresent();
    }
}
