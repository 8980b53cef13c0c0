package org.tomes.document.rule;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;

/**
 * The result of a rule of the cloud security policy: the worst result of its statements. A rule that the statements
 * cover only in part is not assessed if they are met.
 *
 * @param statements empty if neither a check nor a record of the register can assess the rule
 */
public record RuleResult(PolicyRule rule, List<StatementResult> statements) {

    /** All rules in the order of their ids. */
    public static List<RuleResult> of(StatementResults results) {
        return Rules.all()
                .stream()
                .map(rule -> new RuleResult(rule,
                        rule.statements().stream().flatMap(key -> results.find(key).stream()).toList()))
                .toList();
    }

    public StatementState state() {
        if (in(StatementState.NOT_MET).findAny().isPresent()) {
            return StatementState.NOT_MET;
        }
        return statements.isEmpty() || isMetInPart() || in(StatementState.NOT_ASSESSED).findAny().isPresent()
                ? StatementState.NOT_ASSESSED
                : StatementState.MET;
    }

    /** Whether everything checked is met, but covers too little for the rule to be met. */
    public boolean isMetInPart() {
        return rule.inPart() && statements.stream().allMatch(result -> result.state() == StatementState.MET);
    }

    public Stream<StatementResult> in(StatementState state) {
        return statements.stream().filter(result -> result.state() == state);
    }

    /** Returns the deviations that are neither accepted nor exempted. */
    public Stream<Observation> deviations() {
        return statements.stream().flatMap(result -> result.deviations().stream());
    }

    public Stream<Observation> acceptedDeviations() {
        return statements.stream().flatMap(result -> result.acceptedDeviations().stream());
    }
}
