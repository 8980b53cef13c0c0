package org.tomes.desktop.azure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.view.Recommendation;
import org.tomes.inventory.view.Recommendation.Status;

/**
 * A recommendation of Defender for Cloud with all resources it concerns.
 *
 * @param severity Microsoft's rating; empty if the source did not contain it
 */
record RecommendationRow(String key, String title, Optional<String> severity, List<Recommendation> open,
        List<Recommendation> healthy, List<Recommendation> notApplicable) {

    private static final List<String> SEVERITIES = List.of("high", "medium", "low");

    static final Comparator<RecommendationRow> BY_SEVERITY = Comparator.comparing(RecommendationRow::rank);

    static List<RecommendationRow> of(Inventory inventory) {
        Map<String, List<Recommendation>> byKey = new LinkedHashMap<>();
        inventory.recommendations()
                .forEach(recommendation -> byKey
                        .computeIfAbsent(recommendation.key().toLowerCase(Locale.ROOT), ignored -> new ArrayList<>())
                        .add(recommendation));
        return byKey.entrySet()
                .stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((RecommendationRow row) -> row.open().isEmpty())
                        .thenComparing(BY_SEVERITY)
                        .thenComparing(row -> -row.open().size())
                        .thenComparing(RecommendationRow::title))
                .toList();
    }

    private static RecommendationRow row(String key, List<Recommendation> all) {
        return new RecommendationRow(key, all.getFirst().title(),
                all.stream().flatMap(recommendation -> recommendation.severity().stream()).findFirst(),
                with(all, Status.UNHEALTHY), with(all, Status.HEALTHY), with(all, Status.NOT_APPLICABLE));
    }

    private static List<Recommendation> with(List<Recommendation> all, Status status) {
        return all.stream()
                .filter(recommendation -> recommendation.status().filter(status::equals).isPresent())
                .toList();
    }

    int rank() {
        int rank = severity.map(text -> SEVERITIES.indexOf(text.toLowerCase(Locale.ROOT))).orElse(-1);
        return rank < 0 ? SEVERITIES.size() : rank;
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    private List<Recommendation> all() {
        List<Recommendation> all = new ArrayList<>(open);
        all.addAll(healthy);
        all.addAll(notApplicable);
        return all;
    }

    Optional<String> description() {
        return all().stream().flatMap(recommendation -> recommendation.description().stream()).findFirst();
    }

    Optional<String> remediation() {
        return all().stream().flatMap(recommendation -> recommendation.remediation().stream()).findFirst();
    }
}
