package org.tomes.document.managementreview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.check.RuleValueTexts;
import org.tomes.check.Severity;
import org.tomes.document.ReportPeriod;
import org.tomes.document.annex.Effectiveness;
import org.tomes.document.compose.DecisionCodes;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.ExpiringExemption;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.compose.RemarksOnValidity;
import org.tomes.document.score.ControlRow;
import org.tomes.document.soa.ControlStatuses;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.text.TextComposer;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.evidence.RecordsWithEvidence;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.Snapshot;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.RaciWarning;
import org.tomes.people.Responsibility;
import org.tomes.review.ReviewStatus;
import org.tomes.review.decision.Decision;
import org.tomes.score.ScoreTarget;
import org.tomes.score.trend.ScoreTrend;
import org.tomes.soa.ImplementationState;
import org.tomes.soa.SoaRow;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * The data of the management review.
 *
 * @param fixed findings remediated in the period, one for each cause
 * @param changes changes implemented in the period
 * @param topics the topics of the responsibility matrix, each with its warnings
 * @param unrecorded the unrecorded differences between the two newest snapshots; empty if there are fewer than two
 * snapshots
 * @param order ranks internet-facing and production resources first
 * @param reviews review status of all subjects
 * @param controls controls; they are only counted and named by their numbers, so their language does not matter
 * @param proofs records of the register that implement controls, in addition to the measures
 * @param values the values that the company has set for its rules
 * @param authority the assignment of the tasks to which decisions belong
 * @param recorded when the exceptions from measures were recorded
 * @param effectiveness the measures whose effectiveness is confirmed
 */
record ManagementReviewData(DocumentMetadata metadata, ReportPeriod period, List<Measure> measures,
        List<SoaRow> controls, List<Finding> findings, Fixed fixed, List<ReviewStatus> reviews,
        List<ChangeRecord> changes, List<Evidence> evidence, List<Topic> topics, ScoreTrend score,
        Optional<ScoreTarget> target, List<ControlRow> scoreControls, Optional<ChangeReconciliation> unrecorded,
        FindingOrder order, FindingTitles titles, PersonAndRoleNames names, EvaluationBasis basis,
        ControlStatuses proofs, Effectiveness effectiveness, ManagementReviewDecisions decisions, RuleValueTexts values,
        DecisionAuthority authority,
        RecordedExemptions recorded) implements TextComposer.DocumentFacts, RemarksOnValidity {

    /**
     * Findings remediated in the period.
     *
     * @param since day of the first finding, if it is later than the start of the period
     */
    record Fixed(int count, Optional<LocalDate> since) {
    }

    record Topic(Responsibility topic, List<RaciWarning> warnings) {
    }

    /**
     * Returns remarks that state which decisions apply even before the release, who made them, and since when they are
     * in effect.
     */
    @Override
    public List<String> remarksOnValidity(Texts texts, Formats formats) {
        return decisions.decisionsInEffectAtOnce()
                .stream()
                .collect(Collectors.groupingBy(Decision::decided, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> texts.get("managementreview.decisions.atOnce", entry.getValue().size(),
                        DecisionCodes.of(entry.getValue(), texts), formats.date(entry.getKey()),
                        topManagement().orElse(texts.get("document.format.nobody"))))
                .toList();
    }

    /** Returns the person who represents top management. */
    Optional<String> topManagement() {
        return names.person(authority.accountable(DecisionAuthority.POLICY)).or(metadata::approver);
    }

    LocalDate today() {
        return metadata.today();
    }

    Optional<Snapshot> snapshot() {
        return metadata.snapshot();
    }

    StatementResults statements() {
        return basis.statements();
    }

    List<Measure> measuresInUse() {
        return measures.stream().filter(measure -> measure.status() != MeasureStatus.RETIRED).toList();
    }

    MeasureStatus status(Measure measure) {
        return effectiveness.status(measure);
    }

    /** Returns the applicable controls with this status, as in the Statement of Applicability. */
    List<SoaRow> controls(ImplementationState state) {
        return controls.stream().filter(row -> proofs.state(row).equals(Optional.of(state))).toList();
    }

    /** Returns the measures that are not in force after their due date, by due date. */
    List<Measure> overdue() {
        return measures.stream()
                .filter(measure -> measure.isOverdue(today()))
                .sorted((measure, other) -> measure.due().orElseThrow().compareTo(other.due().orElseThrow()))
                .toList();
    }

    /** Returns each finding in this state individually, although several may have the same cause. */
    List<Finding> every(FindingState state) {
        return findings.stream().filter(finding -> finding.state() == state).toList();
    }

    /** Returns the findings in this state, one for each cause. */
    List<Finding> in(FindingState state) {
        return causes().onePerCause(every(state));
    }

    List<ExpiringExemption> endingExceptions() {
        return ExpiringExemption.of(findings, measures, today());
    }

    FindingsByCause causes() {
        return new FindingsByCause(findings);
    }

    List<Finding> open(Severity severity) {
        return in(FindingState.OPEN).stream().filter(finding -> finding.severity() == severity).toList();
    }

    /** Returns the open findings whose deadline or agreed date has passed. */
    List<Finding> overdueFindings() {
        return basis.remedies().overdue(findings, today());
    }

    /** Returns the remediation of a finding and its date. */
    Remediation remedy(Finding finding) {
        return basis.remedies().of(finding);
    }

    /**
     * Returns the measures in force with open deviations. Measures with findings of high severity are first; then
     * measures are in the order of their codes.
     */
    List<Measure> deviating() {
        List<Measure> high = measuresWithHighFindings();
        return Stream
                .concat(high.stream(),
                        measuresInUse().stream()
                                .filter(measure -> effectiveness.contradictedMeasures().contains(measure.id()))
                                .filter(measure -> !high.contains(measure))
                                .sorted(Comparator.comparing(Measure::code)))
                .toList();
    }

    /** Returns the measures in force that open findings of high severity contradict, in the order of their codes. */
    List<Measure> measuresWithHighFindings() {
        return open(Severity.HIGH).stream()
                .flatMap(finding -> remedy(finding).measures().stream())
                .filter(measure -> measure.status().isInForce())
                .distinct()
                .sorted(Comparator.comparing(Measure::code))
                .toList();
    }

    /** Returns the rejected changes that the newest snapshot nevertheless contains. */
    List<ChangeRecord> rejectedButImplemented() {
        return unrecorded.stream()
                .flatMap(found -> found.unexplained().stream())
                .flatMap(entry -> entry.rejected().stream())
                .distinct()
                .toList();
    }

    /** Returns descriptions of the required reviews that were never carried out and are not overdue. */
    List<Message> missingReviews() {
        return statements().missingReviews(reviews);
    }

    List<ReviewStatus> overdueReviews() {
        return reviews.stream().filter(ReviewStatus::isOverdue).toList();
    }

    /** Returns the reviews that are due today or soon. */
    List<ReviewStatus> dueReviews() {
        return reviews.stream().filter(review -> review.state().pressing() && !review.isOverdue()).toList();
    }

    List<Evidence> expired() {
        return evidence.stream().filter(item -> item.validity(today()) == EvidenceValidity.EXPIRED).toList();
    }

    List<Measure> unproven() {
        RecordsWithEvidence proven = new RecordsWithEvidence(
                evidence.stream().filter(item -> item.validity(today()) != EvidenceValidity.EXPIRED).toList());
        return measures.stream()
                .filter(measure -> measure.status().isInForce())
                .filter(measure -> !proven.has(measure.ref()))
                .toList();
    }
}
