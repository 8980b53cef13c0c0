package org.tomes.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.people.PersonId;

/** Links findings to the measures that remediate them. */
final class FindingMeasureLinks {

    private FindingMeasureLinks() {
    }

    static FindingLifecycle.LifecycleResult link(Finding finding, Measure measure, Instant at, Optional<PersonId> by) {
        List<MeasureId> measures = new ArrayList<>(finding.measures());
        measures.add(measure.id());
        return new FindingLifecycle.LifecycleResult(finding.withMeasures(measures),
                List.of(FindingEvent.ofPerson(finding.id(), FindingEvent.Kind.LINKED, at, measure.code(), by)));
    }

    static FindingLifecycle.LifecycleResult unlink(Finding finding, Measure measure, Instant at,
            Optional<PersonId> by) {
        List<MeasureId> measures = new ArrayList<>(finding.measures());
        measures.remove(measure.id());
        return new FindingLifecycle.LifecycleResult(finding.withMeasures(measures),
                List.of(FindingEvent.ofPerson(finding.id(), FindingEvent.Kind.UNLINKED, at, measure.code(), by)));
    }
}
