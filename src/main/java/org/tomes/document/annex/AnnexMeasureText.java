package org.tomes.document.annex;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.FindingAreas;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.Formats;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementSubject;
import org.tomes.finding.Finding;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.TranslatedText;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/** Texts of the annex about one measure. Dates have the format of the document's language. */
record AnnexMeasureText(AnnexData data, Texts texts, Formats formats) {

    /** Returns the commitment of a measure. It is worded as a target only if the company decided this. */
    String target(Measure measure) {
        String target = formats.orDash(data.values().measureText(measure, TranslatedText.TARGET, texts).strip());
        return data.treatment(measure).filter(AnnexPresentation.TARGET::equals).isPresent()
                ? texts.get("annex.target", target)
                : target;
    }

    /** Returns the status of the measure with its deviations. */
    String state(Measure measure) {
        return sentences(Stream.of(
                Optional.of(Stream.concat(plainState(measure), basis(measure)).collect(Collectors.joining(", "))),
                deviations(measure)));
    }

    /** Joins the clauses into sentences. */
    private String sentences(Stream<Optional<String>> clauses) {
        return clauses.flatMap(Optional::stream)
                .filter(clause -> !clause.isEmpty())
                .map(clause -> texts.capitalised(clause) + (clause.endsWith(".") ? "" : "."))
                .collect(Collectors.joining(" "));
    }

    String name(Measure measure) {
        return measure.label(texts.language());
    }

    /**
     * Returns the basis of the status with the number of deviations. The commitment itself contains what is not met,
     * where and until when, and the exceptions.
     */
    String deviating(Measure measure) {
        return sentences(Stream.of(Optional.of(basis(measure).collect(Collectors.joining(", "))), data
                .contradiction(measure)
                .map(contradiction -> texts.get("annex.row.pending", counted(contradiction), remembered(contradiction),
                        overdue(contradiction)))
                .or(() -> Optional.of(measure).filter(data::deviates).map(it -> texts.get("annex.row.excepted"))),
                Optional.of(missed(measure)), Optional.of(unassessed(measure)), Optional.of(unproven(measure))));
    }

    /**
     * Returns the deviations that are not exceptions from the commitment, because no date in effect is set for their
     * remediation.
     */
    private String missed(Measure measure) {
        List<String> missed = new UnmetCommitment(data, texts, formats).missed(measure);
        return missed.isEmpty() ? "" : texts.get("annex.row.missed", String.join("; ", missed));
    }

    private String overdue(ContradictedMeasure contradiction) {
        DeviationDueDates dates = data.remedies().of(contradiction);
        return dates.overdue().isEmpty() ? ""
                : texts.get("annex.pending.overdue", dates.overdue().size(), dates.overdueSince(texts, formats));
    }

    /** Returns a row in which the commitment, with its exceptions, follows the name. */
    Row row(Measure measure) {
        List<Inline> cell = new ArrayList<>(commitment(name(measure), target(measure)));
        new UnmetCommitment(data, texts, formats).lines(measure).forEach(line -> {
            cell.add(new Inline.Text(" " + line.lead(), Look.STRONG));
            cell.add(new Inline.Text(" " + line.violations(), Look.PLAIN));
        });
        List<Inline> exceptions = data.exceptions(measure).inlines(texts, formats);
        if (!exceptions.isEmpty()) {
            cell.add(new Inline.Text(" ", Look.PLAIN));
            cell.addAll(exceptions);
        }
        return new Row(List.of(Cell.of(cell)));
    }

    /** Returns a row in which the commitment follows the name, because this takes less space than a separate column. */
    static Row row(String name, String target) {
        return new Row(List.of(Cell.of(commitment(name, target))));
    }

    private static List<Inline> commitment(String name, String target) {
        return List.of(new Inline.Text(name + ":", Look.STRONG), new Inline.Text(" " + target, Look.PLAIN));
    }

    private Stream<String> plainState(Measure measure) {
        Optional<AnnexPresentation> treatment = otherPresentation(measure);
        if (treatment.isPresent()) {
            return Stream.of(texts.get("annex.treated." + treatment.get()));
        }
        boolean inForce = measure.status().isInForce();
        String state = inForce ? MeasureStatus.IMPLEMENTED.name() : measure.status().name();
        Optional<LocalDate> day = inForce ? measure.done() : measure.due();
        String form = measure.isOverdue(data.metadata().today()) ? ".overdue" : ".on";
        return Stream.of(day.map(date -> texts.get("annex.state." + state + form, formats.date(date)))
                .orElseGet(() -> texts.get("annex.state." + state)));
    }

    private Optional<AnnexPresentation> otherPresentation(Measure measure) {
        return data.treatment(measure).filter(chosen -> chosen != AnnexPresentation.DEVIATION);
    }

    /** Returns the basis of the status of a measure in force. */
    private Stream<String> basis(Measure measure) {
        boolean confirmed = measure.status().isInForce() && otherPresentation(measure).isEmpty()
                && data.isConfirmed(measure);
        return Stream
                .of(confirmed ? "confirmed" : "",
                        data.isEvidenced(measure) ? "evidenced"
                                : data.isUnassessed(measure) ? "unassessed"
                                        : data.isDeclared(measure) ? "declared" : "",
                        data.isPartlyChecked(measure) ? "partlyChecked" : data.isChecked(measure) ? "checked" : "")
                .filter(word -> !word.isEmpty())
                .map(word -> texts.get("annex." + word));
    }

    private Optional<String> deviations(Measure measure) {
        return data.contradiction(measure)
                .map(contradiction -> texts.get("annex.row.deviations",
                        counted(contradiction) + "."
                                + lines(contradiction, data.remedies().findingsToRemediate(measure)),
                        data.remedies().of(contradiction).sentence(texts, formats)));
    }

    /** Returns the deviations that only earlier snapshots show, with their systems. */
    private String remembered(ContradictedMeasure contradiction) {
        return earlier(data.remedies()
                .findingsToRemediate(contradiction.measure())
                .stream()
                .filter(finding -> !data.reasons().isCurrent(finding))
                .toList(), Set.of());
    }

    private String earlier(List<Finding> findings, Set<String> named) {
        return findingsByKind(findings).entrySet()
                .stream()
                .map(entry -> earlierFindingsText(entry.getKey(), entry.getValue(), named))
                .collect(Collectors.joining());
    }

    /**
     * Returns the items that are undecided because data is missing. The counts of deviations do not contain these
     * items, and customers must not mistake them for met.
     */
    private String unassessed(Measure measure) {
        Set<StatementSubject> counted = data.contradiction(measure)
                .stream()
                .flatMap(contradiction -> contradiction.contradictedStatements().stream())
                .map(result -> result.statement().noun())
                .collect(Collectors.toSet());
        String items = data.rules(measure)
                .stream()
                .filter(result -> !counted.contains(result.statement().noun())
                        && result.statement().noun() != StatementSubject.CHANGE)
                .filter(result -> result.unassessedItems().findAny().isPresent())
                .map(this::unassessed)
                .distinct()
                .collect(Collectors.joining(", "));
        return items.isEmpty() || data.isUnassessed(measure) ? "" : texts.get("annex.row.unassessed", items);
    }

    /**
     * Returns the changes for which the register does not prove that the procedure was followed. The counts of
     * deviations do not contain these changes.
     */
    private String unproven(Measure measure) {
        return data.rules(measure)
                .stream()
                .filter(result -> result.statement().noun() == StatementSubject.CHANGE)
                .filter(result -> result.unassessedItems().findAny().isPresent())
                .max(Comparator.comparing(result -> result.unassessedItems().distinct().count()))
                .map(result -> texts.get("annex.row.unproven", unassessed(result)))
                .orElse("");
    }

    private String unassessed(StatementResult result) {
        int items = (int) result.unassessedItems().distinct().count();
        return texts.get(result.countMessage(items))
                + bracketed(systems(result.unknown().stream().flatMap(data.remedies()::resources)));
    }

    /**
     * Returns the deviations that remain until the measure is in force. The planned date of the measure is shown
     * elsewhere, so only overdue causes and deadlines before this date are mentioned.
     */
    String pending(Measure measure) {
        return data.pending(measure)
                .map(contradiction -> texts.get("annex.row.pending", kindsOrCounts(contradiction), "",
                        late(contradiction)))
                .map(String::strip)
                .orElse("–");
    }

    /** Returns the kinds of deviation with their systems; the numbers of deviations if no findings describe them. */
    private String kindsOrCounts(ContradictedMeasure contradiction) {
        String kinds = lines(contradiction, data.remedies().findingsToRemediate(contradiction.measure())).strip();
        return kinds.isEmpty() ? counted(contradiction) : kinds.substring(0, kinds.length() - 1);
    }

    private String late(ContradictedMeasure contradiction) {
        DeviationDueDates dates = data.remedies().of(contradiction);
        return (dates.overdue().isEmpty() ? ""
                : texts.get("annex.pending.overdue", dates.overdue().size(), dates.newDates(texts, formats)))
                + (dates.missed().isEmpty() ? ""
                        : texts.get("annex.pending.late", dates.missed().size(),
                                formats.date(dates.missed().getFirst())));
    }

    /** Returns the status of a measure that is not in force, with the deviations that remain until it is in force. */
    String developing(Measure measure) {
        return Stream.of(state(measure), pendingOrExcepted(measure))
                .filter(text -> !text.equals(formats.orDash("")))
                .collect(Collectors.joining(" "));
    }

    /** Returns the deviations that remain until the measure is in force, and the exceptions granted by decisions. */
    String pendingOrExcepted(Measure measure) {
        return Stream.of(data.pending(measure).map(contradiction -> pending(measure)), Optional.of(exceptions(measure)))
                .flatMap(Optional::stream)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), formats::orDash));
    }

    /**
     * Returns a sentence for each area with deviations of high severity or that can be reached from the internet, with
     * the systems: customers must see whether their data is concerned, and personal data may also be outside
     * production. The other deviations are named together, because each of them is counted. A deviation that the newest
     * snapshot does not show is named with the day on which it was last reported.
     */
    private String lines(ContradictedMeasure contradiction, List<Finding> findings) {
        Map<Boolean, List<Finding>> current = findings.stream()
                .collect(Collectors.partitioningBy(data.reasons()::isCurrent));
        Map<Boolean, List<Finding>> byGravity = current.get(true)
                .stream()
                .collect(Collectors.partitioningBy(AnnexMeasureText::requiresSystemNames));
        Map<String, List<Finding>> graveKinds = findingsByKind(byGravity.get(true));
        graveKinds.entrySet().removeIf(kind -> isRepeated(kind.getKey(), kind.getValue(), graveKinds));
        String lines = graveKinds.entrySet()
                .stream()
                .map(entry -> texts.get("annex.row.wrong", entry.getKey(), at(places(entry.getValue()))))
                .collect(Collectors.joining()) + others(byGravity.get(false), graveKinds.keySet())
                + earlier(current.get(false), findingsByKind(current.get(true)).keySet());
        List<String> systems = systems(Stream.concat(
                contradiction.contradictedStatements()
                        .stream()
                        .flatMap(result -> result.deviations().stream())
                        .flatMap(data.remedies()::resources),
                contradiction.findings().stream().map(finding -> finding.resource().id())));
        return lines + (systems.stream().allMatch(lines::contains) ? ""
                : texts.get("annex.row.systems", String.join(", ", systems)));
    }

    /** Whether deviations of high severity in the same area and at the same places have already been named. */
    private boolean isRepeated(String kind, List<Finding> findings, Map<String, List<Finding>> all) {
        List<Finding> high = all.getOrDefault(texts.get("annex.row.high", kind), List.of());
        return !high.isEmpty() && places(high).containsAll(places(findings));
    }

    /**
     * Names the kinds of deviation of lower severity. Their systems are named only if there are no deviations of high
     * severity.
     */
    private String others(List<Finding> findings, Set<String> graveKinds) {
        String kinds = findingsByKind(findings).keySet()
                .stream()
                .filter(kind -> !graveKinds.contains(kind))
                .collect(Collectors.joining("; "));
        return kinds.isEmpty() ? ""
                : graveKinds.isEmpty() ? texts.get("annex.row.wrong", kinds, at(places(findings)))
                        : texts.get("annex.row.also", kinds);
    }

    private Map<String, List<Finding>> findingsByKind(List<Finding> findings) {
        Map<String, List<Finding>> byKind = new LinkedHashMap<>();
        findings.forEach(finding -> byKind.computeIfAbsent(headline(finding), kind -> new ArrayList<>()).add(finding));
        return byKind;
    }

    /**
     * Returns the places of deviations that were reported earlier, and the day of the report. The kind of deviation is
     * named only if it was not named before.
     */
    private String earlierFindingsText(String kind, List<Finding> findings, Set<String> named) {
        String day = formats.day(
                findings.stream().map(finding -> finding.sightings().last()).max(Instant::compareTo).orElseThrow());
        List<String> places = places(findings);
        return named.contains(kind) && !places.isEmpty()
                ? texts.get("annex.row.earlier", String.join("; ", places), day)
                : texts.get("annex.row.earlier", kind + at(places), day);
    }

    /**
     * Returns what is wrong, with the severity if it is high. If an attacker could use the information, only the area
     * is returned, because the sheet goes to all customers.
     */
    String headline(Finding finding) {
        String wrong = requiresSystemNames(finding) ? FindingAreas.of(finding, texts)
                : data.titles().headline(finding, texts);
        return isHigh(finding) ? texts.get("annex.row.high", wrong) : wrong;
    }

    /** Whether customers must see which of their systems the finding concerns. */
    static boolean requiresSystemNames(Finding finding) {
        return isHigh(finding) || FindingOrder.isExposure(finding);
    }

    private static boolean isHigh(Finding finding) {
        return finding.severity() == Severity.HIGH;
    }

    private String at(List<String> places) {
        return places.isEmpty() ? "" : texts.get("annex.row.at", String.join("; ", places));
    }

    private String bracketed(List<String> places) {
        return places.isEmpty() ? "" : texts.get("annex.row.where", String.join("; ", places));
    }

    /**
     * Returns the systems of the findings, each once. If the system of a resource is unknown, only whether the resource
     * is production is returned.
     */
    private List<String> places(List<Finding> findings) {
        return findings.stream().flatMap(this::places).distinct().sorted(NaturalOrder.of(texts.language())).toList();
    }

    private Stream<String> places(Finding finding) {
        Set<String> systems = data.systems().all(finding.resource().id());
        return systems.isEmpty() && data.order().isProduction(finding) ? Stream.of(texts.get("annex.place.production"))
                : systems.stream();
    }

    /** Returns the numbers of deviating items, without the systems. */
    private String counted(ContradictedMeasure contradiction) {
        return contradiction.deviations().stream().map(texts::get).collect(Collectors.joining(", "));
    }

    /** Returns the systems of the resources in the order of their names, without unknown ones. */
    private List<String> systems(Stream<String> resources) {
        return resources.flatMap(resource -> data.systems().all(resource).stream())
                .distinct()
                .sorted(NaturalOrder.of(texts.language()))
                .toList();
    }

    /**
     * Returns the places of the findings after a comma, because their names can contain brackets; empty if no place is
     * known.
     */
    String where(List<Finding> findings) {
        List<String> places = places(findings);
        return places.isEmpty() ? "" : texts.get("annex.row.placed", String.join("; ", places));
    }

    /** Returns the exceptions from the measure that decisions grant, with their end date; empty if there are none. */
    String exceptions(Measure measure) {
        return data.exceptions(measure).sentence(texts, formats);
    }
}
