package org.tomes.document.executivesummary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.cost.CostComparison;
import org.tomes.cost.MonthTotal;
import org.tomes.document.cloudevidence.CloudEvidenceData;
import org.tomes.document.cloudevidence.CostTables;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.review.ReviewStatus;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.soa.ImplementationState;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The data of the executive summary.
 *
 * @param report findings, rules and decisions, as in the evidence report
 * @param reviews reviews of all records that have a review or could have one
 * @param costs costs of the newest complete month; empty if no bill was imported
 * @param costsBefore costs of the month before; empty if they are not comparable
 * @param controls applicable controls of the Statement of Applicability by status
 * @param conclusions the first paragraph of the conclusion of the management review, in the languages in which it
 * exists
 */
record ExecutiveSummaryData(CloudEvidenceData report, ScoreTrend score, Optional<ScoreTarget> target,
        List<Measure> measures, List<ReviewStatus> reviews, Optional<CostComparison> costs,
        Optional<MonthTotal> costsBefore, Map<ImplementationState, Long> controls,
        Map<Language, String> conclusions) implements TextComposer.DocumentFacts {

    @Override
    public DocumentMetadata metadata() {
        return report.metadata();
    }

    boolean hasSnapshot() {
        return metadata().snapshot().isPresent();
    }

    /** Whether something was assessed that could have shown a deviation. */
    boolean hasFindings() {
        return hasSnapshot() || !report.findings().isEmpty();
    }

    long open(Severity severity) {
        return causes(severity).count();
    }

    private Stream<Finding> causes(Severity severity) {
        return report.once(report.open()).stream().filter(finding -> finding.severity() == severity);
    }

    /** Returns the period for remediation in days. */
    int deadline(Severity severity) {
        return deadlines().days(severity);
    }

    /** Returns the open findings that are beyond their deadline. */
    List<Finding> late(Severity severity) {
        return causes(severity).filter(finding -> deadlines().exceeded(finding, metadata().today())).toList();
    }

    /** Returns the open findings of any severity whose deadline or agreed date has passed. */
    List<Finding> overdue() {
        return report.basis().remedies().overdue(report.open(), metadata().today());
    }

    /** Returns the open findings that are treated as exploited, also those with the same cause. */
    List<Finding> exploited() {
        return report.open()
                .stream()
                .filter(finding -> finding.activeExploitation().isPresent())
                .sorted(Comparator.comparing(finding -> finding.id().number()))
                .toList();
    }

    /** Returns the subscriptions of the snapshot whose costs are missing in the bills. */
    List<String> withoutBill(CostComparison costs, Texts texts) {
        return report.basis()
                .inventory()
                .map(inventory -> CostTables.withoutBill(costs, inventory, texts))
                .orElse(List.of());
    }

    /** Returns the day on which Azure first reported the cause of the finding; empty if the register was first. */
    Optional<LocalDate> reportedBefore(Finding finding) {
        return deadlines().causeReportedBefore(finding);
    }

    private FindingDeadlines deadlines() {
        return report.basis().remedies().deadlines();
    }

    List<Measure> overdueMeasures() {
        return measures.stream().filter(measure -> measure.isOverdue(metadata().today())).toList();
    }

    /** Returns the number of measures with open deviations. */
    long deviating(List<Measure> inForce) {
        Set<MeasureId> contradicted = report.effectiveness().contradictedMeasures();
        return inForce.stream().filter(measure -> contradicted.contains(measure.id())).count();
    }

    long overdueReviews() {
        return reviews.stream().filter(ReviewStatus::isOverdue).count();
    }

    long overdueAndNeverCarriedOut() {
        return reviews.stream().filter(review -> review.isOverdue() && review.wasNeverCarriedOut()).count();
    }

    /** Returns the number of required reviews that were never carried out and are not overdue. */
    long missingReviews() {
        return report.basis().statements().missingReviews(reviews).size();
    }

    /** Returns the number of reviews that are due today or soon. */
    long dueReviews() {
        return reviews.stream().filter(review -> review.state().pressing() && !review.isOverdue()).count();
    }
}
