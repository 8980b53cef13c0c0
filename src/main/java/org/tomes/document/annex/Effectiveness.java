package org.tomes.document.annex;

import java.util.List;
import java.util.Set;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;

/**
 * The only rule for confirmed effectiveness in documents. The effectiveness of a measure is confirmed if the newest
 * signed review states it, the next review is not overdue, and nothing has contradicted the measure since.
 *
 * @param reviewed ids of the measures whose newest review states effectiveness and whose next review is not overdue
 * @param contradictedMeasures measures in force that are not met everywhere
 */
public record Effectiveness(Set<String> reviewed, Set<MeasureId> contradictedMeasures) {

    public static Effectiveness of(List<Measure> measures, List<Finding> findings, EvaluationBasis basis) {
        return new Effectiveness(basis.effectiveMeasureIds(),
                ContradictedMeasure.among(measures, basis.statements(), findings, List.of()).keySet());
    }

    public boolean isConfirmed(Measure measure) {
        return measure.status() == MeasureStatus.VERIFIED_EFFECTIVE && reviewed.contains(measure.ref().id())
                && !contradictedMeasures.contains(measure.id());
    }

    /**
     * Returns the status that documents show. A measure whose effectiveness is no longer confirmed is shown as in
     * force.
     */
    public MeasureStatus status(Measure measure) {
        return measure.status() == MeasureStatus.VERIFIED_EFFECTIVE && !isConfirmed(measure) ? MeasureStatus.IMPLEMENTED
                : measure.status();
    }
}
