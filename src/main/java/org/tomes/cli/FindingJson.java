package org.tomes.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.document.statement.Remedies;
import org.tomes.document.statement.Remedy;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Explanations;
import org.tomes.finding.ExternalReport;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingWords;
import org.tomes.finding.ProposedDecision;
import org.tomes.finding.Resolved;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.text.Texts;

/** The JSON output of findings; reasons and titles in the language of the call. */
record FindingJson(Explanations explanations, PersonNames names, Map<MeasureId, String> codes, Remedies remedies,
        LocalDate today, Texts texts) {

    static FindingJson of(OpenRegister register, Texts texts) {
        return new FindingJson(register.azure().findings().explanations(), PersonNames.of(register.records().people()),
                codes(register.records().measures().all()), register.documents().statements().remedies(),
                register.today(), texts);
    }

    private static Map<MeasureId, String> codes(List<Measure> measures) {
        Map<MeasureId, String> codes = new LinkedHashMap<>();
        measures.forEach(measure -> codes.put(measure.id(), measure.code()));
        return codes;
    }

    Map<String, Object> of(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", finding.id().toString());
        json.put("check", finding.check().value());
        json.put("title", FindingWords.of(explanations.title(finding), texts));
        json.put("violation", FindingWords.of(explanations.headline(finding), texts));
        json.put("state", finding.state());
        json.put("severity", finding.severity());
        json.put("resource", finding.resource().id());
        json.put("name", finding.resource().name());
        json.put("type", finding.resource().type());
        json.put("reason", FindingWords.of(finding.reason(), texts));
        json.put("controls",
                explanations.controls(finding.check()).stream().map(link -> link.control().toString()).toList());
        json.put("firstSeen", finding.sightings().first().toString());
        json.put("lastSeen", finding.sightings().last().toString());
        json.put("course", finding.course());
        json.put("opening", finding.opening());
        json.put("sources", finding.sources());
        json.put("decision", finding.decision().map(this::of).orElse(null));
        json.put("fixed", finding.fix().map(FindingJson::of).orElse(null));
        json.put("measures", finding.measures().stream().map(codes::get).toList());
        Remedy remedy = remedies.of(finding);
        json.put("treatment", remedy.progress());
        json.put("treatedBy", treatedBy(remedy));
        json.put("dueOn", remedy.due().map(LocalDate::toString).orElse(null));
        json.put("deadline", remedy.deadline().map(LocalDate::toString).orElse(null));
        json.put("deadlineExceeded", remedy.deadline().filter(today::isAfter).isPresent());
        json.put("reports", finding.reports().stream().map(FindingJson::of).toList());
        json.put("revision", finding.revision());
        return json;
    }

    /** Codes of measures and numbers of changes. */
    static List<String> treatedBy(Remedy remedy) {
        return Stream
                .concat(remedy.measures().stream().map(Measure::code),
                        remedy.changes().stream().map(change -> "#" + change.number()))
                .toList();
    }

    /** Includes the explanation and the history. */
    Map<String, Object> of(Finding finding, List<FindingEvent> history) {
        Map<String, Object> json = of(finding);
        json.put("why", words(explanations.why(finding).map(message -> FindingWords.of(message, texts))));
        json.put("limits", words(explanations.limits(finding).map(message -> FindingWords.of(message, texts))));
        json.put("mend", words(explanations.remediation(finding).map(message -> FindingWords.of(message, texts))));
        json.put("source", words(explanations.source(finding).map(message -> FindingWords.of(message, texts))));
        json.put("history", history.stream().map(this::of).toList());
        return json;
    }

    private static String words(Optional<String> text) {
        return text.orElse(null);
    }

    private Map<String, Object> of(FindingDecision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", decision.reason());
        json.put("by", names.of(decision.by()));
        json.put("account", decision.account());
        json.put("until", decision.until().map(Object::toString).orElse(null));
        json.put("at", decision.at().toString());
        return json;
    }

    static Map<String, Object> of(ProposedDecision proposal, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finding", proposal.finding().id().toString());
        json.put("state", proposal.as());
        json.put("reason", FindingWords.of(proposal.reason(), texts));
        json.put("until", proposal.until().map(Object::toString).orElse(null));
        return json;
    }

    private static Map<String, Object> of(Resolved fix) {
        return JsonObject.of("run", fix.run(), "ending", fix.ending(), "at", fix.at().toString());
    }

    private static Map<String, Object> of(ExternalReport report) {
        return JsonObject.of("source", report.source(), "check", report.check(), "title", report.title(), "detail",
                report.detail(), "mend", report.remediation(), "link", report.link());
    }

    Map<String, Object> of(FindingEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finding", event.finding().toString());
        json.put("event", event.kind());
        json.put("at", event.at().toString());
        json.put("run", event.run().orElse(null));
        json.put("note", event.note());
        json.put("by", names.of(event.by()));
        json.put("until", event.until().map(Object::toString).orElse(null));
        return json;
    }

    static Map<String, Object> of(CheckRun run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", run.number());
        json.put("source", run.source());
        json.put("evidence", run.label());
        json.put("capturedAt", run.capturedAt().toString());
        json.put("ranAt", run.ranAt().toString());
        json.put("new", run.tally().appeared());
        json.put("backAgain", run.tally().cameBack());
        json.put("stillThere", run.tally().stillThere());
        json.put("gone", run.tally().gone());
        return json;
    }
}
