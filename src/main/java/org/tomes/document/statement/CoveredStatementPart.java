package org.tomes.document.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tomes.document.statement.RegisterFacts.MeasureLink;
import org.tomes.measure.MeasureId;

/**
 * The part of a statement that a measure covers: some of the statement's checks, or the resources in the measure's
 * scope. Deviations outside this part do not contradict the measure.
 */
final class CoveredStatementPart {

    private CoveredStatementPart() {
    }

    /** Returns, for each measure that covers only a part of the statement, the result of this part. */
    static Map<MeasureId, StatementResult> resultsByMeasure(Statement statement, StatementFacts facts) {
        Map<MeasureId, StatementResult> narrowed = new HashMap<>();
        if (!statement.checks().isEmpty()) {
            for (MeasureLink link : facts.register().links(statement.key())) {
                Optional<ScopedResources> namedResources = facts.inventory()
                        .flatMap(inventory -> ScopedResources.in(link.measure().scope(), inventory));
                if (namedResources.isPresent() || !link.checks().isEmpty()) {
                    StatementEvidence evidence = statement.part(link.checks()).evaluate(facts);
                    narrowed.put(link.measure().id(), StatementResult.of(statement, statement.sentence(facts),
                            namedResources.map(resources -> resources.only(evidence)).orElse(evidence), facts));
                }
            }
        }
        return narrowed;
    }
}
