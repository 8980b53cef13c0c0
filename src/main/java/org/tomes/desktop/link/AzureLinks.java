package org.tomes.desktop.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.document.statement.MeasureCoverage;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementService;
import org.tomes.document.statement.Statements;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;

/**
 * The links that findings create between measures, statements and Azure resources. A measure is linked with the
 * findings that refer to it, and with the open findings that it is to remediate.
 */
final class AzureLinks {

    private final OpenRegister register;
    private final StatementService statements;
    private final List<Finding> all;

    /** Reads all findings. */
    AzureLinks(OpenRegister register) {
        this.register = register;
        this.statements = register.documents().statements();
        this.all = register.azure().findings().all();
    }

    List<RecordRef> ofMeasure(RecordRef measure) {
        MeasureId id = new MeasureId(UUID.fromString(measure.id()));
        MeasureCoverage coverage = statements.coverage(id, all);
        Set<FindingId> open = coverage.openFindings().stream().map(Finding::id).collect(Collectors.toSet());
        List<Finding> linked = all.stream()
                .filter(finding -> finding.measures().contains(id) || open.contains(finding.id()))
                .toList();
        List<RecordRef> links = new ArrayList<>(linked.stream().map(Finding::ref).toList());
        coverage.statements().stream().map(StatementRefs::of).forEach(links::add);
        links.addAll(resources(linked));
        return links;
    }

    List<RecordRef> ofFinding(FindingId id) {
        List<Finding> finding = all.stream().filter(candidate -> candidate.id().equals(id)).toList();
        return Stream.of(measures(finding), statements(finding), resources(finding)).flatMap(List::stream).toList();
    }

    List<RecordRef> ofResource(String id) {
        String key = key(id);
        List<Finding> findings = all.stream().filter(finding -> key(finding.resource().id()).equals(key)).toList();
        Stream<RecordRef> changes = findings.stream()
                .flatMap(finding -> register.records().links().of(finding.ref()).stream())
                .filter(link -> link.is(RecordType.CHANGE));
        return Stream.concat(
                Stream.of(findings.stream().map(Finding::ref).toList(), measures(findings), statements(findings))
                        .flatMap(List::stream),
                changes).toList();
    }

    List<RecordRef> ofStatement(String statement) {
        StatementKey key = new StatementKey(statement);
        List<CheckId> checks = Statements.find(key).map(found -> found.checks()).orElse(List.of());
        List<Finding> findings = all.stream().filter(finding -> checks.contains(finding.check())).toList();
        List<RecordRef> links = new ArrayList<>(findings.stream().map(Finding::ref).toList());
        statements.implementing(key).stream().map(Measure::ref).forEach(links::add);
        StatementRefs.rule(new RecordRef(RecordType.STATEMENT, statement, ""))
                .controls()
                .forEach(control -> links.add(new RecordRef(RecordType.SOA, control.toString(), "")));
        links.addAll(resources(findings.stream().filter(finding -> finding.state() == FindingState.OPEN).toList()));
        return links;
    }

    private List<RecordRef> measures(List<Finding> findings) {
        Remediations remedies = statements.remediesByMeasures(all);
        Map<MeasureId, Measure> measures = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .flatMap(finding -> remedies.of(finding).measures().stream())
                .forEach(measure -> measures.putIfAbsent(measure.id(), measure));
        register.records()
                .measures()
                .find(findings.stream().flatMap(finding -> finding.measures().stream()).distinct().toList())
                .forEach(measure -> measures.putIfAbsent(measure.id(), measure));
        return measures.values().stream().map(Measure::ref).toList();
    }

    private static List<RecordRef> statements(List<Finding> findings) {
        return findings.stream().map(Finding::check).distinct().flatMap(StatementRefs::ofCheck).toList();
    }

    /** Returns the resources of findings; resources in reports of other tools may not be Azure resources. */
    private static List<RecordRef> resources(List<Finding> findings) {
        Map<String, CheckedResource> resources = new LinkedHashMap<>();
        findings.stream()
                .map(Finding::resource)
                .filter(resource -> ResourceId.parse(resource.id()).isPresent())
                .forEach(resource -> resources.putIfAbsent(key(resource.id()), resource));
        return resources.values()
                .stream()
                .map(resource -> new RecordRef(RecordType.RESOURCE, resource.id(), resource.name()))
                .toList();
    }

    private static String key(String id) {
        return Optional.of(id).flatMap(ResourceId::parse).map(ResourceId::key).orElse(id);
    }
}
