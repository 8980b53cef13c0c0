package org.tomes.document.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.measure.MeasureId;

/**
 * How far a measure is about a statement that it keeps: about some of the statement's checks, or about the resources
 * that its scope names. What deviates elsewhere is no deviation from the measure.
 */
final class MeasureExtent {

    private MeasureExtent() {
    }

    /** How the statement stands for each measure that is not about all of it. */
    static Map<MeasureId, StatementResult> byMeasure(Statement statement, StatementFacts facts) {
        Map<MeasureId, StatementResult> narrowed = new HashMap<>();
        if (!statement.checks().isEmpty()) {
            for (MeasureLink link : facts.register().links(statement.key())) {
                Optional<NamedResources> named = facts.inventory()
                        .flatMap(inventory -> NamedResources.in(link.measure().scope(), inventory));
                if (named.isPresent() || !link.checks().isEmpty()) {
                    StatementEvidence evidence = statement.part(link.checks()).evaluate(facts);
                    narrowed.put(link.measure().id(), StatementResult.of(statement, statement.sentence(facts),
                            named.map(resources -> resources.only(evidence)).orElse(evidence), facts));
                }
            }
        }
        return narrowed;
    }
}
