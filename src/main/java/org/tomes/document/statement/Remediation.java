package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.measure.Measure;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;

/**
 * The planned remediation of one finding.
 *
 * @param measures linked measures, followed by measures that implement a contradicted statement; without retired
 * measures
 * @param assigned whether a measure is linked to the finding itself
 * @param changes changes that are linked to the finding, except rejected and withdrawn ones
 * @param decisions unsettled decisions of management reviews about the finding
 * @param deadline last day on which the finding may be open according to the company; empty if it is not open
 * @param decided end date of the decision that applies to the finding
 * @param otherMeasures measures that implement the same statement for other resources or checks
 */
public record Remediation(List<Measure> measures, boolean assigned, List<ChangeRecord> changes,
        List<Decision> decisions, Optional<LocalDate> deadline, Optional<LocalDate> decided,
        List<Measure> otherMeasures) {

    /** Progress of remediation. */
    public enum RemediationProgress {
        /** No measure, change or decision is to remediate the finding. */
        NONE,
        /** Measures in force should have prevented the finding, and no other remediation is under way. */
        INEFFECTIVE,
        /** A measure that is not in force yet, a change or a decision is to remediate the finding. */
        UNDER_WAY
    }

    public Remediation {
        measures = List.copyOf(measures);
        changes = List.copyOf(changes);
        decisions = List.copyOf(decisions);
        otherMeasures = List.copyOf(otherMeasures);
    }

    public RemediationProgress progress() {
        if (!changes.isEmpty() || !decisions.isEmpty()
                || measures.stream().anyMatch(measure -> !measure.status().isInForce())) {
            return RemediationProgress.UNDER_WAY;
        }
        return measures.isEmpty() ? RemediationProgress.NONE : RemediationProgress.INEFFECTIVE;
    }

    /** Whether a measure is linked to this finding itself, or is not in force yet. */
    public boolean isMeasureDecided() {
        return assigned || measures.stream().anyMatch(measure -> !measure.status().isInForce());
    }

    /**
     * Returns the earliest date that is planned for a measure, change or decision. A change promises its date only once
     * it is approved.
     */
    public Optional<LocalDate> planned() {
        return Stream
                .of(measures.stream()
                        .filter(measure -> !measure.status().isInForce())
                        .flatMap(measure -> measure.due().stream()), approvedDates(),
                        decisions.stream().flatMap(decision -> decision.due().stream()))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
    }

    /** Returns the dates for which approved changes are planned. */
    Stream<LocalDate> approvedDates() {
        return changes.stream()
                .filter(change -> change.state().isApproved())
                .flatMap(change -> change.plan().planned().stream());
    }

    /** Returns the dates for which approved changes and measures are planned. */
    Stream<LocalDate> plannedDates() {
        return Stream.concat(measures.stream()
                .filter(measure -> !measure.status().isInForce())
                .flatMap(measure -> measure.due().stream()), approvedDates());
    }

    /** Whether the only planned dates are those of decisions that are not in effect yet. */
    public boolean isProposed(Predicate<Decision> applies) {
        return decided.isEmpty() && !planned().equals(made(applies).planned());
    }

    /** Returns the date of an exception, or the date of a measure, change or decision in effect. */
    public Optional<LocalDate> decidedDate(Predicate<Decision> applies) {
        return decided.or(made(applies)::planned);
    }

    /** Returns the remediation with only some of its changes, because others may never be implemented. */
    public Remediation withChanges(Predicate<ChangeRecord> wanted) {
        return new Remediation(measures, assigned, changes.stream().filter(wanted).toList(), decisions, deadline,
                decided, otherMeasures);
    }

    /** Returns the remediation without decisions that are not in effect yet, because these are only proposed. */
    Remediation made(Predicate<Decision> applies) {
        return new Remediation(measures, assigned, changes, decisions.stream().filter(applies).toList(), deadline,
                decided, otherMeasures);
    }

    /**
     * Returns the people responsible for remediation. They are the owners of decisions; without decisions, the owners
     * of measures; without measures, the requesters of changes; without changes, the owners of measures that cover
     * other resources or checks.
     */
    public Stream<Optional<PersonId>> owners() {
        if (!decisions.isEmpty()) {
            return decisions.stream().map(Decision::owner);
        }
        if (!measures.isEmpty()) {
            return measures.stream().map(Measure::owner);
        }
        return changes.isEmpty() ? otherMeasures.stream().map(Measure::owner)
                : changes.stream().map(change -> change.approvals().requester());
    }

    Remediation within(Optional<LocalDate> newDeadline) {
        return new Remediation(measures, assigned, changes, decisions, newDeadline, decided, otherMeasures);
    }

    /** Merges the remediation of a finding with the same cause into this one. The deadline of this one is retained. */
    Remediation with(Remediation other) {
        return new Remediation(joined(measures, other.measures), assigned || other.assigned,
                joined(changes, other.changes), joined(decisions, other.decisions), deadline,
                earlier(decided, other.decided), joined(otherMeasures, other.otherMeasures));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /**
     * Returns the due date. It is the date of a decision, measure or change; without one, the deadline for the
     * severity.
     */
    public Optional<LocalDate> due() {
        return decided.or(this::planned).or(() -> deadline);
    }

    /** Whether the deadline or the planned date has passed. */
    public boolean isOverdue(LocalDate today) {
        return overdueSince(today).isPresent();
    }

    /** Returns the deadline or planned date if it has passed. Planning a later date does not change this. */
    public Optional<LocalDate> overdueSince(LocalDate today) {
        return earlier(due(), deadline).filter(day -> day.isBefore(today));
    }

    /** Returns the deadline if remediation is planned only after it. */
    public Optional<LocalDate> missedDeadline() {
        return deadline.filter(last -> planned().filter(last::isBefore).isPresent());
    }
}
