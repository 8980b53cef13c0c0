package org.tomes.document.rule;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;

/**
 * How one rule of the cloud security policy stands: as the worst of its statements. A rule of which these show only a
 * part is not assessed where they are met.
 *
 * @param statements none if no check and no record of the register can tell
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

    /** Whether all that is checked is met, and that is too little to take the rule for met. */
    public boolean isMetInPart() {
        return rule.inPart() && statements.stream().allMatch(result -> result.state() == StatementState.MET);
    }

    public Stream<StatementResult> in(StatementState state) {
        return statements.stream().filter(result -> result.state() == state);
    }

    /** What deviates, where nobody accepted or exempted it. */
    public Stream<Observation> deviations() {
        return statements.stream().flatMap(result -> result.deviations().stream());
    }

    public Stream<Observation> acceptedDeviations() {
        return statements.stream().flatMap(result -> result.acceptedDeviations().stream());
    }
}
