package org.tomes.document.policy;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.rule.PolicyRule;
import org.tomes.document.rule.Rules;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementWords;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.parameter.ValueKeys;
import org.tomes.text.Texts;

/**
 * What belongs to the policy and changes more often than it: who does what, the values of its rules, exceptions, and
 * the networks in Azure with every rule. Appended on request; a release of the policy is without them.
 */
enum PolicyAnnexes implements Section<PolicyData> {
    RESPONSIBILITIES {
        @Override
        public void write(DocumentBuilder manuscript, PolicyData facts) {
            ResponsibilityParts.matrix(manuscript, facts);
            manuscript.part("policy.annex.gaps");
            ResponsibilityParts.gaps(manuscript, facts);
        }
    },
    VALUES {
        @Override
        public void write(DocumentBuilder manuscript, PolicyData facts) {
            manuscript.paragraphs("policy.annex.values.text");
            manuscript.table(valueTable(facts, manuscript.texts()));
        }
    },
    EXCEPTIONS {
        @Override
        public void write(DocumentBuilder manuscript, PolicyData facts) {
            TableBuilder table = exceptionTable(manuscript, facts);
            if (table.isEmpty()) {
                manuscript.paragraphs("policy.annex.exceptions.none");
            } else {
                manuscript.paragraphs("policy.annex.exceptions.text");
                manuscript.table(table);
            }
        }
    },
    NETWORK {
        @Override
        public void write(DocumentBuilder manuscript, PolicyData facts) {
            manuscript.part("policy.network.vnets");
            NetworkParts.map(manuscript, facts);
            NetworkParts.networks(manuscript, facts);
            manuscript.part("policy.network.groups");
            NetworkParts.groups(manuscript, facts);
            manuscript.part("policy.network.flowLogs");
            NetworkParts.flowLogs(manuscript, facts);
        }
    };

    @Override
    public String titleKey() {
        return "policy.annex." + name();
    }

    /** The annexes that show nothing found in Azure, as parts of other documents. */
    static void addTo(PlaceholderCatalog<PolicyData> vocabulary) {
        vocabulary.part("responsibility-table",
                (manuscript, facts, arguments) -> ResponsibilityParts.matrix(manuscript, facts));
        vocabulary.part("value-table", (manuscript, facts, arguments) -> VALUES.write(manuscript, facts));
        vocabulary.part("exception-table", (manuscript, facts, arguments) -> EXCEPTIONS.write(manuscript, facts));
    }

    private static TableBuilder valueTable(PolicyData facts, Texts texts) {
        TableBuilder table = new TableBuilder(texts, "policy.annex.values").rowHeads()
                .column("name", 6)
                .column("value", 5)
                .column("rules", 5);
        for (String key : ValueKeys.all()) {
            String rules = RuleParts.ranges(Rules.printing(key).stream().map(PolicyRule::id).toList(), texts);
            table.row(texts.get("rule.name." + key), facts.values().requirement(key, texts),
                    rules.isEmpty() ? "–" : rules);
        }
        List<String> office = facts.values().rules().officeAddresses();
        table.row(texts.get("rule.name.office"), office.isEmpty() ? "–" : String.join(", ", office), "NET-02");
        return table;
    }

    private static TableBuilder exceptionTable(DocumentBuilder manuscript, PolicyData facts) {
        Texts texts = manuscript.texts();
        StatementWords words = new StatementWords(texts, manuscript.formats());
        TableBuilder table = new TableBuilder(texts, "policy.annex.exceptions").rowHeads()
                .column("rule", 3)
                .column("what", 6)
                .column("reason", 8)
                .column("by", 4)
                .column("until", 3);
        for (StatementResult result : facts.statements().all()) {
            for (Observation excused : result.excused()) {
                AcceptedDeviation decision = excused.excuse().orElseThrow();
                table.row(Rules.of(result.key()).id().toString(), words.nameAndFinding(excused), decision.reason(),
                        decision.by().orElse(texts.get("policy.format.nobody")),
                        decision.until().map(manuscript.formats()::date).orElse("–"));
            }
        }
        return table;
    }
}
