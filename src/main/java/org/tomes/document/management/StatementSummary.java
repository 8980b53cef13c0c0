package org.tomes.document.management;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.rule.RuleArea;
import org.tomes.document.rule.RuleResult;
import org.tomes.document.statement.StatementState;

/** The numbers of rules met by area, counted as in the evidence report. */
final class StatementSummary implements Part<ReviewData> {

    @Override
    public String name() {
        return "statement-overview";
    }

    @Override
    public void write(DocumentBuilder document, ReviewData data) {
        List<RuleResult> rules = RuleResult.of(data.statements());
        long notAssessed = count(rules, StatementState.NOT_ASSESSED);
        document.paragraphs("mgmt.statements.text", rules.size(), count(rules, StatementState.MET),
                count(rules, StatementState.NOT_MET), notAssessed);
        if (notAssessed > 0) {
            document.gap(document.texts().get("mgmt.statements.gap"),
                    document.texts().get("mgmt.statements.gap.reason", notAssessed));
        }
        TableBuilder table = new TableBuilder(document.texts(), "mgmt.statements").rowHeads()
                .column("area", 6)
                .numbers("met", 2)
                .numbers("notMet", 2)
                .numbers("notAssessed", 2);
        Stream.of(RuleArea.values())
                .forEach(area -> row(table, area.title(document.texts()),
                        rules.stream().filter(rule -> rule.rule().area() == area).toList()));
        row(table, document.texts().get("mgmt.statements.total"), rules);
        document.table(table);
    }

    private static void row(TableBuilder table, String head, List<RuleResult> rules) {
        table.row(head, String.valueOf(count(rules, StatementState.MET)),
                String.valueOf(count(rules, StatementState.NOT_MET)),
                String.valueOf(count(rules, StatementState.NOT_ASSESSED)));
    }

    private static long count(List<RuleResult> rules, StatementState state) {
        return rules.stream().filter(rule -> rule.state() == state).count();
    }
}
