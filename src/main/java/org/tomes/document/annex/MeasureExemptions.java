package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tomes.document.compose.Formats;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResults;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * Currently valid decisions that grant exceptions from a measure. Exceptions from the measure itself are named.
 * Accepted risks and exempted findings are only counted, because they name resources.
 *
 * @param exemptions exceptions from the measure itself, ordered by end date
 * @param places number of excepted resources
 * @param until latest end date of the decisions about resources; empty if one of them has no end
 */
record MeasureExemptions(List<Exemption> exemptions, int places, Optional<LocalDate> until) {

    static MeasureExemptions of(Measure measure, StatementResults statements, LocalDate today) {
        List<Observation> excused = statements.all()
                .stream()
                .filter(result -> result.measures()
                        .stream()
                        .anyMatch(linkedMeasure -> linkedMeasure.id().equals(measure.id())))
                .flatMap(result -> result.of(measure).acceptedDeviations().stream())
                .toList();
        Set<String> places = excused.stream()
                .map(observation -> observation.subject().id().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Optional<LocalDate>> ends = excused.stream()
                .flatMap(observation -> observation.acceptedDeviation().stream())
                .map(AcceptedDeviation::until)
                .toList();
        return new MeasureExemptions(
                measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(today))
                        .sorted((exemption, other) -> exemption.until().compareTo(other.until()))
                        .toList(),
                places.size(),
                ends.stream().allMatch(Optional::isPresent)
                        ? ends.stream().flatMap(Optional::stream).max(LocalDate::compareTo)
                        : Optional.empty());
    }

    boolean isEmpty() {
        return exemptions.isEmpty() && places == 0;
    }

    /** Returns a complete sentence; empty if there is no exception. */
    String sentence(Texts texts, Formats formats) {
        String joined = String.join("; ", parts(texts, formats));
        return joined.isEmpty() ? ""
                : joined.substring(0, 1).toUpperCase(texts.language().locale()) + joined.substring(1) + ".";
    }

    private List<String> parts(Texts texts, Formats formats) {
        List<String> parts = new ArrayList<>();
        exemptions.forEach(exemption -> parts
                .add(texts.get("annex.exemption", exemption.item().strip(), formats.date(exemption.until()))));
        if (places > 0) {
            parts.add(until.map(day -> texts.get("annex.exceptions.until", places, formats.date(day)))
                    .orElseGet(() -> texts.get("annex.exceptions", places)));
        }
        return parts;
    }
}
