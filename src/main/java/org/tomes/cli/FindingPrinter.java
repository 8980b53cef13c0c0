package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import org.tomes.document.statement.Remediation;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingText;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The text output of findings. */
final class FindingPrinter {

    private final FindingJson words;
    private final CommandOutput output;
    private final Texts texts;

    FindingPrinter(FindingJson words, CommandOutput output) {
        this.words = words;
        this.output = output;
        this.texts = output.texts();
    }

    void print(Finding finding, List<FindingEvent> history) {
        output.line(finding.id() + "  " + words(words.explanations().headline(finding)));
        line("finding.field.state", FindingText.state(finding, texts));
        line("finding.field.severity", texts.name("finding", finding.severity()));
        finding.exploitation().ifPresent(assessment -> line("finding.field.exploitationReason", assessment.reason()));
        line("finding.field.check", finding.check().value());
        line("finding.field.name", finding.resource().name());
        line("finding.field.resource", finding.resource().id());
        line("finding.field.reason", words(finding.reason()));
        line("finding.field.title", words(words.explanations().title(finding)));
        words.explanations()
                .explanation(finding)
                .ifPresent(explanation -> line("finding.field.why", words(explanation)));
        words.explanations().limits(finding).ifPresent(limits -> line("finding.field.limits", words(limits)));
        words.explanations().remediation(finding, texts).ifPresent(steps -> line("finding.field.remediation", steps));
        words.explanations().source(finding).ifPresent(source -> line("finding.field.source", words(source)));
        line("finding.field.controls",
                String.join(", ",
                        words.explanations()
                                .controls(finding.check())
                                .stream()
                                .map(link -> link.control().toString())
                                .toList()));
        line("finding.field.firstSeen", output.moment(finding.sightings().first()));
        line("finding.field.severitySince", output.moment(finding.since()));
        line("finding.field.lastSeen", output.moment(finding.sightings().last()));
        Remediation remediation = words.remedies().of(finding);
        line("finding.field.treatment", String.join(", ", FindingJson.treatmentCodes(remediation)));
        line("finding.field.due", remediation.due().map(Object::toString).orElse(""));
        line("finding.field.deadline", remediation.missedDeadline().map(Object::toString).orElse(""));
        output.line("");
        events(history);
    }

    private void line(String label, String value) {
        if (!value.isEmpty()) {
            output.line(texts.get(label) + ": " + value);
        }
    }

    private String words(Message message) {
        return FindingText.of(message, texts);
    }

    void events(List<FindingEvent> events) {
        output.table(events, column("finding.field.at", event -> output.moment(event.at())),
                column("finding.field.event", "finding", FindingEvent::kind),
                column("finding.field.by", event -> words.names().of(event.by())),
                column("finding.field.until", FindingEvent::until),
                column("finding.field.note", event -> FindingText.note(event, texts)));
    }

    void runs(List<CheckRun> runs) {
        output.table(runs, column("finding.field.run", CheckRun::number),
                column("finding.field.evidence", run -> texts.name("finding", run.source()) + " " + run.label()),
                column("finding.field.capturedAt", run -> output.moment(run.capturedAt())),
                column("finding.findingOccurrence.NEW", run -> run.tally().appeared()),
                column("finding.findingOccurrence.BACK_AGAIN", run -> run.tally().cameBack()),
                column("finding.findingOccurrence.STILL_THERE", run -> run.tally().stillThere()),
                column("finding.findingOccurrence.GONE", run -> run.tally().closed()));
    }
}
