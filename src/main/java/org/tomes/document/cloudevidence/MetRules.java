package org.tomes.document.cloudevidence;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.rule.RuleResult;
import org.tomes.document.statement.StatementState;

/** The rules that are met, a line each, with what that is based on. */
final class MetRules implements Part<ReportData> {

    @Override
    public String name() {
        return "met-rules";
    }

    @Override
    public void write(DocumentBuilder manuscript, ReportData data) {
        List<RuleResult> met = data.in(StatementState.MET);
        if (met.isEmpty()) {
            manuscript.paragraphs("cloudevidence.met.none");
            return;
        }
        ReportWords words = new ReportWords(manuscript.texts(), manuscript.formats(), data);
        TableBuilder table = new TableBuilder(manuscript.texts(), "cloudevidence.met").rowHeads()
                .column("rule", 3)
                .column("what", 12)
                .column("basis", 12);
        met.forEach(rule -> table.row(rule.rule().id().toString(), words.demand(rule),
                (words.reasons(rule.statements().stream()) + " " + words.depth(rule)).strip()));
        manuscript.table(table);
    }
}
