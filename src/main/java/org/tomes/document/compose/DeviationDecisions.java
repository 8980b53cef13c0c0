package org.tomes.document.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.Statements;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.review.ReviewStatus;
import org.tomes.review.decision.Decision;

/**
 * Finds the open decisions about deviations that are not findings, such as overdue reviews. All documents use this
 * class, so that they agree on decisions and dates. The decisions that name a rule, or one of its measures, are
 * searched only once, because a rule may have thousands of deviations and measures.
 */
public final class DeviationDecisions {

    private final Remediations remedies;
    private final Set<RecordRef> overdueReviews;
    private final Map<StatementKey, List<Decision>> namingRule = new HashMap<>();
    private final Map<StatementKey, List<Decision>> namingMeasures = new HashMap<>();

    /** @param reviews review status of all subjects */
    public DeviationDecisions(Remediations remedies, List<ReviewStatus> reviews) {
        this.remedies = remedies;
        this.overdueReviews = reviews.stream()
                .filter(ReviewStatus::isOverdue)
                .map(review -> review.subject().ref().withoutLabel())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the decisions about a deviation. For a difference without a change record, these are the decisions about
     * its resource. Otherwise, they are the decisions that name the rule; without such decisions, for an overdue
     * review, those that name the rule about reviews; otherwise those that name a measure which implements the rule.
     */
    public List<Decision> of(StatementResult result, Observation deviation) {
        return Stream
                .<List<Decision>>of(
                        deviation.record().isEmpty() ? remedies.decisionsAbout(deviation.subject().id()) : List.of(),
                        ruleDecisions(result), isOverdueReview(deviation) ? reviewDecisions() : List.of(),
                        namingMeasures.computeIfAbsent(result.key(), key -> naming(result.measures())))
                .filter(decisions -> !decisions.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns the decisions that name the rule. */
    public List<Decision> ruleDecisions(StatementResult result) {
        return decisionsNamingRule(result.key());
    }

    /** Returns the decisions about overdue reviews. */
    public List<Decision> reviewDecisions() {
        return decisionsNamingRule(Statements.REVIEWED);
    }

    private List<Decision> decisionsNamingRule(StatementKey statement) {
        return namingRule.computeIfAbsent(statement,
                key -> remedies.decisionsNaming(PolicyRules.of(key).id().toString()));
    }

    private List<Decision> naming(List<Measure> measures) {
        return measures.stream()
                .flatMap(measure -> remedies.decisionsNaming(measure.code()).stream())
                .distinct()
                .toList();
    }

    private boolean isOverdueReview(Observation deviation) {
        return deviation.record().map(RecordRef::withoutLabel).filter(overdueReviews::contains).isPresent();
    }
}
