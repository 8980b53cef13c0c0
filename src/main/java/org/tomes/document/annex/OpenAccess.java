package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.Formats;
import org.tomes.finding.Finding;
import org.tomes.text.Texts;

/**
 * Open access of high severity, with the systems, the day on which it was found, and the planned day of its
 * remediation. Customers must see whether the access concerns their service. Only the kind of access is named, but no
 * resource, because the sheet goes to all customers.
 */
record OpenAccess(AnnexData data, Texts texts, Formats formats) {

    /** Open access to a system. */
    private record Place(String system, String found, Optional<LocalDate> reported, Optional<LocalDate> remediation,
            boolean exploited) {
    }

    /**
     * Returns one sentence for each measure and kind of open access, and one for each kind of open access without a
     * measure.
     */
    List<String> sentences() {
        Set<Finding> shown = new HashSet<>();
        List<String> sentences = new ArrayList<>();
        Stream.concat(data.agreed().stream(), data.measuresUnderDevelopment().stream()).forEach(measure -> {
            List<Finding> findings = open(data.contradiction(measure)
                    .or(() -> data.pending(measure))
                    .stream()
                    .flatMap(contradiction -> data.remedies().findings(contradiction).stream())
                    .filter(finding -> !shown.contains(finding)));
            shown.addAll(findings);
            byKind(findings).forEach((kind, places) -> sentences
                    .add(texts.get("annex.status.open.of", measure.code(), kind, words(places))));
        });
        byKind(open(data.remedies().open().stream().filter(finding -> !shown.contains(finding)))).forEach((kind,
                places) -> sentences.add(texts.get("annex.status.open.other", texts.capitalised(kind), words(places))));
        exploited().ifPresent(sentences::add);
        return sentences;
    }

    /** Explains the mark of access that a person assessed as exploited, because customers must see this. */
    private Optional<String> exploited() {
        String days = open(data.remedies().open().stream()).stream()
                .flatMap(finding -> finding.activeExploitation().stream())
                .map(assessment -> formats.date(assessment.since()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(days)
                .filter(known -> !known.isEmpty())
                .map(known -> texts.get("annex.status.open.exploited", known));
    }

    private static List<Finding> open(Stream<Finding> findings) {
        return findings.filter(finding -> finding.severity() == Severity.HIGH && FindingOrder.isOpenAccess(finding))
                .toList();
    }

    private Map<String, List<Place>> byKind(List<Finding> findings) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        findings.forEach(
                finding -> places.merge(data.titles().access(finding, texts), places(finding), OpenAccess::joined));
        return places;
    }

    /** Describes the places. Access to one system with the same days is one entry, with the earliest report. */
    private String words(List<Place> places) {
        return places.stream()
                .collect(Collectors.groupingBy(
                        place -> List.of(place.system(), place.found(), place.remediation(), place.exploited()),
                        LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> words(same.getFirst(),
                        same.stream().flatMap(place -> place.reported().stream()).min(Comparator.naturalOrder())))
                .collect(Collectors.joining("; "));
    }

    private static List<Place> joined(List<Place> some, List<Place> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private List<Place> places(Finding finding) {
        String found = formats.day(finding.since());
        return data.systems()
                .all(finding.resource().id())
                .stream()
                .map(system -> new Place(system, found, data.remedies().reportedBefore(finding),
                        data.remedies().day(finding), finding.activeExploitation().isPresent()))
                .toList();
    }

    private String words(Place place, Optional<LocalDate> reported) {
        return texts.get("annex.status.open.place", place.system(), place.found(),
                place.remediation().isPresent() ? 1 : 0, place.remediation().map(formats::date).orElse(""),
                reported.map(day -> texts.get("annex.status.open.reported", formats.date(day))).orElse(""),
                place.exploited() ? 1 : 0);
    }
}
