package org.tomes.document.policyrule;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementState;
import org.tomes.review.decision.Decision;
import org.tomes.text.Message;

/**
 * The result of one rule of the cloud security policy: that of its worst statement. If the statements do not cover the
 * complete rule, it is at best “met as far as checked”. A rule that could not be assessed is not met if the management
 * review recorded a nonconformity about it, because that proves a violation.
 *
 * @param statements empty if neither a check nor a record of the register can assess the rule
 * @param corrections open decisions that correct nonconformities about the rule
 */
public record PolicyRuleResult(PolicyRule rule, List<StatementResult> statements, List<Decision> corrections) {

    /** Returns all rules in the order of their ids. */
    public static List<PolicyRuleResult> of(EvaluationBasis basis) {
        return PolicyRules.all()
                .stream()
                .map(rule -> new PolicyRuleResult(rule,
                        rule.statements().stream().flatMap(key -> basis.statements().find(key).stream()).toList(),
                        basis.remedies().decisionsOnNonconformities(rule.id().toString())))
                .toList();
    }

    public ComplianceStatus status() {
        return ComplianceStatus.of(state(), limits().isEmpty());
    }

    private StatementState state() {
        if (in(StatementState.NOT_MET).findAny().isPresent()) {
            return StatementState.NOT_MET;
        }
        if (statements.isEmpty() || in(StatementState.NOT_ASSESSED).findAny().isPresent()) {
            return corrections.isEmpty() ? StatementState.NOT_ASSESSED : StatementState.NOT_MET;
        }
        return StatementState.MET;
    }

    /** Whether no check found a violation, but a nonconformity proves one. */
    public boolean isViolatedByNonconformity() {
        return status() == ComplianceStatus.NOT_MET && in(StatementState.NOT_MET).findAny().isEmpty();
    }

    /** Returns the nonconformities because of which the rule is not met; empty if the checks decide. */
    public List<Message> nonconformities() {
        return isViolatedByNonconformity() ? corrections.stream().map(PolicyRuleResult::nonconformities).toList()
                : List.of();
    }

    /** Returns the nonconformities that the decision corrects. */
    public static Message nonconformities(Decision correction) {
        List<String> numbers = correction.nonconformities();
        return Message.of("rule.nonconformities", numbers.size(), String.join(", ", numbers));
    }

    /**
     * Returns the parts of the rule that its checks do not cover, one sentence for each statement; empty if the checks
     * cover the complete rule.
     */
    public List<Message> limits() {
        return statements.stream().flatMap(result -> result.statement().limit().stream()).toList();
    }

    public Stream<StatementResult> in(StatementState state) {
        return statements.stream().filter(result -> result.state() == state);
    }

    public Stream<Observation> acceptedDeviations() {
        return statements.stream().flatMap(result -> result.acceptedDeviations().stream());
    }
}
