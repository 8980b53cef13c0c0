package org.tomes.soa;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.measure.Measure;

/** The extent to which measures in force cover a control. */
public enum ControlCoverage {
    /** At least one implemented measure fulfils the control. */
    COVERED,
    /** Measures support the control, but none fulfils it. */
    ONLY_SUPPORTING,
    /** Measures will fulfil the control when they are implemented; no measure in force fulfils it. */
    ONLY_PLANNED,
    /** No measure in force concerns the control; documents, records or evidence of the company implement it. */
    ONLY_DOCUMENTED,
    /** Nothing in the register implements the control, and no measure that would fulfil it is planned. */
    NO_MEASURE,
    /** The control does not apply. */
    NOT_NEEDED;

    /**
     * @param direct measures that fulfil the control, except retired ones
     * @param supporting measures that support the control
     * @param documented whether documents, records or evidence of the company implement the control
     */
    static ControlCoverage of(Applicability decision, List<Measure> direct, List<Measure> supporting,
            boolean documented) {
        if (decision == Applicability.NOT_APPLICABLE) {
            return NOT_NEEDED;
        }
        if (direct.stream().anyMatch(measure -> measure.status().isInForce())) {
            return COVERED;
        }
        if (!direct.isEmpty()) {
            return ONLY_PLANNED;
        }
        if (supporting.stream().anyMatch(measure -> measure.status().isInForce())) {
            return ONLY_SUPPORTING;
        }
        return documented ? ONLY_DOCUMENTED : NO_MEASURE;
    }

    /** Returns the implementation state of an applicable control, derived from its measures. */
    static ImplementationState state(List<Measure> direct, List<Measure> supporting) {
        List<Measure> all = Stream.concat(direct.stream(), supporting.stream()).toList();
        if (all.isEmpty()) {
            return ImplementationState.NOT_IMPLEMENTED;
        }
        if (all.stream().noneMatch(measure -> measure.status().isInForce())) {
            return direct.isEmpty() ? ImplementationState.NOT_IMPLEMENTED : ImplementationState.PLANNED;
        }
        boolean isComplete = !direct.isEmpty() && all.stream().allMatch(measure -> measure.status().isInForce());
        return isComplete ? ImplementationState.IMPLEMENTED : ImplementationState.PARTLY;
    }
}
