package org.tomes.document.cloudevidence;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.statement.ComplianceStatus;

/** The rules that are met, one line each, with the basis of the result. Rules that are checked only in part follow. */
final class MetRulesPart implements GeneratedPart<CloudEvidenceData> {

    @Override
    public String name() {
        return "met-rules";
    }

    @Override
    public void write(DocumentBuilder document, CloudEvidenceData data) {
        List<PolicyRuleResult> met = data.in(ComplianceStatus.MET);
        List<PolicyRuleResult> asIncomplete = data.in(ComplianceStatus.MET_AS_CHECKED);
        if (met.isEmpty()) {
            document.paragraphs("cloudevidence.met.none");
        } else {
            table(document, data, "cloudevidence.met", met);
        }
        if (!asIncomplete.isEmpty()) {
            document.part("cloudevidence.metInPart.title");
            document.paragraphs("cloudevidence.metInPart.text");
            table(document, data, "cloudevidence.metInPart", asIncomplete);
        }
    }

    private static void table(DocumentBuilder document, CloudEvidenceData data, String key,
            List<PolicyRuleResult> rules) {
        CloudEvidenceText words = new CloudEvidenceText(document.texts(), document.formats(), data);
        TableBuilder table = new TableBuilder(document.texts(), key).columnsOf("cloudevidence.met")
                .rowHeads()
                .column("rule", 3)
                .column("what", 12)
                .column("basis", 12);
        rules.forEach(rule -> table.row(rule.rule().id().toString(), words.demand(rule),
                (words.basis(rule) + " " + words.limits(rule)).strip()));
        document.table(table);
    }
}
