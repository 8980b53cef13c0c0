package org.tomes.document.statement;

import java.util.List;
import org.tomes.check.CheckId;

/** Determines from one kind of data, such as checks or reviews, whether a statement is met. */
public interface StatementEvaluator {

    StatementEvidence evaluate(StatementFacts facts);

    /** Returns the checks that determine the result; empty if other data of the register determines it. */
    default List<CheckId> checks() {
        return List.of();
    }

    /** Returns the arguments of the statement's sentence, such as the responsible function and the interval. */
    default Object[] arguments(StatementFacts facts) {
        return new Object[0];
    }
}
