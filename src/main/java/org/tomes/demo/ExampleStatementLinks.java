package org.tomes.demo;

import java.util.List;
import java.util.Map;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementService;
import org.tomes.ledger.Actor;
import org.tomes.measure.MeasureId;

/** The measures of the example company that implement the statements of its policy. */
final class ExampleStatementLinks {

    record Entry(String statement, List<String> measures) {
    }

    private final StatementService statements;
    private final Map<String, MeasureId> measures;

    /**
     * @param measures measures by code
     */
    ExampleStatementLinks(StatementService statements, Map<String, MeasureId> measures) {
        this.statements = statements;
        this.measures = measures;
    }

    void keep(Actor actor) {
        for (Entry entry : new DemoFile("statements.json").json(Entry[].class)) {
            statements.setMeasures(actor, new StatementKey(entry.statement()),
                    entry.measures().stream().map(measures::get).toList());
        }
    }
}
