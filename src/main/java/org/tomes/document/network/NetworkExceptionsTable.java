package org.tomes.document.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ResidualRiskText;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Texts;

/**
 * The approved exceptions that concern networks: exceptions from measures on which the checks in this document are
 * based, and accepted findings. Exceptions can describe access that Azure data does not show, such as a contractor's
 * VPN.
 */
final class NetworkExceptionsTable {

    private final DocumentBuilder document;
    private final Texts texts;
    private final NetworkDocumentationData data;

    NetworkExceptionsTable(DocumentBuilder document, NetworkDocumentationData data) {
        this.document = document;
        this.texts = document.texts();
        this.data = data;
    }

    void write() {
        document.part("networkdocumentation.exceptions");
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.exceptions").column("what", 9)
                .column("reason", 13)
                .column("by", 6);
        measures().forEach(measure -> measure.details()
                .exemptions()
                .stream()
                .filter(exemption -> exemption.holds(data.metadata().today()))
                .forEach(exemption -> row(table, measure, exemption)));
        data.findings()
                .stream()
                .filter(finding -> finding.state() == FindingState.RISK_ACCEPTED
                        || finding.state() == FindingState.EXEMPT)
                .forEach(finding -> row(table, finding));
        if (table.isEmpty()) {
            document.paragraphs("networkdocumentation.exceptions.none");
        } else {
            document.paragraphs("networkdocumentation.exceptions.text");
            document.table(table);
        }
    }

    private Stream<Measure> measures() {
        return data.basis()
                .statements()
                .all()
                .stream()
                .filter(result -> result.statement()
                        .checks()
                        .stream()
                        .anyMatch(check -> NetworkDocumentationData.isOfNetwork(check.value())))
                .flatMap(result -> result.measures().stream())
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .distinct();
    }

    private void row(TableBuilder table, Measure measure, Exemption exemption) {
        table.richRow(named(measure.label(texts.language()), exemption.item()),
                Inline.plain(ResidualRiskText.reasonAndRisk(exemption, texts)),
                Inline.plain(by(data.names().person(exemption.approvedBy()), Optional.of(exemption.until()))));
    }

    private void row(TableBuilder table, Finding finding) {
        finding.decision()
                .ifPresent(decision -> table.richRow(
                        named(finding.id() + " " + data.titles().headline(finding, texts),
                                ResourceNames.of(finding.resource())),
                        Inline.plain(texts.name("finding", finding.state()) + ": " + decision.reason()),
                        Inline.plain(by(Optional.of(
                                AcceptedDeviation.decider(data.names().person(decision.by()).orElse(decision.account()),
                                        data.names().person(finding.unconfirmedEntry()), texts)),
                                decision.until()))));
    }

    private static List<Inline> named(String record, String extent) {
        return List.of(new Inline.Text(record, Look.STRONG), new Inline.Text("\n" + extent, Look.PLAIN));
    }

    private String by(Optional<String> name, Optional<LocalDate> until) {
        return name.orElse(texts.get("document.format.nobody")) + "\n"
                + until.map(day -> texts.get("cloudevidence.accepted.until", document.formats().date(day)))
                        .orElse(texts.get("cloudevidence.accepted.unlimited"));
    }
}
