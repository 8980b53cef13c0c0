package org.tomes.desktop.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.check.CheckId;
import org.tomes.check.ControlRef;
import org.tomes.desktop.common.RecordNames;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingId;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.MeasureId;
import org.tomes.text.Texts;

/**
 * The links between records of a register: measures with controls, statements, findings, resources, changes and
 * evidence; findings with controls, statements, resources and changes; evidence with all records that it supports. A
 * link applies in both directions, regardless of the record that stores it.
 */
final class RecordGraph {

    /** Maximum number of displayed records of one kind; composing the name of a finding takes several queries. */
    static final int MAX_RECORDS_PER_KIND = 12;

    private final OpenRegister register;
    private final Texts texts;
    private final FindingExplanations explanations;
    private final RecordNames names;

    RecordGraph(OpenRegister register, Texts texts) {
        this.register = register;
        this.texts = texts;
        this.explanations = register.azure().findings().explanations();
        this.names = new RecordNames(explanations, texts);
    }

    /**
     * Returns the records linked with a record; measures and findings beyond the first {@link #MAX_RECORDS_PER_KIND}
     * have no full name. Reads the register, so call it in background work.
     */
    List<LinkedRecord> linkedRecords(RecordRef record) {
        return register.readConsistently(() -> readLinkedRecords(record));
    }

    private List<LinkedRecord> readLinkedRecords(RecordRef record) {
        List<RecordRef> links = new ArrayList<>(register.records().links().of(record));
        switch (record.kind().orElse(null)) {
            case SOA -> {
                links.addAll(
                        register.records().links().findings(check -> controls(check).anyMatch(record.id()::equals)));
                links.addAll(StatementRefs.ofControl(record.id()));
            }
            case FINDING -> {
                explanations.controlIds(register.azure().findings().get(FindingId.of(record)))
                        .forEach(control -> links.add(new RecordRef(RecordType.SOA, control.toString(), "")));
                links.addAll(new AzureLinks(register).ofFinding(FindingId.of(record)));
            }
            case MEASURE -> links.addAll(new AzureLinks(register).ofMeasure(record));
            case RESOURCE -> links.addAll(new AzureLinks(register).ofResource(record.id()));
            case STATEMENT -> links.addAll(new AzureLinks(register).ofStatement(record.id()));
            case null, default -> {
            }
        }
        return Stream
                .of(measures(links), controls(links), statements(links), findings(links),
                        linksOfType(links, RecordType.RESOURCE), linksOfType(links, RecordType.CHANGE),
                        linksOfType(links, RecordType.EVIDENCE))
                .flatMap(List::stream)
                .toList();
    }

    private Stream<String> controls(CheckId check) {
        return explanations.controls(check).stream().map(ControlRef::control).map(ControlId::toString);
    }

    private static Stream<RecordRef> distinct(List<RecordRef> links, RecordType type) {
        Set<String> seenIds = new HashSet<>();
        return links.stream().filter(link -> link.is(type) && seenIds.add(link.id()));
    }

    private static List<LinkedRecord> linksOfType(List<RecordRef> links, RecordType type) {
        return distinct(links, type).map(link -> new LinkedRecord(type, link.id(), link.label())).toList();
    }

    private List<LinkedRecord> measures(List<RecordRef> links) {
        List<RecordRef> measures = distinct(links, RecordType.MEASURE).toList();
        List<MeasureId> named = measures.stream()
                .limit(MAX_RECORDS_PER_KIND)
                .map(link -> new MeasureId(UUID.fromString(link.id())))
                .toList();
        Map<String, String> measureNames = register.records()
                .measures()
                .find(named)
                .stream()
                .collect(Collectors.toMap(measure -> measure.id().toString(), names::of));
        return measures.stream()
                .map(link -> new LinkedRecord(RecordType.MEASURE, link.id(),
                        measureNames.getOrDefault(link.id(), link.label())))
                .toList();
    }

    /** Returns one statement for each rule of the policy; a rule is cited by its number. */
    private List<LinkedRecord> statements(List<RecordRef> links) {
        Set<String> seenRules = new HashSet<>();
        return distinct(links, RecordType.STATEMENT)
                .map(link -> new LinkedRecord(RecordType.STATEMENT, link.id(), names.of(StatementRefs.rule(link))))
                .filter(link -> seenRules.add(link.name()))
                .sorted(Comparator.comparing(LinkedRecord::name))
                .toList();
    }

    private List<LinkedRecord> controls(List<RecordRef> links) {
        Set<String> numbers = distinct(links, RecordType.SOA).map(RecordRef::id).collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return List.of();
        }
        return register.records()
                .soa()
                .titles(texts.language())
                .entrySet()
                .stream()
                .filter(control -> numbers.contains(control.getKey()))
                .map(control -> new LinkedRecord(RecordType.SOA, control.getKey(),
                        RecordNames.of(control.getKey(), control.getValue())))
                .toList();
    }

    private List<LinkedRecord> findings(List<RecordRef> links) {
        List<FindingId> ids = distinct(links, RecordType.FINDING).map(FindingId::of)
                .sorted(Comparator.naturalOrder())
                .toList();
        Map<FindingId, String> findingNames = ids.stream()
                .limit(MAX_RECORDS_PER_KIND)
                .collect(Collectors.toMap(id -> id, id -> names.of(register.azure().findings().get(id))));
        return ids.stream()
                .map(id -> new LinkedRecord(RecordType.FINDING, String.valueOf(id.number()),
                        findingNames.getOrDefault(id, id.toString())))
                .toList();
    }
}
