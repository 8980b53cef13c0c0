package org.tomes.document.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.Check;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.FindingReasons;
import org.tomes.document.compose.MissedDeadlineText;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.text.Texts;

/** The section on results and findings of the network and rule checks. */
final class NetworkFindingsPart extends SnapshotPart {

    /**
     * Reasons for which a check is met although the resource differs from its title, with the note that says so: for
     * example, Azure permits no NSG on some subnets.
     */
    private static final Map<String, String> NOTES = Map.of("check.network.subnet-nsg.gateway", "withoutGroup",
            "check.network.subnet-nsg.impossible", "withoutGroup", "check.network.subnet-nsg.bastion", "withoutGroup",
            "check.network.outbound-internet.bastion", "bastion", "check.network.management-ports.restricted",
            "restricted");

    NetworkFindingsPart() {
        super("network-findings", "networkdocumentation.findings.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        Texts texts = document.texts();
        document.part("networkdocumentation.checks");
        TableBuilder checks = new TableBuilder(texts, "networkdocumentation.checks").rowHeads()
                .column("check", 11)
                .numbers("met", 3)
                .numbers("notMet", 3)
                .numbers("accepted", 4)
                .numbers("notAssessed", 4);
        for (Check check : view.checks()) {
            List<Assessment> checkAssessments = view.assessments()
                    .stream()
                    .filter(assessment -> assessment.check().equals(check.id()))
                    .toList();
            if (checkAssessments.isEmpty()) {
                // Nothing to which it applies, or required only by a rule that the company has not set.
                continue;
            }
            long onlyOfRule = countFailingRuleOnly(checkAssessments, check, data);
            checks.row(texts.get(check.title()), String.valueOf(count(checkAssessments, CheckOutcome.MET) - onlyOfRule),
                    String.valueOf(count(checkAssessments, CheckOutcome.NOT_MET) + onlyOfRule - accepted(check, data)),
                    String.valueOf(accepted(check, data)),
                    String.valueOf(count(checkAssessments, CheckOutcome.NOT_ASSESSED)));
            gap(document, check,
                    checkAssessments.stream()
                            .filter(assessment -> assessment.result() == CheckOutcome.NOT_ASSESSED)
                            .toList());
        }
        document.table(checks);
        notes(document, view);
        document.part("networkdocumentation.found");
        if (data.findings().isEmpty()) {
            document.paragraphs("networkdocumentation.found.none");
            return;
        }
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.found").rowHeads()
                .column("id", 3)
                .column("what", 9)
                .column("reason", 9)
                .column("state", 6);
        FindingReasons reasons = new FindingReasons(view.assessments());
        Map<List<String>, List<Finding>> alike = new LinkedHashMap<>();
        data.findings()
                .stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(finding -> finding.id().number()))
                .forEach(finding -> alike.computeIfAbsent(List.of(texts.name("finding", finding.severity()),
                        data.titles().headline(finding, texts), reasons.of(finding, texts, document.formats()),
                        state(finding, reasons, document, data)), words -> new ArrayList<>()).add(finding));
        alike.forEach((words, findings) -> table.row(
                findings.stream().map(finding -> finding.id() + "\n").collect(Collectors.joining()) + words.getFirst(),
                words.get(1) + "\n"
                        + findings.stream()
                                .map(finding -> resource(finding, findings.size() > 1))
                                .collect(Collectors.joining("\n")),
                words.get(2), words.get(3)));
        document.table(table);
    }

    /** Names the resources that count as met, although the title of the check alone would suggest otherwise. */
    private static void notes(DocumentBuilder document, View view) {
        SortedMap<String, List<String>> names = new TreeMap<>();
        view.assessments()
                .stream()
                .filter(assessment -> assessment.result() == CheckOutcome.MET
                        && NOTES.containsKey(assessment.reason().key()))
                .forEach(assessment -> names
                        .computeIfAbsent(NOTES.get(assessment.reason().key()), note -> new ArrayList<>())
                        .add(ResourceNames.of(assessment.resource())));
        if (!names.isEmpty()) {
            document.bullets(names.entrySet()
                    .stream()
                    .map(note -> document.texts()
                            .get("networkdocumentation.checks." + note.getKey(),
                                    NameJoiner.of(note.getValue(), document.texts())))
                    .toList());
        }
    }

    /**
     * @param isNumbered whether the row concerns several findings, whose numbers identify the resource
     */
    private static String resource(Finding finding, boolean isNumbered) {
        String name = ResourceNames.of(finding.resource());
        return isNumbered ? name + " (" + finding.id() + ")" : name;
    }

    /** Writes one line per reason, with the resources to which it applies; the table contains the total. */
    private static void gap(DocumentBuilder document, Check check, List<Assessment> unknown) {
        Texts texts = document.texts();
        Map<String, List<String>> namesByReason = new LinkedHashMap<>();
        unknown.forEach(assessment -> namesByReason
                .computeIfAbsent(FindingText.of(assessment.reason(), texts), reason -> new ArrayList<>())
                .add(ResourceNames.of(assessment.resource())));
        namesByReason.forEach((reason, names) -> document.gap(texts.get(check.title()),
                texts.get("networkdocumentation.checks.gap", NameJoiner.of(names, texts), reason)));
    }

    private static long count(List<Assessment> assessments, CheckOutcome result) {
        return assessments.stream().filter(assessment -> assessment.result() == result).count();
    }

    /**
     * Returns the number of resources that pass the check, but violate the policy rule that is based on this check
     * alone: an NSG rule that allows all traffic decides about all of it, but does not deny the rest.
     */
    private static long countFailingRuleOnly(List<Assessment> assessments, Check check, NetworkDocumentationData data) {
        Set<CheckedResource> deviating = data.basis()
                .statements()
                .all()
                .stream()
                .filter(result -> result.statement().checks().equals(List.of(check.id())))
                .flatMap(result -> Stream.concat(result.deviations().stream(), result.acceptedDeviations().stream()))
                .map(Observation::subject)
                .collect(Collectors.toSet());
        return assessments.stream()
                .filter(assessment -> assessment.result() == CheckOutcome.MET
                        && deviating.contains(assessment.resource()))
                .count();
    }

    /** Counts accepted findings separately, as other documents do. */
    private static long accepted(Check check, NetworkDocumentationData data) {
        return data.findings()
                .stream()
                .filter(finding -> finding.check().equals(check.id()))
                .filter(finding -> finding.state() == FindingState.RISK_ACCEPTED
                        || finding.state() == FindingState.EXEMPT)
                .count();
    }

    /** Returns the status with the last day of a decision, otherwise with the due date. */
    private static String state(Finding finding, FindingReasons reasons, DocumentBuilder document,
            NetworkDocumentationData data) {
        Texts texts = document.texts();
        String name = texts.name("finding", finding.state());
        String state = reasons.isCurrent(finding) ? name : texts.get("finding.earlier.state", name);
        return finding.decision()
                .flatMap(decision -> decision.until())
                .map(day -> texts.get("networkdocumentation.found.until", state, unbroken(day, document)))
                .orElseGet(() -> due(finding, document, data).map(due -> state + "\n" + due).orElse(state));
    }

    /** A date is not broken, so that the narrow column stays readable. */
    private static String unbroken(LocalDate day, DocumentBuilder document) {
        return document.formats().date(day).replace(' ', '\u00A0');
    }

    /**
     * Returns the planned date of an open finding with a deadline missed by it, otherwise its deadline; then owners.
     */
    private static Optional<String> due(Finding finding, DocumentBuilder document, NetworkDocumentationData data) {
        Remediation remediation = data.basis().remedies().of(finding);
        return Optional.of(finding)
                .filter(open -> open.state() == FindingState.OPEN)
                .flatMap(open -> remediation.planned()
                        .map(day -> document.texts().get("networkdocumentation.found.planned", unbroken(day, document)))
                        .or(() -> remediation.deadline()
                                .map(day -> document.texts()
                                        .get("networkdocumentation.found.deadline", unbroken(day, document)))))
                .map(day -> Stream
                        .concat(Stream.of(day),
                                Stream.concat(
                                        new MissedDeadlineText(data.metadata().today(), document.texts(),
                                                document.formats()).of(remediation).stream(),
                                        owners(remediation, data)))
                        .collect(Collectors.joining("\n")));
    }

    private static Stream<String> owners(Remediation remediation, NetworkDocumentationData data) {
        return remediation.owners().flatMap(owner -> data.names().person(owner).stream()).distinct();
    }
}
