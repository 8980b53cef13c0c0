package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.FindingAreas;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.Formats;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/**
 * Open access of high severity that contradicts a commitment, with the systems, the day on which it was found, and the
 * day of its remediation: customers must see whether it concerns their service. Only the area is named, since the sheet
 * goes to all customers.
 */
record OpenAccess(AnnexData data, Texts texts, Formats formats) {

    /** Open access to a system. */
    private record Place(String system, String found, Optional<LocalDate> remediation) {
    }

    /** Returns a sentence for each commitment and area with open access. */
    List<String> sentences() {
        return data.agreed().stream().flatMap(this::sentences).toList();
    }

    private Stream<String> sentences(Measure measure) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        data.contradiction(measure)
                .stream()
                .flatMap(contradiction -> data.remedies().findings(contradiction).stream())
                .filter(finding -> finding.severity() == Severity.HIGH && FindingOrder.isOpenAccess(finding))
                .forEach(finding -> places.merge(FindingAreas.of(finding, texts), places(finding), OpenAccess::joined));
        return places.entrySet()
                .stream()
                .map(area -> texts.get("annex.status.open.of", measure.code(), area.getKey(),
                        area.getValue().stream().distinct().map(this::words).collect(Collectors.joining("; "))));
    }

    private static List<Place> joined(List<Place> some, List<Place> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<Place> places(Finding finding) {
        String found = formats.day(finding.since());
        return data.systems()
                .all(finding.resource().id())
                .stream()
                .map(system -> new Place(system, found, data.remedies().day(finding)))
                .toList();
    }

    private String words(Place place) {
        return texts.get("annex.status.open.place", place.system(), place.found(),
                place.remediation().isPresent() ? 1 : 0, place.remediation().map(formats::date).orElse(""));
    }
}
