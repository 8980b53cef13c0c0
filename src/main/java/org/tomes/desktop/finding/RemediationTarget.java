package org.tomes.desktop.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Language;

/**
 * The target of a link from findings: a measure that remediates the findings permanently, or a change in preparation.
 */
record RemediationTarget(Optional<Measure> measure, Optional<ChangeRecord> change) {

    /**
     * Returns the possible targets; excludes retired measures, and submitted changes, which must not be modified after
     * approval.
     */
    static List<RemediationTarget> of(List<Measure> measures, List<ChangeRecord> changes) {
        return Stream.concat(
                measures.stream()
                        .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                        .map(measure -> new RemediationTarget(Optional.of(measure), Optional.empty())),
                changes.stream()
                        .filter(change -> change.state() == ChangeState.DRAFT)
                        .map(change -> new RemediationTarget(Optional.empty(), Optional.of(change))))
                .toList();
    }

    Object key() {
        return measure.<Object>map(Measure::id).orElseGet(() -> change.orElseThrow().id());
    }

    String code() {
        return measure.map(Measure::code).orElseGet(() -> "#" + change.orElseThrow().number());
    }

    String title(Language language) {
        return measure.map(linked -> linked.title(language)).orElseGet(() -> change.orElseThrow().title());
    }

    /** Returns the change with added links to these findings and their resources. */
    static ChangeRecord with(ChangeRecord change, List<Finding> findings) {
        ChangeLinks links = change.links();
        List<String> ids = Stream
                .concat(links.findings().stream(), findings.stream().map(finding -> finding.id().toString()))
                .distinct()
                .toList();
        return change.with(change.kind(), change.title(), change.plan(),
                new ChangeLinks(links.measures(), ids, links.resources(), links.before(), links.after()));
    }
}
