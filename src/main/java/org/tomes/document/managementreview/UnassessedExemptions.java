package org.tomes.document.managementreview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.text.CodeMention;
import org.tomes.text.Texts;

/**
 * Exceptions in force for something that was not assessed: resources that the exception names and that no statement of
 * the measure could assess, and rules that it names without a result. Whether they deviate at all is then unknown.
 */
final class UnassessedExemptions {

    private UnassessedExemptions() {
    }

    /** Adds an entry to the final list for each rule of such an exception. */
    static void gaps(DocumentBuilder document, ManagementReviewData data) {
        List<PolicyRuleResult> rules = PolicyRuleResult.of(data.basis());
        data.measuresInUse()
                .forEach(measure -> measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(data.today()))
                        .forEach(exemption -> rules.forEach(rule -> gap(document, measure, exemption, rule))));
    }

    private static void gap(DocumentBuilder document, Measure measure, Exemption exemption, PolicyRuleResult rule) {
        Texts texts = document.texts();
        String written = exemption.item() + " " + exemption.reason();
        String id = rule.rule().id().toString();
        Set<String> resources = new LinkedHashSet<>();
        StatementResultText words = new StatementResultText(texts, document.formats());
        rule.statements()
                .stream()
                .filter(result -> isImplementedBy(measure, result))
                .flatMap(result -> result.unknown().stream())
                .map(words::name)
                .filter(name -> CodeMention.isIn(written, name))
                .forEach(resources::add);
        boolean isNamed = rule.status() == ComplianceStatus.NOT_ASSESSED && CodeMention.isIn(written, id);
        if (isNamed || !resources.isEmpty()) {
            document.gap(texts.get("managementreview.exemptions.unassessed", measure.code()),
                    texts.get("managementreview.exemptions.unassessed.reason", exemption.item(), id,
                            resources.isEmpty() ? 0 : 1, NameJoiner.of(List.copyOf(resources), texts)));
        }
    }

    private static boolean isImplementedBy(Measure measure, StatementResult result) {
        return result.measures().stream().anyMatch(linked -> linked.id().equals(measure.id()));
    }
}
