package org.tomes.document.managementreview;

import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.RuleArea;
import org.tomes.document.statement.ComplianceStatus;

/** The number of rules met in each area, counted as in the evidence report. */
final class RuleSummaryPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "statement-overview";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        List<PolicyRuleResult> rules = PolicyRuleResult.of(data.basis());
        long notAssessed = count(rules, ComplianceStatus.NOT_ASSESSED);
        document.paragraphs("managementreview.statements.text", rules.size(), count(rules, ComplianceStatus.MET),
                count(rules, ComplianceStatus.NOT_MET), notAssessed, count(rules, ComplianceStatus.MET_AS_CHECKED));
        if (notAssessed > 0) {
            document.gap(document.texts().get("managementreview.statements.gap"),
                    document.texts().get("managementreview.statements.gap.reason", notAssessed));
        }
        TableBuilder table = new TableBuilder(document.texts(), "managementreview.statements").rowHeads()
                .column("area", 6)
                .numbers("met", 2)
                .numbers("metAsChecked", 3)
                .numbers("notMet", 2)
                .numbers("notAssessed", 2);
        Stream.of(RuleArea.values())
                .forEach(area -> row(table, area.title(document.texts()),
                        rules.stream().filter(rule -> rule.rule().area() == area).toList()));
        row(table, document.texts().get("managementreview.statements.total"), rules);
        document.table(table);
    }

    private static void row(TableBuilder table, String head, List<PolicyRuleResult> rules) {
        table.row(head, String.valueOf(count(rules, ComplianceStatus.MET)),
                String.valueOf(count(rules, ComplianceStatus.MET_AS_CHECKED)),
                String.valueOf(count(rules, ComplianceStatus.NOT_MET)),
                String.valueOf(count(rules, ComplianceStatus.NOT_ASSESSED)));
    }

    private static long count(List<PolicyRuleResult> rules, ComplianceStatus status) {
        return rules.stream().filter(rule -> rule.status() == status).count();
    }
}
