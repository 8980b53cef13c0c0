package org.tomes.document.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.measure.Measure;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;

/**
 * What is to remediate one finding.
 *
 * @param measures those linked to it, then those that keep a statement that it contradicts; retired ones are none
 * @param assigned whether one of them was linked to the finding itself
 * @param changes those that name it and were neither rejected nor withdrawn
 * @param decisions of management reviews about it that are not settled
 * @param deadline the last day on which the company allows it to be open; empty if it is not open
 * @param decided the end of the decision that applies to it
 * @param otherMeasures measures that keep the same statement for other resources or checks
 */
public record Remedy(List<Measure> measures, boolean assigned, List<ChangeRecord> changes, List<Decision> decisions,
        Optional<LocalDate> deadline, Optional<LocalDate> decided, List<Measure> otherMeasures) {

    /** How far remediation is. */
    public enum Progress {
        /** Neither a measure nor a change nor a decision is to remediate it. */
        NONE,
        /** Measures in force were to prevent it, and nothing else is under way. */
        INEFFECTIVE,
        /** A measure that is not yet in force, a change or a decision is to remediate it. */
        UNDER_WAY
    }

    public Remedy {
        measures = List.copyOf(measures);
        changes = List.copyOf(changes);
        decisions = List.copyOf(decisions);
        otherMeasures = List.copyOf(otherMeasures);
    }

    public Progress progress() {
        if (!changes.isEmpty() || !decisions.isEmpty()
                || measures.stream().anyMatch(measure -> !measure.status().isInForce())) {
            return Progress.UNDER_WAY;
        }
        return measures.isEmpty() ? Progress.NONE : Progress.INEFFECTIVE;
    }

    /** Whether a measure was chosen for this very finding, or is still to come into force. */
    public boolean isMeasureDecided() {
        return assigned || measures.stream().anyMatch(measure -> !measure.status().isInForce());
    }

    /** The first day for which a measure, change or decision is planned. */
    public Optional<LocalDate> planned() {
        return Stream
                .of(measures.stream()
                        .filter(measure -> !measure.status().isInForce())
                        .flatMap(measure -> measure.due().stream()),
                        changes.stream().flatMap(change -> change.plan().planned().stream()),
                        decisions.stream().flatMap(decision -> decision.due().stream()))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
    }

    /** Those who are to remediate it, first what is decided for it; who was only to prevent it comes last. */
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

    Remedy within(Optional<LocalDate> newDeadline) {
        return new Remedy(measures, assigned, changes, decisions, newDeadline, decided, otherMeasures);
    }

    /** Together with what remediates a finding of the same cause, within the deadline of this one. */
    Remedy with(Remedy other) {
        return new Remedy(joined(measures, other.measures), assigned || other.assigned, joined(changes, other.changes),
                joined(decisions, other.decisions), deadline, earlier(decided, other.decided),
                joined(otherMeasures, other.otherMeasures));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** When it is due: what a decision, measure or change sets, otherwise the deadline of its severity. */
    public Optional<LocalDate> due() {
        return decided.or(this::planned).or(() -> deadline);
    }

    /** Whether its deadline, or the day that was set for it, has passed. */
    public boolean isOverdue(LocalDate today) {
        return overdueSince(today).isPresent();
    }

    /** Its deadline, or the day that was set for it, where that has passed; a new day to come does not change this. */
    public Optional<LocalDate> overdueSince(LocalDate today) {
        return earlier(due(), deadline).filter(day -> day.isBefore(today));
    }

    /** The deadline where remediation is planned for a later day only. */
    public Optional<LocalDate> missedDeadline() {
        return deadline.filter(last -> planned().filter(last::isBefore).isPresent());
    }
}
