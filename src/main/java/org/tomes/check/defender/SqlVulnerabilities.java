package org.tomes.check.defender;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Recommendation;
import org.tomes.inventory.view.SubAssessment;

/**
 * Checks the results of database vulnerability scans, as reported by Defender for each database and each SQL server on
 * a machine.
 */
final class SqlVulnerabilities extends BaseCheck {

    /** Kind of scan that examines databases; other scans examine the machine (REST "Sub Assessments - Get"). */
    private static final String SCAN_OF_SQL = "SqlServerVulnerability";

    private static final CachedValue<Inventory, ResourceIndex<SubAssessment>> WEAKNESSES = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.subAssessments(), SubAssessment::about));

    SqlVulnerabilities() {
        super("defender.sql-findings", Severity.HIGH, ControlRef.direct("A.8.8"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        Map<ResourceId, Optional<Recommendation>> reported = new TreeMap<>();
        context.inventory()
                .sqlDatabases()
                .stream()
                .filter(database -> !database.isSystem())
                .forEach(database -> reported.put(database.id(), Optional.empty()));
        context.inventory()
                .recommendations()
                .stream()
                .filter(recommendation -> KnownRecommendation.SQL_FINDINGS.is(recommendation)
                        || KnownRecommendation.SQL_FINDINGS_ON_MACHINES.is(recommendation))
                .sorted(Comparator.comparing(Recommendation::isOpen))
                .forEach(recommendation -> recommendation.about()
                        .ifPresent(about -> reported.put(about, Optional.of(recommendation))));
        return reported.entrySet().stream().map(entry -> assess(entry.getKey(), entry.getValue(), context)).toList();
    }

    private Assessment assess(ResourceId about, Optional<Recommendation> reported, CheckContext context) {
        CheckedResource subject = context.inventory()
                .find(about)
                .map(CheckedResource::of)
                .orElseGet(() -> CheckedResource.of(about, about.type().orElse(ResourceType.SQL_DATABASE)));
        if (reported.isEmpty()) {
            return context.covers(ResourceType.RECOMMENDATION, about) ? notAssessed(subject, "not-said")
                    : typeNotRead(subject, ResourceType.RECOMMENDATION);
        }
        if (reported.get().status().isEmpty()) {
            return notFullyRead(subject);
        }
        return switch (reported.get().status().get()) {
            case HEALTHY -> healthy(subject, about, reported.get(), context);
            case NOT_APPLICABLE -> notAssessed(subject, "not-applicable", reported.get().cause().orElse("–"));
            case UNHEALTHY -> open(subject, about, context);
        };
    }

    /**
     * Assesses a recommendation that Defender reports as healthy. The individual results must confirm this; the data
     * does not show whether they or the recommendation are older.
     */
    private Assessment healthy(CheckedResource subject, ResourceId about, Recommendation recommendation,
            CheckContext context) {
        long open = Math.max(Recommendations.openResults(recommendation, context),
                openSubAssessments(about, context).stream()
                        .filter(weakness -> about.type().filter(ResourceType.SQL_DATABASE::equals).isPresent()
                                || weakness.scan().filter(SCAN_OF_SQL::equalsIgnoreCase).isPresent())
                        .count());
        return open == 0 ? met(subject, "none") : notAssessed(subject, "contradicted", open);
    }

    private Assessment open(CheckedResource subject, ResourceId about, CheckContext context) {
        List<SubAssessment> subAssessments = openSubAssessments(about, context);
        return subAssessments.isEmpty() ? notMet(subject, "open")
                : notMet(subject, "counted", subAssessments.size(), count(subAssessments, "High"),
                        count(subAssessments, "Medium"), count(subAssessments, "Low"));
    }

    private static List<SubAssessment> openSubAssessments(ResourceId about, CheckContext context) {
        return WEAKNESSES.in(context.inventory()).of(about).stream().filter(SubAssessment::isOpen).toList();
    }

    private static long count(List<SubAssessment> subAssessments, String severity) {
        return subAssessments.stream()
                .filter(subAssessment -> subAssessment.severity().filter(severity::equalsIgnoreCase).isPresent())
                .count();
    }
}
