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
import org.tomes.document.annex.DueDates.Basis;
import org.tomes.document.annex.DueDates.Due;
import org.tomes.document.rule.Rules;
import org.tomes.document.statement.Remedies;
import org.tomes.document.statement.Remedy;
import org.tomes.document.statement.StatementSubject;
import org.tomes.document.statement.Statements;
import org.tomes.finding.Finding;
import org.tomes.finding.State;
import org.tomes.finding.importing.SameCause;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.review.decision.Decision;

/**
 * Dates by which deviations are to be remedied, identical to those in the evidence report. Reviews are due on their
 * date; other records, such as changes, have none.
 */
final class RemedyDates {

    private final Remedies remedies;
    private final Map<String, Finding> open;
    private final SameCause causes;
    private final Map<MeasureId, List<Finding>> carried = new HashMap<>();
    private final Map<String, LocalDate> reviews;
    private final LocalDate today;
    private final Predicate<Decision> released;

    /**
     * @param reviews next review date of each measure, by its id
     * @param released whether the management review that made a decision is released
     */
    RemedyDates(List<Finding> findings, Remedies remedies, Map<String, LocalDate> reviews, LocalDate today,
            Predicate<Decision> released) {
        this.released = released;
        this.remedies = remedies;
        this.today = today;
        this.causes = remedies.causes();
        this.reviews = reviews;
        this.open = findings.stream()
                .filter(finding -> finding.state() == State.OPEN)
                .collect(Collectors.toMap(finding -> finding.ref().id(), Function.identity(), (one, other) -> one,
                        LinkedHashMap::new));
        open.values()
                .forEach(finding -> remedies.of(finding)
                        .measures()
                        .forEach(measure -> carried.computeIfAbsent(measure.id(), id -> new ArrayList<>())
                                .add(finding)));
    }

    /** Returns the dates of everything that the measure should have prevented or remediates, and of its review. */
    DueDates of(Contradiction contradiction) {
        return of(records(contradiction), differences(contradiction), decided(contradiction.measure()));
    }

    /** Returns the date of the first decision that refers to the measure. */
    private Due decided(Measure measure) {
        return firstDue(remedies.decisionsNaming(measure.code()));
    }

    private Due firstDue(List<Decision> decisions) {
        Optional<Decision> first = decisions.stream()
                .filter(decision -> decision.due().isPresent())
                .min(Comparator.comparing(decision -> decision.due().orElseThrow()));
        return Due.of(first.flatMap(Decision::due),
                first.filter(released.negate()).isPresent() ? Basis.PROPOSED : Basis.PLANNED, today);
    }

    /** Differences without a change record are to be reversed by the decisions about their resource. */
    private List<Due> differences(Contradiction contradiction) {
        return contradiction.contradictedStatements()
                .stream()
                .filter(result -> result.statement().noun() == StatementSubject.DIFFERENCE)
                .flatMap(result -> result.deviations().stream())
                .filter(deviating -> deviating.record().isEmpty())
                .map(deviating -> Optional
                        .of(firstDue(remedies.decisionsAbout(deviating.subject().id(), open.values())))
                        .filter(about -> about.due().isPresent())
                        .orElseGet(() -> decided(contradiction.measure())))
                .toList();
    }

    private Set<RecordRef> records(Contradiction contradiction) {
        Measure measure = contradiction.measure();
        Set<RecordRef> records = new HashSet<>();
        carried.getOrDefault(measure.id(), List.of()).forEach(finding -> records.add(withoutLabel(finding.ref())));
        contradiction.findings().forEach(finding -> records.add(withoutLabel(finding.ref())));
        contradiction.contradictedStatements()
                .stream()
                .flatMap(result -> result.deviations().stream())
                .flatMap(deviating -> deviating.record().stream())
                .forEach(record -> records.add(withoutLabel(record)));
        if (contradiction.overdueReview()) {
            records.add(withoutLabel(measure.ref()));
        }
        return records;
    }

    /** Returns the open findings that the measure is to remediate, one per cause. */
    List<Finding> carriedBy(Measure measure) {
        return causes.onePerCause(carried.getOrDefault(measure.id(), List.of()));
    }

    DueDates ofFindings(List<Finding> findings) {
        return of(findings.stream().map(finding -> withoutLabel(finding.ref())).collect(Collectors.toSet()), List.of(),
                Due.of(Optional.empty(), today));
    }

    /** Returns one finding per cause, in the order of the findings. */
    List<Finding> open() {
        return causes.onePerCause(open.values());
    }

    Remedy remedy(Finding finding) {
        return remedies.of(finding);
    }

    /** @param decided date for records without a date of their own */
    private DueDates of(Set<RecordRef> records, List<Due> others, Due decided) {
        List<Finding> findings = open.values()
                .stream()
                .filter(one -> records.contains(withoutLabel(one.ref())))
                .toList();
        Set<RecordRef> repeated = findings.stream().map(one -> withoutLabel(one.ref())).collect(Collectors.toSet());
        causes.onePerCause(findings).forEach(one -> repeated.remove(withoutLabel(one.ref())));
        return DueDates.of(Stream.concat(
                records.stream().filter(record -> !repeated.contains(record)).map(record -> due(record, decided)),
                others.stream()).toList(), today);
    }

    private Due due(RecordRef record, Due decided) {
        return switch (record.kind().orElse(null)) {
            case FINDING -> Optional.ofNullable(open.get(record.id()))
                    .map(remedies::of)
                    .map(remedy -> new Due(remedy.overdueSince(today), remedy.due(), basis(remedy)))
                    .orElse(Due.of(Optional.empty(), today));
            case MEASURE -> review(Optional.ofNullable(reviews.get(record.id())));
            case null, default -> decided;
        };
    }

    /** An overdue review is to be completed by the first decision on the rule about reviews. */
    private Due review(Optional<LocalDate> day) {
        Due due = Due.of(day, today);
        Due decided = due.overdue().isEmpty() ? due
                : firstDue(remedies.decisionsNaming(Rules.of(Statements.REVIEWED).id().toString()));
        return decided.due().isEmpty() ? due : new Due(due.overdue(), decided.due(), decided.basis());
    }

    private Basis basis(Remedy remedy) {
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
