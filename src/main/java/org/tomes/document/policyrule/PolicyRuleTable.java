package org.tomes.document.policyrule;

import java.util.List;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.check.RuleValueTexts;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Table;
import org.tomes.text.Texts;

/**
 * A table of rules with number, requirement, level, value and control. Unlike all other tables, it has no caption,
 * because rules are cited by their numbers.
 */
public final class PolicyRuleTable {

    private PolicyRuleTable() {
    }

    /** @param rules at least one rule */
    public static Table of(List<PolicyRule> rules, RuleValueTexts values, Texts texts) {
        TableBuilder table = new TableBuilder(texts, "rule.table", rules.getFirst().id(), rules.getLast().id())
                .rowHeads()
                .column("number", 8)
                .column("rule", 52)
                .column("level", 6)
                .column("value", 18)
                .column("control", 7);
        rules.forEach(rule -> table.row(rule.id().toString(), rule.text(texts), texts.name("rule", rule.level()),
                rule.parameters().stream().map(key -> values.requirement(key, texts)).collect(Collectors.joining(", ")),
                rule.controls().stream().map(ControlId::toString).collect(Collectors.joining("\n"))));
        return table.build("");
    }
}
