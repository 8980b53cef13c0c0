package org.tomes.document.cloudevidence;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.rule.Rule;
import org.tomes.document.rule.Rules;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResults;
import org.tomes.document.statement.StatementState;

/**
 * How one rule of the cloud security policy stands: as the worst of its statements.
 *
 * @param statements none where no check and no record of the register can tell
 */
record RuleResult(Rule rule, List<StatementResult> statements) {

    /** All rules in the order of their ids. */
    static List<RuleResult> of(StatementResults results) {
        return Rules.all()
                .stream()
                .map(rule -> new RuleResult(rule,
                        rule.statements().stream().flatMap(key -> results.find(key).stream()).toList()))
                .toList();
    }

    StatementState state() {
        if (in(StatementState.CONTRADICTED).findAny().isPresent()) {
            return StatementState.CONTRADICTED;
        }
        return statements.isEmpty() || in(StatementState.NOT_ASSESSED).findAny().isPresent()
                ? StatementState.NOT_ASSESSED
                : StatementState.MET;
    }

    Stream<StatementResult> in(StatementState state) {
        return statements.stream().filter(result -> result.state() == state);
    }

    /** What deviates, where nobody accepted or exempted it. */
    Stream<Observation> against() {
        return statements.stream().flatMap(result -> result.against().stream());
    }

    Stream<Observation> excused() {
        return statements.stream().flatMap(result -> result.excused().stream());
    }
}
