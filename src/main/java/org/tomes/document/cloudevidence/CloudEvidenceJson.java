package org.tomes.document.cloudevidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.UnreadText;
import org.tomes.document.content.Attachment;
import org.tomes.document.content.AttachmentText;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.Statements;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.RecordType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * {@code evidence.json}: the basis of the report in machine-readable form, so that auditors can check it by machine. It
 * contains the state of the register, the snapshot with its hash, the status of each rule and statement, and the result
 * of each check for each resource, in the words of the report. Data with possibly thousands of entries is passed as an
 * iterator: each entry is created when it is written, and is not stored.
 */
final class CloudEvidenceJson {

    private static final String FORM = "tomes-evidence-1";

    private final CloudEvidenceData data;
    private final Texts texts;
    private final CloudEvidenceText words;
    /** The statements that a resource does not meet, by id of the resource. */
    private final Map<String, List<StatementResult>> deviating = new HashMap<>();

    private CloudEvidenceJson(CloudEvidenceData data, Texts texts) {
        this.data = data;
        this.texts = texts;
        this.words = new CloudEvidenceText(texts, new Formats(texts, data.metadata().zone()), data);
        for (StatementResult result : data.basis().statements().all()) {
            result.deviations()
                    .forEach(observation -> deviating
                            .computeIfAbsent(observation.subject().id(), first -> new ArrayList<>())
                            .add(result));
        }
    }

    static Attachment of(CloudEvidenceData data, Language language) {
        Texts texts = Texts.in(language);
        return new Attachment("evidence.json", "application/json", texts.get("document.enclosure"),
                written(new CloudEvidenceJson(data, texts).json(language)));
    }

    private Map<String, Object> json(Language language) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("form", FORM);
        file.put("document", DocumentKind.CLOUD_SECURITY_EVIDENCE.key());
        file.put("language", language.tag());
        file.put("register", register(data.metadata().head()));
        file.put("snapshot", data.basis().snapshot().map(this::snapshot).orElse(null));
        file.put("counts", counts());
        file.put("deviations", data.since().map(CloudEvidenceJson::deviations).orElse(null));
        file.put("rules", data.rules().stream().map(this::rule).iterator());
        file.put("statements", data.basis().statements().all().stream().map(this::statement).iterator());
        file.put("assessments", data.basis().assessments().stream().map(this::assessment).iterator());
        return file;
    }

    private static AttachmentText written(Map<String, Object> file) {
        // Created only here, because loading this class takes a tenth of the time needed to open a register.
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        return AttachmentText.written(out -> json.writeValue(out, file));
    }

    private static Map<String, Object> register(ChainHead head) {
        Map<String, Object> register = new LinkedHashMap<>();
        register.put("entries", head.number());
        register.put("newestHash", head.hash());
        return register;
    }

    /** Returns the number of rules in each status. */
    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        Stream.of(ComplianceStatus.values()).forEach(status -> counts.put(status.name(), data.in(status).size()));
        return counts;
    }

    /**
     * Returns the numbers of deviations by their course since the previous snapshot, and the number of those that
     * ended.
     */
    private static Map<String, Object> deviations(DeviationChanges since) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("previousSnapshot", since.previous().map(Snapshot::number).orElse(null));
        json.put("all", since.all());
        Stream.of(DeviationChanges.Course.values()).forEach(course -> json.put(course.name(), since.in(course).size()));
        json.put("gone", since.endedCount());
        return json;
    }

    private Map<String, Object> rule(PolicyRuleResult rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.rule().id().toString());
        json.put("requirement", words.demand(rule));
        json.put("standing", rule.status().name());
        json.put("reason", words.basis(rule));
        json.put("limit", words.limits(rule));
        json.put("nonconformities",
                rule.corrections()
                        .stream()
                        .flatMap(decision -> decision.nonconformities().stream())
                        .distinct()
                        .toList());
        json.put("statements", rule.statements().stream().map(result -> result.key().value()).toList());
        return json;
    }

    private Map<String, Object> snapshot(Snapshot snapshot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", snapshot.number());
        json.put("label", snapshot.label());
        json.put("capturedAt", snapshot.capturedAt().toString());
        json.put("source", snapshot.source().name());
        json.put("resources", snapshot.resourceCount());
        json.put("sha256", snapshot.hash());
        json.put("notRead", snapshot.notRead().stream().map(this::gap).toList());
        return json;
    }

    private Map<String, Object> gap(UnreadEntry gap) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", UnreadText.place(gap, texts));
        json.put("reason", UnreadText.reason(gap.reason(), texts));
        return json;
    }

    private Map<String, Object> statement(StatementResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", result.key().value());
        json.put("rule", PolicyRules.of(result.key()).id().toString());
        json.put("sentence", words.statements().sentence(result));
        json.put("state", result.state().name());
        json.put("standing", result.status().name());
        json.put("count", result.count());
        json.put("reason", words.basis(result));
        result.statement().limit().ifPresent(limit -> json.put("limit", texts.get(limit)));
        Map<Observation, List<String>> numbers = new HashMap<>();
        data.deviations(result)
                .forEach((finding, observation) -> numbers.computeIfAbsent(observation, first -> new ArrayList<>())
                        .add(finding.toString()));
        json.put("against",
                result.deviations()
                        .stream()
                        .map(observation -> deviating(observation, numbers.getOrDefault(observation, List.of())))
                        .iterator());
        json.put("accepted", result.acceptedDeviations().stream().map(this::observation).iterator());
        return json;
    }

    /**
     * @param findings IDs of all findings about the resource; the statement counts them as one deviation
     */
    private Map<String, Object> deviating(Observation observation, List<String> findings) {
        Map<String, Object> json = observation(observation);
        json.put("findings", findings);
        return json;
    }

    private Map<String, Object> observation(Observation observation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", observation.subject().id());
        observation.record()
                .filter(record -> record.is(RecordType.FINDING))
                .ifPresent(record -> json.put("finding", record.label()));
        json.put("name", words.statements().name(observation));
        json.put("type", observation.subject().type());
        json.put("reason", words.reason(observation));
        observation.acceptedDeviation().ifPresent(accepted -> json.put("decision", decision(accepted)));
        return json;
    }

    private static Map<String, Object> decision(AcceptedDeviation accepted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", accepted.kind().name());
        json.put("until", accepted.until().map(Object::toString).orElse(null));
        json.put("by", accepted.by().orElse(null));
        accepted.enteredBy().ifPresent(name -> json.put("enteredBy", name));
        json.put("reason", accepted.reason());
        return json;
    }

    /** Returns the rules with statements that the check decides. */
    private static List<String> rules(CheckId check) {
        return Statements.ALL.stream()
                .filter(statement -> statement.checks().contains(check))
                .map(statement -> PolicyRules.of(statement.key()).id().toString())
                .distinct()
                .toList();
    }

    private Map<String, Object> assessment(Assessment assessment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", assessment.check().value());
        json.put("rules", rules(assessment.check()));
        json.put("result", assessment.result().name());
        json.put("severity", assessment.severity().name());
        json.put("resource", assessment.resource().id());
        json.put("name", assessment.resource().name());
        json.put("type", assessment.resource().type());
        json.put("reason", words.reason(assessment.reason()));
        if (assessment.result() == CheckOutcome.MET) {
            List<String> contradicting = contradicting(assessment);
            if (!contradicting.isEmpty()) {
                json.put("notMetInStatements", contradicting);
            }
        }
        return json;
    }

    /**
     * Returns the statements that the resource does not meet although it meets the check. Such statements also consider
     * the result of another check, for example that an NSG rule allows everything.
     */
    private List<String> contradicting(Assessment assessment) {
        return deviating.getOrDefault(assessment.resource().id(), List.of())
                .stream()
                .filter(result -> result.statement().checks().contains(assessment.check()))
                .map(result -> result.key().value())
                .toList();
    }
}
