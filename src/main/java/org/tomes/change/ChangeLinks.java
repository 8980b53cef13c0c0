package org.tomes.change;

import java.util.List;
import java.util.Optional;
import org.tomes.measure.MeasureId;

/**
 * The links of a change.
 *
 * @param findings ids of the findings that the change is meant to remediate
 * @param resources Azure ids or names of the changed resources; if empty, the kind of the change determines them
 * @param before number of the snapshot taken before the change
 * @param after number of the snapshot taken after the change
 */
public record ChangeLinks(List<MeasureId> measures, List<String> findings, List<String> resources,
        Optional<Integer> before, Optional<Integer> after) {

    public static final ChangeLinks NONE = new ChangeLinks(List.of(), List.of(), List.of(), Optional.empty(),
            Optional.empty());

    public ChangeLinks {
        measures = List.copyOf(measures);
        findings = List.copyOf(findings);
        resources = List.copyOf(resources);
    }

    /** Returns the links without those to snapshots; links to measures, findings and resources remain. */
    ChangeLinks withoutSnapshots() {
        return new ChangeLinks(measures, findings, resources, Optional.empty(), Optional.empty());
    }
}
