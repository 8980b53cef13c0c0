package org.tomes.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.measure.MeasureId;

/**
 * The links of a change.
 *
 * @param findings ids of findings that it is meant to fix
 * @param resources Azure ids or names of the changed resources; if empty, the kind of the change determines them
 * @param before number of the snapshot that shows the state before
 * @param after number of the snapshot that shows the state after
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

    /** Whether this has all measures and findings of other links. */
    boolean include(ChangeLinks others) {
        return measures.containsAll(others.measures) && findings.containsAll(others.findings);
    }

    /** Returns the same links with those of approved ones first, in their order. */
    ChangeLinks approvedFirst(ChangeLinks approved) {
        return new ChangeLinks(first(approved.measures, measures), first(approved.findings, findings), resources,
                before, after);
    }

    private static <L> List<L> first(List<L> approved, List<L> all) {
        return Stream.concat(approved.stream(), all.stream().filter(link -> !approved.contains(link))).toList();
    }
}
