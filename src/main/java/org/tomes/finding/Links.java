package org.tomes.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.people.PersonId;

/** Ties findings to the measures that are to mend them. */
final class Links {

    private Links() {
    }

    static Life.Step linked(Finding finding, Measure measure, Instant at, Optional<PersonId> by) {
        List<MeasureId> measures = new ArrayList<>(finding.measures());
        measures.add(measure.id());
        return new Life.Step(finding.withMeasures(measures),
                List.of(Event.ofPerson(finding.id(), Event.Kind.LINKED, at, measure.code(), by)));
    }

    static Life.Step unlinked(Finding finding, Measure measure, Instant at, Optional<PersonId> by) {
        List<MeasureId> measures = new ArrayList<>(finding.measures());
        measures.remove(measure.id());
        return new Life.Step(finding.withMeasures(measures),
                List.of(Event.ofPerson(finding.id(), Event.Kind.UNLINKED, at, measure.code(), by)));
    }
}
