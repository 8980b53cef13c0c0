package org.tomes.document.statement;

import java.util.List;
import org.tomes.check.CheckId;

/** What a statement is held against. */
public interface StatementBinding {

    StatementEvidence evaluate(StatementFacts facts);

    /** The checks that answer it; none if the register does. */
    default List<CheckId> checks() {
        return List.of();
    }

    /** What the statement's sentence is filled with, such as who does something and how often. */
    default Object[] arguments(StatementFacts facts) {
        return new Object[0];
    }
}
