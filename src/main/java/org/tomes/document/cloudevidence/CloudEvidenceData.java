package org.tomes.document.cloudevidence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ChangeRecord;
import org.tomes.check.CheckOutcome;
import org.tomes.check.ResourceTraits;
import org.tomes.check.Severity;
import org.tomes.cost.CostComparison;
import org.tomes.document.DocumentKind;
import org.tomes.document.annex.Effectiveness;
import org.tomes.document.compose.DeviationDecisions;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.FindingTitles;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.content.Attachment;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.RuleId;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.LastManagementReview;
import org.tomes.document.score.ControlRow;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementState;
import org.tomes.document.text.TextComposer;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.inventory.Inventory;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.PersonId;
import org.tomes.review.decision.Decision;
import org.tomes.text.CodeMention;
import org.tomes.text.Language;

/**
 * The data of the evidence report on cloud security.
 *
 * @param rules all rules of the policy with their results
 * @param findings findings by their displayed numbers, {@code F-12}
 * @param since changes that came with the newest snapshot; empty if there is no snapshot
 * @param unrecorded unrecorded differences between the two newest snapshots; empty if there are fewer than two
 * snapshots
 * @param policy newest released version of the policy
 * @param scoreControls controls of the Secure Score, which indicate the state of rules without checks
 * @param costs costs of the newest complete month; empty if no bill was imported
 * @param lastReview newest released management review, which determines which decisions are in effect
 * @param approversWithoutSeparation people whose approvals of changes lack the separation of duties
 * @param order ranks internet-facing and production resources first
 */
public record CloudEvidenceData(DocumentMetadata metadata, EvaluationBasis basis, List<PolicyRuleResult> rules,
        Map<String, Finding> findings, List<Measure> measures, Optional<DeviationChanges> since,
        Optional<ChangeReconciliation> unrecorded, FindingOrder order, FindingTitles titles, PersonAndRoleNames names,
        Optional<DocumentVersion> policy, List<ControlRow> scoreControls, Optional<CostComparison> costs,
        LastManagementReview lastReview,
        Set<PersonId> approversWithoutSeparation) implements TextComposer.DocumentFacts {

    /** The only section of a report without a snapshot. */
    static final String SUMMARY = "summary";

    /** @param kind kind of the document for which the data is read */
    public static CloudEvidenceData read(DocumentKind kind, ChainHead head, DocumentMetadataService metadataService,
            CloudEvidenceComposer.Sources sources) {
        EvaluationBasis basis = sources.statements().basis(kind);
        List<Finding> findings = sources.findings().all();
        DocumentMetadata metadata = metadataService.of(kind, head, basis.snapshot());
        return new CloudEvidenceData(metadata, basis, PolicyRuleResult.of(basis),
                by(findings, finding -> finding.id().toString()), sources.measures().all(),
                DeviationChanges.of(sources.snapshots().all(), sources.runs().all(), findings,
                        sources.findings().firstAssessedFindings()),
                sources.statements().unrecorded(),
                new FindingOrder(basis.inventory().map(sources.checks()::traits).orElse(ResourceTraits.NONE), findings),
                new FindingTitles(sources.findings().explanations()), metadataService.names(),
                policy(sources.versions().all()), ControlRow.current(sources.scores(), Map.of()),
                sources.costs().comparison(), LastManagementReview.of(sources.versions().all(), metadata.zone()),
                metadataService.approversWithoutSeparation());
    }

    private static Optional<DocumentVersion> policy(List<DocumentVersion> versions) {
        return versions.stream()
                .filter(version -> version.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY))
                .filter(version -> version.released().isPresent())
                .findFirst();
    }

    private static <T, K> Map<K, T> by(List<T> all, Function<T, K> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    LocalDate today() {
        return metadata.today();
    }

    Optional<Inventory> inventory() {
        return basis.inventory();
    }

    @Override
    public Optional<Attachment> enclosure(Language language) {
        return Optional.of(CloudEvidenceJson.of(this, language));
    }

    /**
     * Whether the report contains the section. Without a snapshot nothing was checked, so one section is sufficient.
     */
    @Override
    public boolean includes(String section) {
        return inventory().isPresent() || section.equals(SUMMARY);
    }

    public List<PolicyRuleResult> in(ComplianceStatus status) {
        return rules.stream().filter(rule -> rule.status() == status).toList();
    }

    /** Returns the rules that neither a check nor a known nonconformity assesses. */
    List<PolicyRuleResult> unchecked() {
        return in(ComplianceStatus.NOT_ASSESSED).stream().filter(rule -> rule.statements().isEmpty()).toList();
    }

    /** Returns the finding to which an observation refers; empty for observations of records of the register. */
    public Optional<Finding> finding(Observation observation) {
        return observation.record()
                .filter(record -> record.is(RecordType.FINDING))
                .map(record -> findings.get(record.label()));
    }

    /**
     * Returns the finding if the deviating item is a resource; empty if it is a finding that was not handled as
     * required.
     */
    Optional<Finding> resourceFinding(Observation observation) {
        return observation.subject().type().equals("finding") ? Optional.empty() : finding(observation);
    }

    /**
     * Returns the highest severity of the rule's deviations; empty if only records of the register deviate. A finding
     * that repeats another one also counts with the severity of that one.
     */
    Optional<Severity> severity(PolicyRuleResult rule) {
        return rule.in(StatementState.NOT_MET)
                .flatMap(result -> deviations(result).keySet().stream())
                .map(id -> findings.get(id.toString()))
                .flatMap(finding -> Stream.concat(Stream.of(finding), causes().of(finding).stream()))
                .map(Finding::severity)
                .sorted()
                .findFirst();
    }

    /** Returns the planned remediation of the finding, with its date. */
    Remediation remedy(Finding finding) {
        return basis.remedies().of(finding);
    }

    boolean isSuspended(ChangeRecord change) {
        return change.isSuspended(approversWithoutSeparation);
    }

    DeviationDecisions decisions() {
        return new DeviationDecisions(basis.remedies(), basis.reviews());
    }

    /** Whether the decision is in effect. Until its management review is released, it is usually only proposed. */
    public boolean isInEffect(Decision decision) {
        return lastReview.isInEffect(decision);
    }

    public List<Decision> openDecisions() {
        return basis.remedies().open();
    }

    /** Returns the measures whose effectiveness is confirmed. */
    public Effectiveness effectiveness() {
        return Effectiveness.of(measures, List.copyOf(findings.values()), basis);
    }

    /** Returns the groups of findings that repeat each other. */
    public FindingsByCause causes() {
        return basis.remedies().causes();
    }

    /** Returns one of these findings for each cause. */
    public List<Finding> once(List<Finding> repeated) {
        return causes().onePerCause(repeated);
    }

    /**
     * Returns findings about the resources that deviate from a statement, each with its observation. A statement counts
     * a resource only once, even if several of its checks found deviations.
     */
    Map<FindingId, Observation> deviations(StatementResult result) {
        Map<FindingId, Observation> deviations = new LinkedHashMap<>();
        Map<String, Observation> observations = new HashMap<>();
        result.deviations().forEach(observation -> resourceFinding(observation).ifPresent(finding -> {
            deviations.put(finding.id(), observation);
            observations.put(key(finding), observation);
        }));
        open().stream()
                .filter(finding -> result.statement().checks().contains(finding.check()))
                .filter(finding -> !deviations.containsKey(finding.id()))
                .filter(finding -> observations.containsKey(key(finding)) && isShown(finding))
                .forEach(finding -> deviations.put(finding.id(), observations.get(key(finding))));
        return deviations;
    }

    private static String key(Finding finding) {
        return finding.resource().id().toLowerCase(Locale.ROOT);
    }

    /** Whether the newest snapshot still shows the deviation. */
    private boolean isShown(Finding finding) {
        return basis.assessments()
                .stream()
                .anyMatch(assessment -> assessment.result() == CheckOutcome.NOT_MET
                        && assessment.check().equals(finding.check())
                        && assessment.resource().id().equalsIgnoreCase(finding.resource().id()));
    }

    /** Returns open findings that no rule counts as a deviation. */
    List<Finding> findingsWithoutRule() {
        Set<FindingId> counted = rules.stream()
                .flatMap(rule -> rule.in(StatementState.NOT_MET))
                .flatMap(result -> deviations(result).keySet().stream())
                .collect(Collectors.toSet());
        return open().stream().filter(finding -> !counted.contains(finding.id())).toList();
    }

    /**
     * Returns the rule to which the check of the finding belongs. Empty for findings of other tools or from the
     * comparison of snapshots.
     */
    Optional<RuleId> rule(Finding finding) {
        return rules.stream()
                .filter(rule -> rule.statements()
                        .stream()
                        .anyMatch(result -> result.statement().checks().contains(finding.check())))
                .findFirst()
                .map(rule -> rule.rule().id());
    }

    /** Returns the exceptions from a measure that apply today. */
    List<Exemption> exemptions(Measure measure) {
        return measure.status() == MeasureStatus.RETIRED ? List.of()
                : measure.details().exemptions().stream().filter(exemption -> exemption.holds(today())).toList();
    }

    /** Returns the IDs of the rules whose statements the measure implements. */
    List<String> rules(Measure measure) {
        return rules.stream()
                .filter(rule -> rule.statements()
                        .stream()
                        .flatMap(result -> result.measures().stream())
                        .anyMatch(linkedMeasure -> linkedMeasure.id().equals(measure.id())))
                .map(rule -> rule.rule().id().toString())
                .toList();
    }

    /** Returns the IDs of the rules whose statements the measure implements, and of those that the exception names. */
    List<String> rules(Measure measure, Exemption exemption) {
        List<String> implemented = rules(measure);
        String written = exemption.item() + " " + exemption.reason();
        return rules.stream()
                .map(rule -> rule.rule().id().toString())
                .filter(id -> implemented.contains(id) || CodeMention.isIn(written, id))
                .toList();
    }

    /** Returns the most serious open findings, at most the given number, one for each cause. */
    public List<Finding> mostSevere(int maxFindings) {
        return order.sorted(once(open())).stream().limit(maxFindings).toList();
    }

    /** Returns open findings of high severity, most serious first. */
    List<Finding> high() {
        return order.sorted(once(open().stream().filter(finding -> finding.severity() == Severity.HIGH).toList()));
    }

    public List<Finding> open() {
        return findings.values().stream().filter(finding -> finding.state() == FindingState.OPEN).toList();
    }
}
