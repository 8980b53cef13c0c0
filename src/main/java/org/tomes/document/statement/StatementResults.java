package org.tomes.document.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.ledger.RecordRef;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;

/** The results of all statements of a policy at one moment, in the policy's order. */
public record StatementResults(List<StatementResult> all) {

    public StatementResults {
        all = List.copyOf(all);
    }

    public Optional<StatementResult> find(StatementKey key) {
        return all.stream().filter(statementResult -> statementResult.key().equals(key)).findFirst();
    }

    /**
     * Returns a description of each overdue review of a measure in force, by the id of the measure; empty if the
     * statements do not include the one about reviews.
     */
    public Map<String, Message> overdueReviews() {
        return find(Statements.REVIEWED).stream()
                .flatMap(result -> result.deviations().stream())
                .filter(MeasureStatements::isOverdue)
                .collect(Collectors.toMap(review -> review.subject().id(), DeviationCounts::review));
    }

    /** Returns the names of required reviews that were never signed off and that are not among the overdue reviews. */
    public List<Message> missingReviews(List<ReviewStatus> reviews) {
        Set<String> overdue = reviews.stream()
                .filter(ReviewStatus::isOverdue)
                .map(review -> review.subject().ref().id())
                .collect(Collectors.toSet());
        return all.stream()
                .flatMap(result -> result.deviations().stream())
                .filter(ReviewIntervalEvaluator::isNeverReviewed)
                .filter(review -> review.record().filter(record -> !overdue.contains(record.id())).isPresent())
                .collect(Collectors.toMap(review -> review.record().map(RecordRef::id).orElseThrow(), Observation::name,
                        (name, other) -> name, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Returns the snapshot on which the results are based; empty if they depend only on the register. */
    public Optional<SnapshotReference> snapshot() {
        return all.stream().flatMap(statementResult -> statementResult.snapshot().stream()).findFirst();
    }

    public List<StatementResult> in(StatementState state) {
        return all.stream().filter(statementResult -> statementResult.state() == state).toList();
    }

    public int count(StatementState state) {
        return in(state).size();
    }

    public int count(ComplianceStatus status) {
        return (int) all.stream().filter(result -> result.status() == status).count();
    }
}
