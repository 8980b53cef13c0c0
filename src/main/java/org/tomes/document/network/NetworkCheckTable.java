package org.tomes.document.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.Check;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.ResourceNames;
import org.tomes.document.statement.Statement;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.Statements;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.nsg.segment.RequirementResult;
import org.tomes.text.Texts;

/**
 * The table of check results. For each check, it contains the items that were assessed, their results, and the numbers
 * of the findings. Notes below the table explain results that differ from the title of the check or from the findings.
 */
final class NetworkCheckTable {

    /**
     * Reasons for which a check is met although the resource does not match the title of the check, each with a note
     * that explains this. For example, Azure does not allow an NSG on some subnets.
     */
    private static final Map<String, String> NOTES = Map.of("check.network.subnet-nsg.gateway", "withoutGroup",
            "check.network.subnet-nsg.impossible", "withoutGroup", "check.network.subnet-nsg.bastion", "withoutGroup",
            "check.network.outbound-internet.bastion", "bastion", "check.network.management-ports.restricted",
            "restricted");
    /** The check for rules that allow everything. Other checks do not count an NSG with such a rule again. */
    private static final CheckId ALLOWING_ALL = new CheckId("nsg.any-any");
    private static final CheckId ZONE_TRAFFIC = new CheckId("network.zone-traffic");

    private final DocumentBuilder document;
    private final Texts texts;
    private final NetworkDocumentationData data;
    private final View view;

    NetworkCheckTable(DocumentBuilder document, NetworkDocumentationData data, View view) {
        this.document = document;
        this.texts = document.texts();
        this.data = data;
        this.view = view;
    }

    void write() {
        document.part("networkdocumentation.checks");
        document.paragraphs("networkdocumentation.checks.text");
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.checks").rowHeads()
                .column("check", 40)
                .column("assessed", 27)
                .column("result", 32)
                .column("findings", 22);
        List<String> notes = new ArrayList<>();
        for (Check check : view.checks()) {
            List<Assessment> assessments = view.assessments()
                    .stream()
                    .filter(assessment -> assessment.check().equals(check.id()))
                    .toList();
            if (!assessments.isEmpty()) {
                // Without results, the check applies to nothing, or only a rule requires it whose value is not set.
                row(table, check, assessments, notes);
            }
        }
        document.table(table);
        notes.addAll(notesOnMetChecks());
        notes.addAll(notesOnOpenTraffic());
        document.bullets(notes);
        List<String> limits = view.checks()
                .stream()
                .filter(check -> view.assessments().stream().anyMatch(one -> one.check().equals(check.id())))
                .flatMap(check -> limit(check)
                        .map(limit -> texts.get("networkdocumentation.checks.limit", texts.get(check.title()), limit))
                        .stream())
                .toList();
        if (!limits.isEmpty()) {
            document.paragraphs("networkdocumentation.checks.limits");
            document.bullets(limits);
        }
    }

    /** Names the networks that meet the zone model, although their matrix shows that further traffic is allowed. */
    private List<String> notesOnOpenTraffic() {
        List<String> networks = view.assessments()
                .stream()
                .filter(assessment -> assessment.check().equals(ZONE_TRAFFIC)
                        && assessment.result() == CheckOutcome.MET)
                .filter(assessment -> view.segmentations()
                        .stream()
                        .filter(segmentation -> segmentation.network()
                                .id()
                                .toString()
                                .equalsIgnoreCase(assessment.resource().id()))
                        .anyMatch(segmentation -> segmentation.applicable()
                                .stream()
                                .anyMatch(RequirementResult::hasFurtherPorts)))
                .map(assessment -> ResourceNames.of(assessment.resource()))
                .toList();
        return networks.isEmpty() ? List.of()
                : List.of(texts.get("networkdocumentation.checks.openTraffic", NameJoiner.of(networks, texts),
                        networks.size(), texts.get("check.network.vnet-inbound.title"),
                        texts.get("check.network.outbound-internet.title")));
    }

    private void row(TableBuilder table, Check check, List<Assessment> assessments, List<String> notes) {
        List<Observation> ruleOnly = failingRuleOnly(assessments, check);
        long accepted = findings(check, finding -> !isOpen(finding)).count();
        long met = count(assessments, CheckOutcome.MET) - ruleOnly.size();
        boolean complete = limit(check).isEmpty();
        String result = Stream.of(counted(met, complete ? "met" : "metAsChecked"),
                counted(count(assessments, CheckOutcome.NOT_MET) + ruleOnly.size() - accepted, "notMet"),
                counted(accepted, "accepted"), counted(count(assessments, CheckOutcome.NOT_ASSESSED), "notAssessed"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        table.row(texts.get(check.title()), assessed(check, assessments.size()), result, document.formats()
                .orDash(FindingNumberList.of(findings(check, finding -> true).map(Finding::id).toList(), texts)));
        ruleOnly.forEach(observation -> notes.add(note(check, observation)));
        gap(check,
                assessments.stream().filter(assessment -> assessment.result() == CheckOutcome.NOT_ASSESSED).toList());
    }

    /** Returns the number with its result; empty for zero, so that the table is not full of zeros. */
    private Optional<String> counted(long count, String result) {
        return count == 0 ? Optional.empty()
                : Optional.of(texts.get("networkdocumentation.checks.count", count,
                        texts.get("networkdocumentation.checks." + result)));
    }

    /**
     * Returns the part of the requirement that the check does not cover; empty if it covers the complete requirement.
     */
    private Optional<String> limit(Check check) {
        return statement(check).flatMap(Statement::limit).map(texts::get);
    }

    private static Optional<Statement> statement(Check check) {
        return Statements.of(check.id());
    }

    /** Names the items that the check counts, because a check does not always apply to every resource of a type. */
    private String assessed(Check check, int count) {
        return statement(check).map(Statement::noun)
                .map(noun -> texts.get(noun.all(count)))
                .orElseGet(() -> texts.get("networkdocumentation.checks.resources", count));
    }

    private Stream<Finding> findings(Check check, Predicate<Finding> which) {
        return data.findings().stream().filter(finding -> finding.check().equals(check.id())).filter(which);
    }

    /** Whether the finding is open. Accepted findings are counted separately, as in other documents. */
    private static boolean isOpen(Finding finding) {
        return finding.state() != FindingState.RISK_ACCEPTED && finding.state() != FindingState.EXEMPT;
    }

    private static long count(List<Assessment> assessments, CheckOutcome result) {
        return assessments.stream().filter(assessment -> assessment.result() == result).count();
    }

    /**
     * Returns the resources that pass the check but violate the policy rule that is based on this check alone. For
     * example, an NSG rule that allows all traffic decides about all traffic, but does not deny the rest.
     */
    private List<Observation> failingRuleOnly(List<Assessment> assessments, Check check) {
        Map<CheckedResource, Observation> deviating = new LinkedHashMap<>();
        data.basis()
                .statements()
                .all()
                .stream()
                .filter(result -> result.statement().checks().equals(List.of(check.id())))
                .flatMap(NetworkCheckTable::deviations)
                .forEach(observation -> deviating.putIfAbsent(observation.subject(), observation));
        return assessments.stream()
                .filter(assessment -> assessment.result() == CheckOutcome.MET)
                .flatMap(assessment -> Optional.ofNullable(deviating.get(assessment.resource())).stream())
                .toList();
    }

    private static Stream<Observation> deviations(StatementResult result) {
        return Stream.concat(result.deviations().stream(), result.acceptedDeviations().stream());
    }

    /** Explains why a resource counts as not met although this check has no finding about it. */
    private String note(Check check, Observation observation) {
        String reason = new StatementResultText(texts, document.formats()).sentence(observation.reason());
        String number = Optional
                .ofNullable(data.findingsByKey().get(Finding.Key.of(ALLOWING_ALL, observation.subject().id())))
                .map(finding -> texts.get("networkdocumentation.checks.ruleOnly.finding", finding.id().toString()))
                .orElse("");
        return texts.get("networkdocumentation.checks.ruleOnly", ResourceNames.of(observation.subject()),
                texts.get(check.title()), reason) + number;
    }

    /** Names the resources that count as met, although the title of the check alone suggests otherwise. */
    private List<String> notesOnMetChecks() {
        SortedMap<String, List<String>> names = new TreeMap<>();
        view.assessments()
                .stream()
                .filter(assessment -> assessment.result() == CheckOutcome.MET
                        && NOTES.containsKey(assessment.reason().key()))
                .forEach(assessment -> names
                        .computeIfAbsent(NOTES.get(assessment.reason().key()), note -> new ArrayList<>())
                        .add(ResourceNames.of(assessment.resource())));
        return names.entrySet()
                .stream()
                .map(note -> texts.get("networkdocumentation.checks." + note.getKey(),
                        NameJoiner.of(note.getValue(), texts)))
                .toList();
    }

    /** Writes one line for each reason, with the resources to which it applies. The table contains the total. */
    private void gap(Check check, List<Assessment> unknown) {
        StatementResultText statements = new StatementResultText(texts, document.formats());
        Map<String, List<String>> namesByReason = new LinkedHashMap<>();
        unknown.forEach(assessment -> namesByReason
                .computeIfAbsent(statements.sentence(assessment.reason()), reason -> new ArrayList<>())
                .add(ResourceNames.of(assessment.resource())));
        namesByReason.forEach((reason, names) -> document.gap(texts.get(check.title()),
                texts.get("networkdocumentation.checks.gap", NameJoiner.of(names, texts), reason)));
    }
}
