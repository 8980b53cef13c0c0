package org.tomes.score.link;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureId;

/**
 * The company's measures that improve one of Microsoft's security controls.
 *
 * @param control Microsoft's id of the control, in lower case; it is the same in every subscription
 * @param label name of the control when it was linked
 */
public record SecurityControlLink(String control, String label, Set<MeasureId> measures,
        int revision) implements AuditedRecord {

    public SecurityControlLink {
        control = control.strip().toLowerCase(Locale.ROOT);
        Set<MeasureId> sorted = new TreeSet<>((id, other) -> id.toString().compareTo(other.toString()));
        sorted.addAll(measures);
        measures = Collections.unmodifiableSet(sorted);
    }

    public static SecurityControlLink unlinked(String control, String label) {
        return new SecurityControlLink(control, label, Set.of(), 0);
    }

    public SecurityControlLink with(Set<MeasureId> newMeasures) {
        return new SecurityControlLink(control, label, newMeasures, revision);
    }

    public SecurityControlLink withRevision(int newRevision) {
        return new SecurityControlLink(control, label, measures, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.SCORE_CONTROL, control, label);
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("measures", List.copyOf(measures));
    }
}
