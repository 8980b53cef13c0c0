package org.tomes.document.annex;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.Finding;
import org.tomes.finding.State;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.Status;

/**
 * What the annex to a data processing agreement is made of.
 *
 * @param measures those that a customer is told of
 * @param deviating those that open findings show to be kept not everywhere
 */
record Facts(DocumentMetadata imprint, List<Measure> measures,
        Set<MeasureId> deviating) implements TextComposer.DocumentFacts {

    /** Measures with one of these tags stay within the company, such as those that mend a single weakness. */
    private static final Set<String> INTERNAL = Set.of("intern", "internal");

    static Facts of(DocumentMetadata imprint, List<Measure> all, List<Finding> findings) {
        return new Facts(imprint,
                all.stream()
                        .filter(measure -> measure.status() != Status.RETIRED)
                        .filter(measure -> measure.details()
                                .tags()
                                .stream()
                                .noneMatch(tag -> INTERNAL.contains(tag.toLowerCase(Locale.ROOT))))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.state() == State.OPEN)
                        .flatMap(finding -> finding.measures().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it is in force, but not kept everywhere: a customer must not read that all is well. */
    boolean deviates(Measure measure) {
        return inForce(measure) && deviating.contains(measure.id());
    }

    static boolean inForce(Measure measure) {
        return measure.status() == Status.IMPLEMENTED || measure.status() == Status.VERIFIED_EFFECTIVE;
    }
}
