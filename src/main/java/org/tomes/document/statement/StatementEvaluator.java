package org.tomes.document.statement;

import java.util.List;
import org.tomes.check.CheckId;

/** The data source that decides a statement. */
public interface StatementEvaluator {

    StatementEvidence evaluate(StatementFacts facts);

    /** Returns the checks that decide it; empty if the register does. */
    default List<CheckId> checks() {
        return List.of();
    }

    /** Returns the arguments of the statement's sentence, such as responsible function and interval. */
    default Object[] arguments(StatementFacts facts) {
        return new Object[0];
    }
}
