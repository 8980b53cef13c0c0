package org.tomes.document.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ResidualRiskText;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.parameter.ValueKeys;
import org.tomes.text.Texts;

/**
 * The annexes of the policy: responsibilities, rule values, exceptions, and the networks in Azure with all rules. They
 * are appended on request and are not part of a release, because they change more often than the policy.
 */
enum PolicyAnnexesSection implements Section<PolicyData> {
    RESPONSIBILITIES {
        @Override
        public void write(DocumentBuilder document, PolicyData data) {
            ResponsibilityParts.matrix(document, data);
            document.part("document.annex.gaps");
            ResponsibilityParts.gaps(document, data);
        }
    },
    VALUES {
        @Override
        public void write(DocumentBuilder document, PolicyData data) {
            document.paragraphs("document.annex.values.text");
            document.table(valueTable(data, document.texts()));
        }
    },
    EXCEPTIONS {
        @Override
        public void write(DocumentBuilder document, PolicyData data) {
            TableBuilder table = exceptionTable(document, data);
            if (table.isEmpty()) {
                document.paragraphs("document.annex.exceptions.none");
            } else {
                document.paragraphs("document.annex.exceptions.text");
                document.table(table);
            }
        }
    },
    NETWORK {
        @Override
        public void write(DocumentBuilder document, PolicyData data) {
            document.part("document.network.vnets");
            NetworkParts.map(document, data);
            NetworkParts.networks(document, data);
            document.part("document.network.groups");
            NetworkParts.groups(document, data);
            document.part("document.network.flowLogs");
            NetworkParts.flowLogs(document, data);
        }
    };

    @Override
    public String titleKey() {
        return "document.annex." + name();
    }

    /** Adds those annexes that contain no Azure data, as parts for other documents. */
    static void addTo(PlaceholderCatalog<PolicyData> placeholders) {
        placeholders.part("responsibility-table",
                (document, data, arguments) -> ResponsibilityParts.matrix(document, data));
        placeholders.part("value-table", (document, data, arguments) -> VALUES.write(document, data));
        placeholders.part("exception-table", (document, data, arguments) -> EXCEPTIONS.write(document, data));
    }

    private static TableBuilder valueTable(PolicyData data, Texts texts) {
        TableBuilder table = new TableBuilder(texts, "document.annex.values").rowHeads()
                .column("name", 6)
                .column("value", 5)
                .column("rules", 5);
        for (String key : ValueKeys.all()) {
            String rules = RuleParts.ranges(PolicyRules.printing(key).stream().map(PolicyRule::id).toList(), texts);
            table.row(texts.get("rule.name." + key), data.values().requirement(key, texts),
                    rules.isEmpty() ? "–" : rules);
        }
        List<String> office = data.values().rules().officeAddresses();
        table.row(texts.get("rule.name.office"), office.isEmpty() ? "–" : String.join(", ", office), "NET-02");
        return table;
    }

    private static TableBuilder exceptionTable(DocumentBuilder document, PolicyData data) {
        Texts texts = document.texts();
        StatementResultText words = new StatementResultText(texts, document.formats());
        TableBuilder table = new TableBuilder(texts, "document.annex.exceptions").rowHeads()
                .column("rule", 3)
                .column("what", 6)
                .column("reason", 8)
                .column("by", 4)
                .column("until", 3);
        for (StatementResult result : data.statements().all()) {
            for (Observation excused : result.acceptedDeviations()) {
                AcceptedDeviation decision = excused.acceptedDeviation().orElseThrow();
                table.row(PolicyRules.of(result.key()).id().toString(), words.nameAndFinding(excused),
                        decision.reason(), decision.decider(texts).orElse(texts.get("document.format.nobody")),
                        decision.until().map(document.formats()::date).orElse("–"));
            }
        }
        data.measures()
                .stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED)
                .sorted(Comparator.comparing(Measure::code))
                .forEach(measure -> measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(data.metadata().today()))
                        .forEach(exemption -> table.row(rules(measure, data, document),
                                measure.label(texts.language()) + "\n" + exemption.item(),
                                ResidualRiskText.reasonAndRisk(exemption, texts),
                                data.names().person(exemption.approvedBy()).orElse(texts.get("document.format.nobody")),
                                document.formats().date(exemption.until()))));
        return table;
    }

    /** Returns the rules whose statements the measure supports. */
    private static String rules(Measure measure, PolicyData data, DocumentBuilder document) {
        return document.formats()
                .orDash(data.statements()
                        .all()
                        .stream()
                        .filter(result -> result.measures().contains(measure))
                        .map(result -> PolicyRules.of(result.key()).id().toString())
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
