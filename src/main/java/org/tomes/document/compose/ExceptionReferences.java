package org.tomes.document.compose;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;

/**
 * References to the exceptions from the measures that implement a rule. If a resource was not assessed, these
 * exceptions may describe what its data does not show.
 */
public record ExceptionReferences(DocumentBuilder document, LocalDate today) {

    /** Returns a sentence for each exception that applies today, each preceded by a space; empty if there is none. */
    public String of(Stream<Measure> measures) {
        return measures.distinct()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .flatMap(measure -> measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(today))
                        .map(exemption -> " " + document.texts()
                                .get("document.format.exceptionApplies", measure.code(),
                                        document.formats().date(exemption.until()))))
                .distinct()
                .collect(Collectors.joining());
    }
}
