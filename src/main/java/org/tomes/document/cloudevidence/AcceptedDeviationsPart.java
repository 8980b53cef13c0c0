package org.tomes.document.cloudevidence;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.ResidualRiskText;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** Deviations that decisions accept: accepted risks and exceptions, each with reason, owner and end. */
final class AcceptedDeviationsPart implements GeneratedPart<CloudEvidenceData> {

    @Override
    public String name() {
        return "accepted-deviations";
    }

    @Override
    public void write(DocumentBuilder document, CloudEvidenceData data) {
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.accepted").rowHeads()
                .column("rule", 4)
                .column("what", 11)
                .column("reason", 13)
                .column("by", 7);
        CloudEvidenceText words = new CloudEvidenceText(document.texts(), document.formats(), data);
        data.rules()
                .forEach(rule -> rule.acceptedDeviations()
                        .forEach(observation -> row(table, rule.rule().id().toString(), observation, words, document)));
        data.measures()
                .forEach(measure -> data.exemptions(measure)
                        .forEach(exemption -> row(table, measure, exemption, data, document)));
        if (table.isEmpty()) {
            document.paragraphs("cloudevidence.accepted.none");
        } else {
            if (data.measures().stream().anyMatch(measure -> !data.exemptions(measure).isEmpty())) {
                document.paragraphs("cloudevidence.accepted.text");
            }
            document.table(table);
        }
    }

    /** Adds a row for an exception from a complete measure, with the rules whose statements the measure implements. */
    private static void row(TableBuilder table, Measure measure, Exemption exemption, CloudEvidenceData data,
            DocumentBuilder document) {
        Texts texts = document.texts();
        table.richRow(Inline.plain(document.formats().orDash(String.join(", ", data.rules(measure, exemption)))),
                List.of(new Inline.Text(measure.label(texts.language()), Look.STRONG),
                        new Inline.Text("\n" + exemption.item(), Look.PLAIN)),
                Inline.plain(
                        texts.get("cloudevidence.accepted.exemption",
                                ResidualRiskText.reasonAndRisk(exemption, texts))),
                Inline.plain(data.names().person(measure.owner()).orElse(texts.get("document.format.nobody"))
                        + data.names()
                                .person(exemption.approvedBy())
                                .map(name -> "\n" + texts.get("cloudevidence.accepted.approved", name))
                                .orElse("")
                        + "\n"
                        + texts.get("cloudevidence.accepted.until", document.formats().date(exemption.until()))));
    }

    private static void row(TableBuilder table, String rule, Observation observation, CloudEvidenceText words,
            DocumentBuilder document) {
        Texts texts = document.texts();
        AcceptedDeviation decision = observation.acceptedDeviation().orElseThrow();
        table.richRow(Inline.plain(rule),
                Inline.plain(words.statements().nameAndFinding(observation) + "\n" + words.reason(observation)),
                Inline.plain(texts.name("finding", decision.kind()) + ": " + decision.reason()),
                Inline.plain(decision.decider(texts).orElse(texts.get("document.format.nobody")) + "\n"
                        + decision.until()
                                .map(day -> texts.get("cloudevidence.accepted.until", document.formats().date(day)))
                                .orElse(texts.get("cloudevidence.accepted.unlimited"))));
    }
}
