package org.tomes.document.policyrule;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;
import org.tomes.text.Message;

/**
 * The result of one rule of the cloud security policy: that of its worst statement. If the statements do not cover the
 * complete rule, it is at best “met as far as checked”.
 *
 * @param statements empty if neither a check nor a record of the register can assess the rule
 */
public record PolicyRuleResult(PolicyRule rule, List<StatementResult> statements) {

    /** Returns all rules in the order of their ids. */
    public static List<PolicyRuleResult> of(StatementResults results) {
        return PolicyRules.all()
                .stream()
                .map(rule -> new PolicyRuleResult(rule,
                        rule.statements().stream().flatMap(key -> results.find(key).stream()).toList()))
                .toList();
    }

    /** Returns the rules not assessed about which the management review nevertheless recorded a nonconformity. */
    public static List<String> violatedWithoutAssessment(List<PolicyRuleResult> rules, Remediations remedies) {
        return rules.stream()
                .filter(rule -> rule.status() == ComplianceStatus.NOT_ASSESSED)
                .map(rule -> rule.rule().id().toString())
                .filter(id -> !remedies.decisionsOnNonconformities(id).isEmpty())
                .toList();
    }

    public ComplianceStatus status() {
        return ComplianceStatus.of(state(), limits().isEmpty());
    }

    private StatementState state() {
        if (in(StatementState.NOT_MET).findAny().isPresent()) {
            return StatementState.NOT_MET;
        }
        return statements.isEmpty() || in(StatementState.NOT_ASSESSED).findAny().isPresent()
                ? StatementState.NOT_ASSESSED
                : StatementState.MET;
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
