package org.tomes.document.executivesummary;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.statement.ComplianceStatus;

/** A sentence with the counts of rules met, not met and not assessed. */
final class RuleStatesPart implements GeneratedPart<ExecutiveSummaryData> {

    @Override
    public String name() {
        return "executive-unassessed";
    }

    @Override
    public void write(DocumentBuilder document, ExecutiveSummaryData data) {
        if (!data.hasSnapshot()) {
            document.paragraphs("executive.unassessed.all");
            return;
        }
        List<PolicyRuleResult> unassessed = data.report().in(ComplianceStatus.NOT_ASSESSED);
        long unchecked = unassessed.stream().filter(rule -> rule.statements().isEmpty()).count();
        document.paragraphs("executive.unassessed", unassessed.size(), data.report().rules().size(), unchecked,
                data.report().in(ComplianceStatus.MET).size(), data.report().in(ComplianceStatus.NOT_MET).size(),
                data.report().in(ComplianceStatus.MET_AS_CHECKED).size());
    }
}
