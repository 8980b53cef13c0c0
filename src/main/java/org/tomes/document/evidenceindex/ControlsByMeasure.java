package org.tomes.document.evidenceindex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.evidence.Evidence;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaRow;

/** The applicable controls that each measure supports, in the order of the Statement of Applicability. */
final class ControlsByMeasure {

    private final List<SoaRow> controls;
    /** Positions of the controls in the list, by the id of the measure. */
    private final Map<String, Set<Integer>> positions = new HashMap<>();

    ControlsByMeasure(List<SoaRow> controls) {
        this.controls = controls;
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i).entry().decision() != Applicability.NOT_APPLICABLE) {
                for (Measure measure : controls.get(i).carrying()) {
                    positions.computeIfAbsent(measure.id().toString(), id -> new TreeSet<>()).add(i);
                }
            }
        }
    }

    /**
     * Returns the controls that are supported by the measures of the evidence, and that the evidence does not name
     * itself.
     */
    List<String> through(Evidence evidence) {
        List<String> codes = evidence.links().stream().map(RecordRef::label).toList();
        return evidence.links()
                .stream()
                .filter(link -> link.is(RecordType.MEASURE))
                .flatMap(link -> positions.getOrDefault(link.id(), Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(position -> controls.get(position).control())
                .filter(control -> !codes.contains(control))
                .toList();
    }
}
