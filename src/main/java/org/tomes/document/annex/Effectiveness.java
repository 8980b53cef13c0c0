package org.tomes.document.annex;

import java.util.List;
import java.util.Set;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Status;

/**
 * The one rule for documents on whose effectiveness is confirmed: the newest signed review says so, the next one is not
 * overdue, and nothing contradicts the measure since.
 *
 * @param reviewed ids of the measures whose newest review says so and is not overdue
 * @param contradicted those in force that are not kept everywhere
 */
public record Effectiveness(Set<String> reviewed, Set<MeasureId> contradicted) {

    public static Effectiveness of(List<Measure> measures, List<Finding> findings, EvaluationBasis basis) {
        return new Effectiveness(basis.reviewedEffective(),
                Contradiction.among(measures, basis.statements(), findings, List.of()).keySet());
    }

    public boolean isConfirmed(Measure measure) {
        return measure.status() == Status.VERIFIED_EFFECTIVE && reviewed.contains(measure.ref().id())
                && !contradicted.contains(measure.id());
    }

    /** As documents show it: whose effectiveness is no more confirmed is in force. */
    public Status status(Measure measure) {
        return measure.status() == Status.VERIFIED_EFFECTIVE && !isConfirmed(measure) ? Status.IMPLEMENTED
                : measure.status();
    }
}
