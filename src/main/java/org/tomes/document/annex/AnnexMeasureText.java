package org.tomes.document.annex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.Status;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** Texts of the annex about one measure. Dates have the format of the document's language. */
record AnnexMeasureText(AnnexData data, Texts texts, Formats formats) {

    /** Returns the commitment of a measure; worded as a target only if the company chose that. */
    String target(Measure measure) {
        String target = formats.orDash(data.values().filled(measure.target().strip(), texts));
        return data.treatment(measure).filter(AnnexPresentation.TARGET::equals).isPresent()
                ? texts.get("annex.target", target)
                : target;
    }

    /** Returns the status of the measure, with contradictions. */
    String state(Measure measure) {
        return Stream.of(plainState(measure), qualifiers(measure), deviations(measure), checked(measure))
                .flatMap(part -> part)
                .collect(Collectors.joining("; "));
    }

    String name(Measure measure) {
        return measure.code() + " " + measure.title();
    }

    /** Returns where the measure is not kept, with the remediation, and where a decision exempts from it. */
    String deviating(Measure measure) {
        return Stream
                .of(data.contradiction(measure)
                        .map(contradiction -> texts.get("annex.row.deviations", capitalised(extent(contradiction)),
                                remedy(contradiction))),
                        Optional.of(exceptions(measure)).filter(text -> !text.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** Places the target below the name, and the status next to both. */
    Row row(Measure measure) {
        return row(name(measure), target(measure),
                Stream.of(plainState(measure), qualifiers(measure), marks(measure), checked(measure))
                        .flatMap(part -> part)
                        .collect(Collectors.joining(", ")));
    }

    /** Refers to the status sheet where it shows deviations or exceptions. */
    private Stream<String> marks(Measure measure) {
        return Stream.concat(
                data.treatment(measure)
                        .filter(AnnexPresentation.DEVIATION::equals)
                        .map(chosen -> texts.get("annex.row.deviating"))
                        .stream(),
                data.exceptions(measure).isEmpty() ? Stream.empty() : Stream.of(texts.get("annex.row.excepted")));
    }

    /** Places the target below the name, which takes less space than a separate column. */
    static Row row(String name, String target, String state) {
        return new Row(List.of(
                Cell.of(List.of(new Inline.Text(name, Look.STRONG), new Inline.Text("\n" + target, Look.PLAIN))),
                Cell.of(state)));
    }

    private Stream<String> plainState(Measure measure) {
        Optional<AnnexPresentation> treatment = treatedOtherwise(measure);
        if (treatment.isPresent()) {
            return Stream.of(texts.get("annex.treated." + treatment.get()));
        }
        boolean inForce = measure.status().isInForce();
        String state = inForce ? Status.IMPLEMENTED.name() : measure.status().name();
        Optional<LocalDate> day = inForce ? measure.done() : measure.due();
        return Stream.of(day.map(date -> texts.get("annex.state." + state + ".on", formats.date(date)))
                .orElseGet(() -> texts.get("annex.state." + state)));
    }

    private Optional<AnnexPresentation> treatedOtherwise(Measure measure) {
        return data.treatment(measure).filter(chosen -> chosen != AnnexPresentation.DEVIATION);
    }

    /** Returns on what the status of a measure in force is based. */
    private Stream<String> qualifiers(Measure measure) {
        boolean confirmed = measure.status().isInForce() && treatedOtherwise(measure).isEmpty()
                && data.isConfirmed(measure);
        return Stream.concat(confirmed ? Stream.of(texts.get("annex.confirmed")) : Stream.empty(),
                data.isEvidenced(measure) ? Stream.of(texts.get("annex.evidenced"))
                        : data.isUnassessed(measure) ? Stream.of(texts.get("annex.unassessed"))
                                : data.isDeclared(measure) ? Stream.of(texts.get("annex.declared")) : Stream.empty());
    }

    private Stream<String> deviations(Measure measure) {
        return data.contradiction(measure)
                .map(contradiction -> texts.get("annex.deviations", extent(contradiction), remedy(contradiction)))
                .stream();
    }

    /**
     * Returns the deviations that remain until the measure is in force. The measure's own date is shown elsewhere, so
     * only overdue deviations are mentioned.
     */
    String pending(Measure measure) {
        return data.pending(measure).map(contradiction -> {
            int overdue = data.remedies().of(contradiction).overdue().size();
            return counts(contradiction, texts) + (overdue == 0 ? "" : texts.get("annex.pending.overdue", overdue))
                    + grave(data.remedies().carriedBy(measure));
        }).orElse("–");
    }

    /** Returns the title of a measure that is not in force, with its status and what remains until it is. */
    String developing(Measure measure) {
        return Stream.of(texts.get("annex.development.of", measure.title(), state(measure)), pendingOrExcepted(measure))
                .filter(text -> !text.equals(formats.orDash("")))
                .collect(Collectors.joining(" "));
    }

    /** Returns what remains until the measure is in force, and where a decision exempts from it. */
    String pendingOrExcepted(Measure measure) {
        return Stream
                .of(data.pending(measure).map(contradiction -> pending(measure) + "."),
                        Optional.of(exceptions(measure)))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), formats::orDash));
    }

    /**
     * Returns what is wrong with the findings of high severity, or with the others if the internet reaches one of them,
     * with the systems: customers must see whether their data is concerned. Personal data may be outside production,
     * too.
     */
    String grave(List<Finding> findings) {
        List<Finding> others = findings.stream().filter(finding -> !isHigh(finding)).toList();
        String open = places(others.stream().filter(FindingOrder::isExposure).toList(), false);
        String high = named(findings.stream().filter(AnnexMeasureText::isHigh));
        return (high.isEmpty() && !open.isEmpty() ? wrong(others) : high)
                + (open.isEmpty() ? "" : texts.get("annex.row.open", open));
    }

    /** Returns what is wrong with findings of lower severity, without their places. */
    private String wrong(List<Finding> findings) {
        String wrong = findings.stream()
                .map(finding -> data.titles().headline(finding, texts))
                .distinct()
                .collect(Collectors.joining("; "));
        return wrong.isEmpty() ? "" : texts.get("annex.row.wrong", wrong);
    }

    private static boolean isHigh(Finding finding) {
        return finding.severity() == Severity.HIGH;
    }

    private String named(Stream<Finding> high) {
        Map<String, List<Finding>> byKind = new LinkedHashMap<>();
        high.forEach(
                finding -> byKind.computeIfAbsent(data.titles().headline(finding, texts), title -> new ArrayList<>())
                        .add(finding));
        return byKind.isEmpty() ? ""
                : texts.get("annex.row.high",
                        byKind.entrySet()
                                .stream()
                                .map(entry -> entry.getKey() + bracketed(places(entry.getValue(), true)))
                                .collect(Collectors.joining("; ")));
    }

    private String bracketed(String places) {
        return places.isEmpty() ? "" : texts.get("annex.row.where", places);
    }

    /** Returns where the findings are, each place once; empty if no place is known. */
    private String places(List<Finding> findings, boolean withExposure) {
        return findings.stream()
                .collect(Collectors.groupingBy(this::place))
                .entrySet()
                .stream()
                .map(one -> Stream
                        .concat(Stream.of(one.getKey()),
                                Stream.of(texts.get("mgmt.high.exposed"))
                                        .filter(word -> withExposure
                                                && one.getValue().stream().anyMatch(data.order()::isExposed)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")))
                .filter(place -> !place.isEmpty())
                .sorted(NaturalOrder.of(texts.language()))
                .collect(Collectors.joining("; "));
    }

    private String place(Finding finding) {
        return Stream
                .of(data.systems().of(finding.resource().id()),
                        Optional.of(texts.get("mgmt.high.production"))
                                .filter(word -> data.order().isProduction(finding)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Returns the counts of what deviates, without the systems. */
    private static String counts(ContradictedMeasure contradiction, Texts texts) {
        return contradiction.deviations().stream().map(texts::get).collect(Collectors.joining(", "));
    }

    /**
     * Returns the counts, those of high severity, and the systems concerned as far as they are known and not yet named.
     */
    private String extent(ContradictedMeasure contradiction) {
        List<Finding> carried = data.remedies().carriedBy(contradiction.measure());
        String grave = grave(carried);
        List<String> systems = systems(Stream.concat(
                contradiction.contradictedStatements()
                        .stream()
                        .flatMap(result -> result.deviations().stream())
                        .map(deviating -> deviating.subject().id()),
                contradiction.findings().stream().map(finding -> finding.resource().id())));
        return counts(contradiction, texts)
                + (systems.stream().allMatch(grave::contains) ? ""
                        : texts.get("annex.row.systems", String.join(", ", systems)))
                + (grave.isEmpty() ? wrong(carried) : grave);
    }

    /** Returns the systems of the resources in the order of their names, without unknown ones. */
    private List<String> systems(Stream<String> resources) {
        return resources.flatMap(resource -> data.systems().of(resource).stream())
                .distinct()
                .sorted(NaturalOrder.of(texts.language()))
                .toList();
    }

    /** Returns where the findings are, in brackets: with severity and exposure if one is grave. */
    String where(List<Finding> findings) {
        if (findings.stream().anyMatch(AnnexMeasureText::isHigh)) {
            return texts.get("annex.row.grave", bracketed(places(findings, true)));
        }
        List<String> systems = systems(findings.stream().map(finding -> finding.resource().id()));
        return bracketed(String.join(", ", systems));
    }

    private String remedy(ContradictedMeasure contradiction) {
        return data.remedies().of(contradiction).text(texts, formats);
    }

    private Stream<String> checked(Measure measure) {
        return data.isPartlyChecked(measure) ? Stream.of(texts.get("annex.partlyChecked"))
                : data.isChecked(measure) ? Stream.of(texts.get("annex.checked")) : Stream.empty();
    }

    /** Returns where a decision exempts from the measure, with its end date; empty if there is no exception. */
    String exceptions(Measure measure) {
        return data.exceptions(measure).sentence(texts, formats);
    }
}
