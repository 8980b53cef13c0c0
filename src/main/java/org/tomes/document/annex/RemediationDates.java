package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.document.annex.DeviationDueDates.Basis;
import org.tomes.document.annex.DeviationDueDates.Due;
import org.tomes.document.compose.DeviationDecisions;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementSubject;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;

/**
 * Dates by which deviations are to be remediated; the evidence report contains the same dates. A review is due on its
 * date. Any other record, such as a change, is due on the date of the decision about it.
 */
final class RemediationDates {

    private final Remediations remedies;
    private final Map<String, Finding> open;
    private final FindingsByCause causes;
    private final Map<MeasureId, List<Finding>> carried = new HashMap<>();
    private final Map<String, LocalDate> reviews;
    private final DeviationDecisions decisions;
    private final LocalDate today;
    private final Predicate<Decision> released;
    private final Predicate<ChangeRecord> approved;

    /**
     * @param released whether a decision applies
     * @param withoutSeparation people whose approval of changes lacks the separation of duties
     */
    RemediationDates(List<Finding> findings, EvaluationBasis basis, LocalDate today, Predicate<Decision> released,
            Set<PersonId> withoutSeparation) {
        this.released = released;
        this.approved = change -> change.state().isApproved() && !change.isSuspended(withoutSeparation);
        this.remedies = basis.remedies();
        this.today = today;
        this.causes = remedies.causes();
        this.reviews = basis.nextReviews();
        this.decisions = new DeviationDecisions(remedies, basis.reviews());
        this.open = findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .collect(Collectors.toMap(finding -> finding.ref().id(), Function.identity(),
                        (finding, other) -> finding, LinkedHashMap::new));
        open.values()
                .forEach(finding -> remedies.of(finding)
                        .measures()
                        .forEach(measure -> carried.computeIfAbsent(measure.id(), id -> new ArrayList<>())
                                .add(finding)));
    }

    /**
     * Returns the dates of all deviations that the measure should have prevented or is to remediate, and the date of
     * its review.
     */
    DeviationDueDates of(ContradictedMeasure contradiction) {
        return of(records(contradiction), others(contradiction));
    }

    /** Returns the open findings that contradict the measure, one for each cause. */
    List<Finding> findings(ContradictedMeasure contradiction) {
        Set<String> ids = new HashSet<>();
        contradiction.contradictedStatements()
                .stream()
                .filter(result -> result.statement().noun() != StatementSubject.FINDING)
                .flatMap(result -> result.deviations().stream())
                .flatMap(deviating -> deviating.record().stream())
                .forEach(record -> ids.add(record.id()));
        Stream.concat(carried.getOrDefault(contradiction.measure().id(), List.of()).stream(),
                contradiction.findings().stream()).forEach(finding -> ids.add(finding.ref().id()));
        return causes.onePerCause(open.values().stream().filter(finding -> ids.contains(finding.ref().id())).toList());
    }

    /**
     * Returns the open findings, one for each cause, whose remediation is planned after a deadline that has not passed
     * yet.
     */
    List<Finding> plannedLate() {
        return open().stream()
                .filter(finding -> remedy(finding).missedDeadline()
                        .filter(deadline -> !deadline.isBefore(today))
                        .isPresent())
                .toList();
    }

    Optional<Finding> open(RecordRef record) {
        return Optional.ofNullable(open.get(record.id()));
    }

    /**
     * Returns the day to which a contract can bind the company for the remediation of the finding. It is the day of a
     * plan or of a decision in effect; without one, the deadline. Empty if the day has passed.
     */
    Optional<LocalDate> day(Finding finding) {
        Remediation remedy = remedy(finding);
        return remedy.decidedDate(released).filter(this::isToCome).or(() -> remedy.deadline().filter(this::isToCome));
    }

    /**
     * Returns the day on which the cause of the finding was first reported, if it was reported with another severity.
     */
    Optional<LocalDate> reportedBefore(Finding finding) {
        return remedies.deadlines().causeReportedBefore(finding);
    }

    /**
     * Returns the day for a deviation that is not a finding: the day of the finding that it counts, or of decisions
     * about it.
     */
    Optional<LocalDate> day(StatementResult result, Observation deviating) {
        return deviating.record().flatMap(this::open).map(this::day).orElseGet(() -> {
            List<Decision> about = deviating.record().filter(record -> record.is(RecordType.MEASURE)).isPresent()
                    ? decisions.reviewDecisions()
                    : decisions.of(result, deviating);
            return about.stream()
                    .filter(released)
                    .flatMap(decision -> decision.due().stream())
                    .filter(this::isToCome)
                    .min(Comparator.naturalOrder());
        });
    }

    /**
     * Whether an open finding states the deviation itself. A rule about how findings are handled, in contrast, only
     * counts findings.
     */
    boolean isFinding(StatementResult result, Observation deviating) {
        return result.statement().noun() != StatementSubject.FINDING
                && deviating.record().filter(ref -> ref.is(RecordType.FINDING)).flatMap(this::open).isPresent();
    }

    /** Whether a deviation has no day to which a contract can bind the company. */
    boolean isUndated(ContradictedMeasure contradiction) {
        return findings(contradiction).stream().anyMatch(finding -> day(finding).isEmpty()) || contradiction
                .contradictedStatements()
                .stream()
                .anyMatch(result -> result.deviations()
                        .stream()
                        .anyMatch(deviating -> !isFinding(result, deviating) && day(result, deviating).isEmpty()));
    }

    private boolean isToCome(LocalDate day) {
        return !day.isBefore(today);
    }

    /**
     * Returns the resources that a deviation concerns: the resources of the counted finding or change; otherwise its
     * subject.
     */
    Stream<String> resources(Observation deviating) {
        Optional<RecordRef> record = deviating.record();
        Stream<String> changed = record.filter(ref -> ref.is(RecordType.CHANGE))
                .stream()
                .flatMap(ref -> remedies.resourcesOfChange(ref.id()).stream());
        return Stream.concat(changed,
                Stream.of(record.filter(ref -> ref.is(RecordType.FINDING))
                        .map(ref -> open.get(ref.id()))
                        .map(finding -> finding.resource().id())
                        .orElseGet(deviating.subject()::id)));
    }

    private Due firstDue(List<Decision> decisions) {
        Optional<Decision> first = decisions.stream()
                .filter(decision -> decision.due().isPresent())
                .min(Comparator.comparing(decision -> decision.due().orElseThrow()));
        return Due.of(first.flatMap(Decision::due),
                first.filter(released.negate()).isPresent() ? Basis.PROPOSED : Basis.PLANNED, today);
    }

    /** Returns the dates of deviations that have no date themselves: the dates of the decisions about them. */
    private List<Due> others(ContradictedMeasure contradiction) {
        return contradiction.contradictedStatements()
                .stream()
                .flatMap(result -> result.deviations()
                        .stream()
                        .filter(deviating -> deviating.record()
                                .map(record -> !canHaveDate(record))
                                .orElse(result.statement().noun() == StatementSubject.DIFFERENCE))
                        .map(deviating -> firstDue(decisions.of(result, deviating))))
                .toList();
    }

    private static boolean canHaveDate(RecordRef record) {
        return record.is(RecordType.FINDING) || record.is(RecordType.MEASURE);
    }

    private Set<RecordRef> records(ContradictedMeasure contradiction) {
        Measure measure = contradiction.measure();
        Set<RecordRef> records = new HashSet<>();
        carried.getOrDefault(measure.id(), List.of()).forEach(finding -> records.add(withoutLabel(finding.ref())));
        contradiction.findings().forEach(finding -> records.add(withoutLabel(finding.ref())));
        contradiction.contradictedStatements()
                .stream()
                .flatMap(result -> result.deviations().stream())
                .flatMap(deviating -> deviating.record().stream())
                .filter(RemediationDates::canHaveDate)
                .forEach(record -> records.add(withoutLabel(record)));
        if (contradiction.overdueReview().isPresent()) {
            records.add(withoutLabel(measure.ref()));
        }
        return records;
    }

    /** Returns the open findings that the measure is to remediate, one for each cause. */
    List<Finding> findingsToRemediate(Measure measure) {
        return causes.onePerCause(carried.getOrDefault(measure.id(), List.of()));
    }

    DeviationDueDates findingDueDates(List<Finding> findings) {
        return of(findings.stream().map(finding -> withoutLabel(finding.ref())).collect(Collectors.toSet()), List.of());
    }

    /** Whether the date of a finding is only proposed. */
    boolean isAnyProposed() {
        return open().stream().map(this::remedy).anyMatch(remedy -> basis(remedy) == Basis.PROPOSED);
    }

    /** Returns one finding for each cause, in the order of the findings. */
    List<Finding> open() {
        return causes.onePerCause(open.values());
    }

    Remediation remedy(Finding finding) {
        return remedies.of(finding).withChanges(approved);
    }

    private DeviationDueDates of(Set<RecordRef> records, List<Due> others) {
        List<Finding> findings = open.values()
                .stream()
                .filter(finding -> records.contains(withoutLabel(finding.ref())))
                .toList();
        Set<RecordRef> repeated = findings.stream()
                .map(finding -> withoutLabel(finding.ref()))
                .collect(Collectors.toSet());
        causes.onePerCause(findings).forEach(finding -> repeated.remove(withoutLabel(finding.ref())));
        return DeviationDueDates.of(Stream
                .concat(records.stream().filter(record -> !repeated.contains(record)).map(this::due), others.stream())
                .toList(), today);
    }

    private Due due(RecordRef record) {
        return record.is(RecordType.MEASURE) ? review(Optional.ofNullable(reviews.get(record.id())))
                : Optional.ofNullable(open.get(record.id()))
                        .map(this::remedy)
                        .map(remedy -> new Due(remedy.overdueSince(today), remedy.due(), basis(remedy),
                                remedy.missedDeadline().filter(deadline -> !deadline.isBefore(today))))
                        .orElse(Due.of(Optional.empty(), today));
    }

    /**
     * Returns the due date of an overdue review. The first decision about the rule on reviews determines by when it is
     * to be completed.
     */
    private Due review(Optional<LocalDate> day) {
        Due due = Due.of(day, today);
        Due decided = due.overdue().isEmpty() ? due : firstDue(decisions.reviewDecisions());
        return decided.due().isEmpty() ? due : new Due(due.overdue(), decided.due(), decided.basis());
    }

    private Basis basis(Remediation remedy) {
        if (remedy.decided().or(remedy::planned).isEmpty()) {
            return Basis.DEADLINE;
        }
        return remedy.isProposed(released) ? Basis.PROPOSED : Basis.PLANNED;
    }

    /**
     * Returns the reference without its label, because references to the same record have equal types and ids but may
     * have different labels.
     */
    private static RecordRef withoutLabel(RecordRef record) {
        return new RecordRef(record.type(), record.id(), "");
    }
}
