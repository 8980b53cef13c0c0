package org.tomes.document.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.FindingReasons;
import org.tomes.document.compose.MissedDeadlineText;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.text.Texts;

/**
 * The section about results and findings of the checks of networks, of NSG rules and of access to platform services.
 */
final class NetworkFindingsPart extends SnapshotPart {

    NetworkFindingsPart() {
        super("network-findings", "networkdocumentation.findings.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        new NetworkCheckTable(document, data, view).write();
        writeFindings(document, data, view);
        new NetworkExceptionsTable(document, data).write();
    }

    private static void writeFindings(DocumentBuilder document, NetworkDocumentationData data, View view) {
        Texts texts = document.texts();
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

    /**
     * @param isNumbered whether the row concerns several findings, whose numbers show to which resource each belongs
     */
    private static String resource(Finding finding, boolean isNumbered) {
        String name = ResourceNames.of(finding.resource());
        return isNumbered ? name + " (" + finding.id() + ")" : name;
    }

    /** Returns the status, with the last day of a decision; without a decision, with the due date. */
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

    /** Prevents a line break within the date, so that the narrow column remains readable. */
    private static String unbroken(LocalDate day, DocumentBuilder document) {
        return document.formats().date(day).replace(' ', '\u00A0');
    }

    /**
     * Returns the planned date of an open finding; without one, its deadline. A deadline that the planned date misses
     * and the owners are added.
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
                                        owners(remediation, document, data)))
                        .collect(Collectors.joining("\n")));
    }

    private static Stream<String> owners(Remediation remediation, DocumentBuilder document,
            NetworkDocumentationData data) {
        List<String> owners = remediation.owners()
                .flatMap(owner -> data.names().person(owner).stream())
                .distinct()
                .toList();
        return owners.isEmpty() ? Stream.of(document.texts().get("document.format.nobody")) : owners.stream();
    }
}
