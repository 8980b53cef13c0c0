package org.tomes.soa;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;

/** How well measures in force cover a control. */
public enum Coverage {
    /** At least one measure fulfils it that is implemented. */
    COVERED,
    /** Measures help to fulfil it, none does itself. */
    ONLY_SUPPORTING,
    /** Measures fulfil it once they are implemented. */
    ONLY_PLANNED,
    NO_MEASURE,
    /** The control does not apply. */
    NOT_NEEDED;

    /** @param direct measures that fulfil the control, retired ones left out @param supporting those that help to */
    static Coverage of(Applicability decision, List<Measure> direct, List<Measure> supporting) {
        if (decision == Applicability.NOT_APPLICABLE) {
            return NOT_NEEDED;
        }
        if (direct.stream().anyMatch(Coverage::inForce)) {
            return COVERED;
        }
        if (!direct.isEmpty()) {
            return ONLY_PLANNED;
        }
        if (supporting.stream().anyMatch(Coverage::inForce)) {
            return ONLY_SUPPORTING;
        }
        return supporting.isEmpty() ? NO_MEASURE : ONLY_PLANNED;
    }

    static boolean inForce(Measure measure) {
        return measure.status() == Status.IMPLEMENTED || measure.status() == Status.VERIFIED_EFFECTIVE;
    }

    /** What its measures say of how far an applicable control is. */
    static ImplementationState state(List<Measure> direct, List<Measure> supporting) {
        List<Measure> all = Stream.concat(direct.stream(), supporting.stream()).toList();
        if (all.isEmpty()) {
            return ImplementationState.NOT_IMPLEMENTED;
        }
        if (all.stream().noneMatch(Coverage::inForce)) {
            return all.stream().anyMatch(measure -> measure.status() == Status.IN_PROGRESS) ? ImplementationState.PARTLY
                    : ImplementationState.PLANNED;
        }
        boolean whole = !direct.isEmpty() && all.stream().allMatch(Coverage::inForce);
        return whole ? ImplementationState.IMPLEMENTED : ImplementationState.PARTLY;
    }
}
