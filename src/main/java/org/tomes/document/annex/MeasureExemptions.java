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
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
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
        return inlines(texts, formats).stream().map(Inline::text).collect(Collectors.joining());
    }

    /** Returns the same sentence, in which what ends when is emphasised like all introductions of exceptions. */
    List<Inline> inlines(Texts texts, Formats formats) {
        List<Inline> inlines = new ArrayList<>();
        exemptions.forEach(exemption -> {
            inlines.add(lead(inlines, texts.get("annex.exemption", "", formats.date(exemption.until())), texts));
            inlines.add(new Inline.Text(" " + exemption.item().strip(), Look.PLAIN));
        });
        if (places > 0) {
            inlines.add(lead(inlines, until.map(day -> texts.get("annex.exceptions.until", places, formats.date(day)))
                    .orElseGet(() -> texts.get("annex.exceptions", places)), texts));
        }
        if (!inlines.isEmpty()) {
            inlines.add(new Inline.Text(".", Look.PLAIN));
        }
        return inlines;
    }

    private static Inline lead(List<Inline> before, String lead, Texts texts) {
        String text = lead.strip();
        return new Inline.Text(before.isEmpty() ? texts.capitalised(text) : "; " + text, Look.STRONG);
    }
}
