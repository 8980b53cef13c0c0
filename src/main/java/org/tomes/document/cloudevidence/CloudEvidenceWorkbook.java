package org.tomes.document.cloudevidence;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.ResidualRiskText;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.RuleId;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.ResourceNames;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementState;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.review.decision.Decision;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * The report as sheets that can be filtered: the rules with their results; every deviation, including accepted
 * deviations and open findings that no rule counts; and everything that was not assessed.
 */
final class CloudEvidenceWorkbook {

    private static final List<String> RULES = List.of("rule", "requirement", "state", "basis", "depth");
    private static final List<Integer> RULE_WIDTHS = List.of(10, 80, 16, 70, 60);
    private static final List<String> DEVIATIONS = List.of("rule", "finding", "severity", "resource", "resourceId",
            "place", "reason", "since", "treatment", "decision");
    private static final List<Integer> DEVIATION_WIDTHS = List.of(10, 10, 12, 34, 60, 22, 70, 13, 40, 50);

    private static final List<String> UNASSESSED = List.of("rule", "requirement", "resource", "reason", "cure");
    private static final List<Integer> UNASSESSED_WIDTHS = List.of(10, 80, 34, 70, 60);

    private final CloudEvidenceData data;
    private final Texts texts;
    private final Formats formats;
    private final CloudEvidenceText words;

    private CloudEvidenceWorkbook(CloudEvidenceData data, Texts texts) {
        this.data = data;
        this.texts = texts;
        this.formats = new Formats(texts, data.metadata().zone());
        this.words = new CloudEvidenceText(texts, formats, data);
    }

    static List<OutputSheet> of(CloudEvidenceData data, Language language) {
        CloudEvidenceWorkbook tables = new CloudEvidenceWorkbook(data, Texts.in(language));
        return List.of(tables.rules(), tables.deviations(), tables.unassessed());
    }

    private OutputSheet rules() {
        return sheet("rules", RULES, RULE_WIDTHS,
                data.rules()
                        .stream()
                        .map(rule -> List.<Object>of(rule.rule().id().toString(), words.demand(rule),
                                texts.name("statement", rule.status()), words.basis(rule), words.limits(rule)))
                        .toList());
    }

    private OutputSheet deviations() {
        List<List<Object>> rows = new ArrayList<>();
        for (PolicyRuleResult rule : data.rules()) {
            for (StatementResult result : rule.statements()) {
                data.deviations(result)
                        .forEach((id, observation) -> rows.add(findingRow(rule, observation, finding(id))));
                result.deviations()
                        .stream()
                        .filter(observation -> data.resourceFinding(observation).isEmpty())
                        .forEach(observation -> rows.add(recordRow(rule, result, observation)));
                result.acceptedDeviations().forEach(observation -> rows.add(accepted(rule, observation)));
            }
            if (rule.isViolatedByNonconformity()) {
                rule.corrections().forEach(decision -> rows.add(nonconformity(rule, decision)));
            }
        }
        data.order().sorted(data.findingsWithoutRule()).forEach(finding -> rows.add(uncounted(finding)));
        data.measures()
                .forEach(
                        measure -> data.exemptions(measure).forEach(exemption -> rows.add(exempt(measure, exemption))));
        return sheet("deviations", DEVIATIONS, DEVIATION_WIDTHS, rows);
    }

    private Finding finding(FindingId id) {
        return data.findings().get(id.toString());
    }

    private List<Object> findingRow(PolicyRuleResult rule, Observation observation, Finding finding) {
        return row(rule.rule().id().toString(), finding, words.statements().name(observation),
                words.reason(observation, finding), words.treatment(finding), "");
    }

    private List<Object> recordRow(PolicyRuleResult rule, StatementResult result, Observation observation) {
        return data.finding(observation)
                .map(about -> row(rule.rule().id().toString(), about, words.statements().name(observation),
                        words.reason(observation),
                        result.measures().isEmpty() ? words.treatment(about)
                                : words.treatment(about) + "\n" + words.treatment(result),
                        ""))
                .orElseGet(() -> row(rule.rule().id().toString(), words.statements().name(observation),
                        observation.subject().id(), words.reason(observation), words.treatment(observation, result),
                        ""));
    }

    private List<Object> nonconformity(PolicyRuleResult rule, Decision decision) {
        return row(rule.rule().id().toString(), "", "", texts.get(PolicyRuleResult.nonconformities(decision)),
                words.withOwners(List.of(decision)), "");
    }

    /**
     * Returns a row in which the person who decided about the deviation and the end of the decision replace the
     * treatment.
     */
    private List<Object> accepted(PolicyRuleResult rule, Observation observation) {
        AcceptedDeviation decision = observation.acceptedDeviation().orElseThrow();
        String by = decision.decider(texts).orElse(texts.get("document.format.nobody"));
        String owner = decision.until()
                .map(day -> texts.get("cloudevidence.sheet.decidedBy", by, formats.date(day)))
                .orElseGet(() -> texts.get("cloudevidence.sheet.decidedBy.unlimited", by));
        return data.finding(observation)
                .map(finding -> row(rule.rule().id().toString(), finding, words.statements().name(observation),
                        words.reason(observation), owner, decision(decision)))
                .orElseGet(() -> row(rule.rule().id().toString(), words.statements().name(observation),
                        observation.subject().id(), words.reason(observation), owner, decision(decision)));
    }

    private List<Object> uncounted(Finding finding) {
        return row(data.rule(finding).map(RuleId::toString).orElse(""), finding, ResourceNames.of(finding.resource()),
                words.ownReason(finding), words.treatment(finding), "");
    }

    private List<Object> exempt(Measure measure, Exemption exemption) {
        return row(String.join(", ", data.rules(measure)), measure.label(texts.language()), "", exemption.item(),
                texts.get("cloudevidence.sheet.decidedBy",
                        data.names().person(exemption.approvedBy()).orElse(texts.get("document.format.nobody")),
                        formats.date(exemption.until())),
                texts.get("cloudevidence.accepted.exemption", ResidualRiskText.reasonAndRisk(exemption, texts)));
    }

    private List<Object> row(String rule, Finding finding, String name, String reason, String treatment,
            String decision) {
        return List.of(rule, finding.id().toString(), texts.name("finding", finding.severity()), name,
                finding.resource().id(), words.place(finding), reason + words.sameCauseText(finding), since(finding),
                treatment, decision);
    }

    /** Returns a row for a record of the register, which is not a finding. */
    private static List<Object> row(String rule, String name, String id, String reason, String treatment,
            String decision) {
        return List.of(rule, "", "", name, id, "", reason, "", treatment, decision);
    }

    private OutputSheet unassessed() {
        List<List<Object>> rows = new ArrayList<>();
        for (PolicyRuleResult rule : data.rules()) {
            for (StatementResult result : rule.statements()) {
                if (result.state() == StatementState.NOT_ASSESSED && result.unknown().isEmpty()) {
                    rows.add(List.of(rule.rule().id().toString(), words.demand(rule), "", words.unassessed(result),
                            AssessmentPrerequisites.of(result, texts)));
                }
                result.unknown()
                        .forEach(observation -> rows.add(List.of(rule.rule().id().toString(), words.demand(rule),
                                words.statements().name(observation), words.reason(observation),
                                AssessmentPrerequisites.of(observation, texts))));
            }
        }
        return sheet("unassessed", UNASSESSED, UNASSESSED_WIDTHS, rows);
    }

    private Object since(Finding finding) {
        return data.basis().remedies().deadlines().firstDetected(finding);
    }

    private String decision(AcceptedDeviation decision) {
        return texts.name("finding", decision.kind()) + ": " + decision.reason();
    }

    private OutputSheet sheet(String name, List<String> columns, List<Integer> widths, List<List<Object>> rows) {
        return new OutputSheet(texts.get("cloudevidence.sheet." + name),
                columns.stream().map(column -> texts.get("cloudevidence.sheet." + name + "." + column)).toList(),
                widths, rows);
    }
}
