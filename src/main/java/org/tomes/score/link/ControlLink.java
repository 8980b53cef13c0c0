package org.tomes.score.link;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.Recorded;
import org.tomes.measure.MeasureId;

/**
 * The company's measures that improve one of Microsoft's security controls.
 *
 * @param control Microsoft's id of it, in lower case, the same in every subscription
 * @param label its name when it was linked
 */
public record ControlLink(String control, String label, Set<MeasureId> measures, int revision) implements Recorded {

    public ControlLink {
        control = control.strip().toLowerCase(Locale.ROOT);
        Set<MeasureId> sorted = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        sorted.addAll(measures);
        measures = Collections.unmodifiableSet(sorted);
    }

    public static ControlLink none(String control, String label) {
        return new ControlLink(control, label, Set.of(), 0);
    }

    public ControlLink with(Set<MeasureId> newMeasures) {
        return new ControlLink(control, label, newMeasures, revision);
    }

    public ControlLink atRevision(int newRevision) {
        return new ControlLink(control, label, measures, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef("score-control", control, label);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("measures", List.copyOf(measures));
    }
}
