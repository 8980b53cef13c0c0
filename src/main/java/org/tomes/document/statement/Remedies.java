package org.tomes.document.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.change.ChangeRecord;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Status;

/**
 * What is meant to remediate findings: measures that are not retired, and changes that were neither rejected nor
 * withdrawn.
 *
 * @param findings the ids of those that such a change names
 */
public record Remedies(Set<MeasureId> measures, Set<String> findings) {

    public static Remedies of(List<Measure> measures, List<ChangeRecord> changes) {
        return new Remedies(
                measures.stream()
                        .filter(measure -> measure.status() != Status.RETIRED)
                        .map(Measure::id)
                        .collect(Collectors.toSet()),
                changes.stream()
                        .filter(change -> change.state().isPursued())
                        .flatMap(change -> change.links().findings().stream())
                        .collect(Collectors.toSet()));
    }

    public boolean inMeasure(Finding finding) {
        return finding.measures().stream().anyMatch(measures::contains);
    }

    public boolean inChange(Finding finding) {
        return findings.contains(finding.id().toString());
    }
}
