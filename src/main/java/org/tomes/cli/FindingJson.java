package org.tomes.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Exploitation;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingResolution;
import org.tomes.finding.FindingText;
import org.tomes.finding.ProposedDecision;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.review.decision.Decision;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The JSON output of findings; reasons and titles in the language of the call. */
record FindingJson(FindingExplanations explanations, PersonNames names, Map<MeasureId, String> codes,
        Remediations remedies, LocalDate today, Texts texts) {

    static FindingJson of(OpenRegister register, Texts texts) {
        return new FindingJson(register.azure().findings().explanations(), PersonNames.of(register),
                codes(register.records().measures().all()), register.documents().statements().remedies(),
                register.today(), texts);
    }

    private static Map<MeasureId, String> codes(List<Measure> measures) {
        Map<MeasureId, String> codes = new LinkedHashMap<>();
        measures.forEach(measure -> codes.put(measure.id(), measure.code()));
        return codes;
    }

    JsonObject of(Finding finding) {
        Remediation remediation = remedies.of(finding);
        return JsonObject.of("id", finding.id())
                .with("check", finding.check().value())
                .with("title", FindingText.of(explanations.title(finding), texts))
                .with("violation", FindingText.of(explanations.headline(finding), texts))
                .with("state", finding.state())
                .with("severity", finding.severity())
                .with("resource", finding.resource().id())
                .with("name", finding.resource().name())
                .with("type", finding.resource().type())
                .with("reason", FindingText.of(finding.reason(), texts))
                .with("controls", explanations.controls(finding.check()), link -> link.control())
                .with("firstSeen", finding.sightings().first())
                .with("severitySince", finding.since())
                .with("lastSeen", finding.sightings().last())
                .with("course", finding.course())
                .with("opening", finding.opening())
                .with("sources", finding.sources())
                .with("decision", finding.decision().map(this::of))
                .with("exploitation", finding.exploitation().map(this::of))
                .with("fixed", finding.resolution().map(FindingJson::of))
                .with("measures", finding.measures(), codes::get)
                .with("treatment", remediation.progress())
                .with("treatedBy", treatmentCodes(remediation))
                .with("dueOn", remediation.due())
                .with("deadline", remediation.deadline())
                .with("deadlineExceeded", remediation.deadline().filter(today::isAfter).isPresent())
                .with("reports", finding.reports(), FindingJson::of)
                .with("revision", finding.revision());
    }

    /** Returns the codes of measures and decisions, and the numbers of changes. */
    static List<String> treatmentCodes(Remediation remediation) {
        return Stream
                .of(remediation.measures().stream().map(Measure::code),
                        remediation.changes().stream().map(change -> "#" + change.number()),
                        remediation.decisions().stream().map(Decision::code))
                .flatMap(codes -> codes)
                .toList();
    }

    /** Includes the explanation and the history. */
    JsonObject of(Finding finding, List<FindingEvent> history) {
        return of(finding).with("why", words(explanations.explanation(finding)))
                .with("limits", words(explanations.limits(finding)))
                .with("mend", explanations.remediation(finding, texts))
                .with("source", words(explanations.source(finding)))
                .with("history", history, this::of);
    }

    private Optional<String> words(Optional<Message> sentence) {
        return sentence.map(message -> FindingText.of(message, texts));
    }

    private JsonObject of(FindingDecision decision) {
        return JsonObject.of("reason", decision.reason())
                .with("by", names.of(decision.by()))
                .with("enteredBy", names.of(decision.enteredBy()))
                .with("account", decision.account())
                .with("until", decision.until())
                .with("at", decision.at());
    }

    private JsonObject of(Exploitation assessment) {
        return JsonObject.of("since", assessment.since())
                .with("reason", assessment.reason())
                .with("by", names.of(assessment.by()));
    }

    static JsonObject of(ProposedDecision proposal, Texts texts) {
        return JsonObject.of("finding", proposal.finding().id())
                .with("state", proposal.as())
                .with("reason", FindingText.of(proposal.reason(), texts))
                .with("until", proposal.until());
    }

    private static JsonObject of(FindingResolution fix) {
        return JsonObject.of("run", fix.run()).with("ending", fix.ending()).with("at", fix.at());
    }

    private static JsonObject of(ExternalCheckText text) {
        return JsonObject.of("source", text.source())
                .with("check", text.check())
                .with("title", text.title())
                .with("detail", text.detail())
                .with("mend", text.remediation())
                .with("link", text.link());
    }

    JsonObject of(FindingEvent event) {
        return JsonObject.of("finding", event.finding())
                .with("event", event.kind())
                .with("at", event.at())
                .with("run", event.run())
                .with("note", event.note())
                .with("by", names.of(event.by()))
                .with("enteredBy", names.of(event.enteredBy()))
                .with("until", event.until());
    }

    static JsonObject of(CheckRun run) {
        return JsonObject.of("number", run.number())
                .with("source", run.source())
                .with("evidence", run.label())
                .with("capturedAt", run.capturedAt())
                .with("ranAt", run.ranAt())
                .with("new", run.tally().appeared())
                .with("backAgain", run.tally().cameBack())
                .with("stillThere", run.tally().stillThere())
                .with("gone", run.tally().closed());
    }
}
