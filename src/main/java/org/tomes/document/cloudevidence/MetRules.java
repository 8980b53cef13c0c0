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
    public void write(DocumentBuilder document, ReportData data) {
        List<RuleResult> met = data.in(StatementState.MET);
        if (met.isEmpty()) {
            document.paragraphs("cloudevidence.met.none");
            return;
        }
        ReportWords words = new ReportWords(document.texts(), document.formats(), data);
        TableBuilder table = new TableBuilder(document.texts(), "cloudevidence.met").rowHeads()
                .column("rule", 3)
                .column("what", 12)
                .column("basis", 12);
        met.forEach(rule -> table.row(rule.rule().id().toString(), words.demand(rule),
                (words.reasons(rule.statements().stream()) + " " + words.depth(rule)).strip()));
        document.table(table);
    }
}
