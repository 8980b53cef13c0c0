package org.tomes.document.annex;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.check.RuleValues;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.parameter.Parameter;

/**
 * Until when deviations are to be remedied. What is planned counts: measures that are to remediate a finding, and
 * changes that name it or the measure. Where nothing is planned, the deadline of the finding's severity does, and where
 * nothing but a review is due, its day.
 */
record RemedyDates(Map<String, Finding> findings, Map<MeasureId, Measure> measures, List<ChangeRecord> pending,
        RuleValues values, ZoneId zone) {

    static RemedyDates of(List<Finding> findings, List<Measure> measures, List<ChangeRecord> changes, RuleValues values,
            ZoneId zone) {
        return new RemedyDates(
                findings.stream().collect(Collectors.toMap(finding -> finding.ref().id(), Function.identity())),
                measures.stream().collect(Collectors.toMap(Measure::id, Function.identity())),
                changes.stream()
                        .filter(change -> change.state() == ChangeState.SUBMITTED
                                || change.state() == ChangeState.APPROVED)
                        .toList(),
                values, zone);
    }

    /** The day by which the last of the deviations is to be remedied; empty where none has a day. */
    Optional<LocalDate> due(Contradiction contradiction) {
        Optional<LocalDate> ofMeasure = planned(
                change -> change.links().measures().contains(contradiction.measure().id()));
        return deviating(contradiction).stream()
                .flatMap(finding -> due(finding).stream())
                .max(Comparator.naturalOrder())
                .or(() -> ofMeasure)
                .or(() -> contradiction.measure().nextReview());
    }

    private List<Finding> deviating(Contradiction contradiction) {
        Set<String> ids = new HashSet<>();
        contradiction.against()
                .stream()
                .flatMap(result -> result.against().stream())
                .flatMap(deviating -> deviating.record().stream())
                .filter(record -> record.type().equals("finding"))
                .forEach(record -> ids.add(record.id()));
        List<Finding> deviating = new ArrayList<>(contradiction.findings());
        ids.stream().map(findings::get).filter(Objects::nonNull).forEach(deviating::add);
        return deviating;
    }

    private Optional<LocalDate> due(Finding finding) {
        Stream<LocalDate> byMeasure = finding.measures()
                .stream()
                .map(measures::get)
                .filter(measure -> measure != null && !measure.status().isInForce())
                .flatMap(measure -> measure.due().stream());
        return Stream
                .concat(byMeasure,
                        planned(change -> change.links().findings().contains(finding.id().toString())).stream())
                .min(Comparator.naturalOrder())
                .or(() -> deadline(finding));
    }

    private Optional<LocalDate> planned(Predicate<ChangeRecord> concerned) {
        return pending.stream()
                .filter(concerned)
                .flatMap(change -> change.plan().planned().stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> deadline(Finding finding) {
        LocalDate seen = LocalDate.ofInstant(finding.sightings().first(), zone);
        return switch (finding.severity()) {
            case HIGH -> Optional.of(seen.plusDays(values.rules().values().get(Parameter.DEADLINE_HIGH)));
            case MEDIUM -> Optional.of(seen.plusDays(values.rules().values().get(Parameter.DEADLINE_MEDIUM)));
            case LOW -> Optional.empty();
        };
    }
}
