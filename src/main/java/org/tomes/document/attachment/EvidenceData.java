package org.tomes.document.attachment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Attachment;
import org.tomes.document.rule.Rules;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.Statements;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.ledger.ChainHead;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * {@code evidence.json}: what a document about Azure rests on, so that an auditor can check it by machine. It names the
 * state of the register, the snapshot with its hash, what every check said of every resource, and how each statement
 * stands. Whatever there can be thousands of is handed over as an iterator, so that each is made when it is written and
 * not kept.
 */
public final class EvidenceData {

    private static final String FORM = "tomes-evidence-1";

    private EvidenceData() {
    }

    /** @param head the newest entry of the audit trail when the basis was read */
    public static Attachment of(DocumentKind kind, ChainHead head, EvaluationBasis basis, Language language) {
        Texts texts = Texts.in(language);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("form", FORM);
        file.put("document", kind.key());
        file.put("language", language.tag());
        file.put("register", register(head));
        file.put("snapshot", basis.snapshot().map(snapshot -> snapshot(snapshot, texts)).orElse(null));
        file.put("statements",
                basis.statements().all().stream().map(statementResult -> statement(statementResult, texts)).iterator());
        file.put("assessments", basis.assessments().stream().map(candidate -> assessment(candidate, texts)).iterator());
        return new Attachment("evidence.json", "application/json", texts.get("policy.enclosure"), written(file));
    }

    private static String written(Map<String, Object> file) {
        try {
            // Made here, since loading it takes a tenth of the time in which a register is opened.
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers and lists can be written", e);
        }
    }

    private static Map<String, Object> register(ChainHead head) {
        Map<String, Object> register = new LinkedHashMap<>();
        register.put("entries", head.number());
        register.put("newestHash", head.hash());
        return register;
    }

    private static Map<String, Object> snapshot(Snapshot snapshot, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", snapshot.number());
        json.put("label", snapshot.label());
        json.put("capturedAt", snapshot.capturedAt().toString());
        json.put("source", snapshot.source().name());
        json.put("resources", snapshot.resourceCount());
        json.put("sha256", snapshot.hash());
        json.put("notRead", snapshot.notRead().stream().map(gap -> gap(gap, texts)).toList());
        return json;
    }

    private static Map<String, Object> gap(UnreadEntry gap, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", gap.what());
        json.put("reason", texts.get(gap.reason()));
        return json;
    }

    private static Map<String, Object> statement(StatementResult one, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", one.key().value());
        json.put("rule", Rules.of(one.key()).id().toString());
        json.put("sentence", texts.get(one.sentence()));
        json.put("state", one.state().name());
        json.put("count", one.count());
        json.put("reason", texts.get(one.reason()));
        json.put("against", one.deviations().stream().map(thing -> thing(thing, texts)).iterator());
        json.put("accepted", one.acceptedDeviations().stream().map(thing -> thing(thing, texts)).iterator());
        return json;
    }

    private static Map<String, Object> thing(Observation thing, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", thing.thing().id());
        thing.record()
                .filter(record -> record.type().equals("finding"))
                .ifPresent(record -> json.put("finding", record.label()));
        json.put("name", texts.get(thing.name()));
        json.put("type", thing.thing().type());
        json.put("reason", texts.get(thing.reason()));
        thing.acceptedDeviation().ifPresent(excuse -> json.put("decision", decision(excuse)));
        return json;
    }

    private static Map<String, Object> decision(AcceptedDeviation excuse) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", excuse.kind().name());
        json.put("until", excuse.until().map(Object::toString).orElse(null));
        json.put("by", excuse.by().orElse(null));
        json.put("reason", excuse.reason());
        return json;
    }

    /** The rules whose statements the check answers. */
    private static List<String> rules(CheckId check) {
        return Statements.ALL.stream()
                .filter(statement -> statement.checks().contains(check))
                .map(statement -> Rules.of(statement.key()).id().toString())
                .distinct()
                .toList();
    }

    private static Map<String, Object> assessment(Assessment one, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", one.check().value());
        json.put("rules", rules(one.check()));
        json.put("result", one.result().name());
        json.put("severity", one.severity().name());
        json.put("resource", one.resource().id());
        json.put("name", one.resource().name());
        json.put("type", one.resource().type());
        json.put("reason", texts.get(one.reason()));
        return json;
    }
}
