package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.Formats;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResults;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * Where a measure is not kept by a decision that holds today. What is exempted is named; of accepted risks and exempted
 * findings, which name resources, only the number is.
 *
 * @param exemptions of the measure itself, the first that ends first
 * @param places how many resources are excepted
 * @param until the day on which the last of these decisions ends; empty if one has no end
 */
record Exceptions(List<Exemption> exemptions, int places, Optional<LocalDate> until) {

    static Exceptions of(Measure measure, StatementResults statements, LocalDate today) {
        List<Observation> excused = statements.all()
                .stream()
                .filter(result -> result.measures().stream().anyMatch(kept -> kept.id().equals(measure.id())))
                .flatMap(result -> result.of(measure).acceptedDeviations().stream())
                .toList();
        Set<String> places = excused.stream()
                .map(observation -> observation.thing().id().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Optional<LocalDate>> ends = excused.stream()
                .flatMap(observation -> observation.acceptedDeviation().stream())
                .map(AcceptedDeviation::until)
                .toList();
        return new Exceptions(
                measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(today))
                        .sorted((one, other) -> one.until().compareTo(other.until()))
                        .toList(),
                places.size(),
                ends.stream().allMatch(Optional::isPresent)
                        ? ends.stream().flatMap(Optional::stream).max(LocalDate::compareTo)
                        : Optional.empty());
    }

    /** When the first of these decisions ends; empty where there is none, or none has an end. */
    Optional<LocalDate> firstEnd() {
        return Stream.concat(exemptions.stream().map(Exemption::until), until.stream()).min(LocalDate::compareTo);
    }

    /** As a sentence of its own; empty if there is no exception. */
    String plain(Texts texts, Formats formats) {
        String joined = String.join("; ", parts(texts, formats));
        return joined.isEmpty() ? ""
                : joined.substring(0, 1).toUpperCase(texts.language().locale()) + joined.substring(1) + ".";
    }

    private List<String> parts(Texts texts, Formats formats) {
        List<String> parts = new ArrayList<>();
        exemptions.forEach(exemption -> parts
                .add(texts.get("annex.exemption", exemption.what().strip(), formats.date(exemption.until()))));
        if (places > 0) {
            parts.add(until.map(day -> texts.get("annex.exceptions.until", places, formats.date(day)))
                    .orElseGet(() -> texts.get("annex.exceptions", places)));
        }
        return parts;
    }
}
