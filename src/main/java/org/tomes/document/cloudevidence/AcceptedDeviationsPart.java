package org.tomes.document.cloudevidence;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.ResidualRiskText;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.text.Texts;

/** Deviations that are accepted by decision: accepted risks and exceptions, each with its reason, owner and end. */
final class AcceptedDeviationsPart implements GeneratedPart<CloudEvidenceData> {

    @Override
    public String name() {
        return "accepted-deviations";
    }

    @Override
    public void write(DocumentBuilder document, CloudEvidenceData data) {
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.accepted").rowHeads()
                .column("rule", 4)
                .column("what", 10)
                .column("reason", 10)
                .column("by", 6)
                .column("until", 5);
        CloudEvidenceText words = new CloudEvidenceText(document.texts(), document.formats(), data);
        data.rules()
                .forEach(rule -> rule.acceptedDeviations()
                        .forEach(one -> row(table, rule.rule().id().toString(), one, words, document)));
        data.measures()
                .forEach(measure -> data.exemptions(measure)
                        .forEach(exemption -> row(table, measure, exemption, data, document)));
        if (table.isEmpty()) {
            document.paragraphs("cloudevidence.accepted.none");
        } else {
            document.table(table);
        }
    }

    /** Adds a row for an exception from an entire measure, with the rules whose statements the measure implements. */
    private static void row(TableBuilder table, Measure measure, Exemption exemption, CloudEvidenceData data,
            DocumentBuilder document) {
        Texts texts = document.texts();
        table.richRow(Inline.plain(document.formats().orDash(String.join(", ", data.rules(measure)))),
                Inline.plain(measure.label(texts.language()) + "\n" + exemption.item()),
                Inline.plain(texts.get("cloudevidence.accepted.exemption",
                        ResidualRiskText.reasonAndRisk(exemption, texts))),
                Inline.plain(data.names().person(exemption.approvedBy()).orElse(texts.get("document.format.nobody"))),
                Inline.plain(document.formats().date(exemption.until())));
    }

    private static void row(TableBuilder table, String rule, Observation one, CloudEvidenceText words,
            DocumentBuilder document) {
        Texts texts = document.texts();
        AcceptedDeviation decision = one.acceptedDeviation().orElseThrow();
        table.richRow(Inline.plain(rule),
                Inline.plain(words.statements().nameAndFinding(one) + "\n" + words.reason(one)),
                Inline.plain(texts.name("finding", decision.kind()) + ": " + decision.reason()),
                Inline.plain(decision.by().orElse(texts.get("document.format.nobody"))),
                Inline.plain(decision.until()
                        .map(document.formats()::date)
                        .orElse(texts.get("cloudevidence.accepted.unlimited"))));
    }
}
