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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.annex.DeviationDueDates.Basis;
import org.tomes.document.annex.DeviationDueDates.Due;
import org.tomes.document.compose.DeviationDecisions;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementSubject;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.review.decision.Decision;

/**
 * Dates by which deviations are to be remedied, identical to those in the evidence report. Reviews are due on their
 * date; other records, such as changes, on that of the decisions about them.
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

    /**
     * @param released whether a decision applies
     */
    RemediationDates(List<Finding> findings, EvaluationBasis basis, LocalDate today, Predicate<Decision> released) {
        this.released = released;
        this.remedies = basis.remedies();
        this.today = today;
        this.causes = remedies.causes();
        this.reviews = basis.nextReviews();
        this.decisions = new DeviationDecisions(remedies, findings, basis.reviews());
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
     * Returns the dates of all deviations that the measure should have prevented or is to remediate, and of its review.
     */
    DeviationDueDates of(ContradictedMeasure contradiction) {
        return of(records(contradiction), others(contradiction));
    }

    /**
     * Returns the last day of all deviations at the lowest severity, and the last day of those with at least a higher
     * severity if it is earlier; at the highest severity of several that end on one day. Empty if a date is missing.
     */
    SortedMap<Severity, LocalDate> lastDays(ContradictedMeasure contradiction) {
        SortedMap<Severity, LocalDate> days = new TreeMap<>();
        of(contradiction).last().ifPresent(last -> {
            days.put(Severity.LOW, last);
            for (Severity severity : List.of(Severity.MEDIUM, Severity.HIGH)) {
                lastFrom(severity, contradiction).filter(last::isAfter).ifPresent(day -> {
                    days.values().remove(day);
                    days.put(severity, day);
                });
            }
        });
        return days;
    }

    /** Returns the day by which deviations of at least this severity are to be remedied; empty if there are none. */
    private Optional<LocalDate> lastFrom(Severity severity, ContradictedMeasure contradiction) {
        Set<RecordRef> severe = records(contradiction).stream()
                .filter(record -> Optional.ofNullable(open.get(record.id()))
                        .filter(finding -> finding.severity().compareTo(severity) <= 0)
                        .isPresent())
                .collect(Collectors.toSet());
        return of(severe, List.of()).last();
    }

    /** Returns the resources that a deviation concerns: those of the counted finding or change, or its subject. */
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

    /** Returns the dates of the deviations without a date of their own: those of the decisions about them. */
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

    /** Returns the open findings that the measure is to remediate, one per cause. */
    List<Finding> findingsToRemediate(Measure measure) {
        return causes.onePerCause(carried.getOrDefault(measure.id(), List.of()));
    }

    DeviationDueDates findingDueDates(List<Finding> findings) {
        return of(findings.stream().map(finding -> withoutLabel(finding.ref())).collect(Collectors.toSet()), List.of());
    }

    /** Returns one finding per cause, in the order of the findings. */
    List<Finding> open() {
        return causes.onePerCause(open.values());
    }

    Remediation remedy(Finding finding) {
        return remedies.of(finding);
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
                        .map(remedies::of)
                        .map(remedy -> new Due(remedy.overdueSince(today), remedy.due(), basis(remedy),
                                remedy.missedDeadline().filter(deadline -> !deadline.isBefore(today))))
                        .orElse(Due.of(Optional.empty(), today));
    }

    /** An overdue review is to be completed by the first decision on the rule about reviews. */
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

    /** References to the same record have equal types and ids, but may have different labels. */
    private static RecordRef withoutLabel(RecordRef record) {
        return new RecordRef(record.type(), record.id(), "");
    }
}
