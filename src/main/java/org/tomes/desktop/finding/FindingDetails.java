package org.tomes.desktop.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.check.CheckedResource;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.link.HoverCard;
import org.tomes.desktop.link.LinkedText;
import org.tomes.finding.CheckRun;
import org.tomes.finding.Exploitation;
import org.tomes.finding.ExternalCheckText;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingEvent;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.finding.ProposedDecision;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The details of a finding, as headings and paragraphs. */
final class FindingDetails {

    private final Texts texts;
    private final Dates dates;
    private final FindingExplanations explanations;
    private final FindingsScreenData model;
    private final Map<PersonId, String> names;
    private final Map<Integer, CheckRun> runs;
    private final Workspace workspace;
    private final List<Node> nodes = new ArrayList<>();

    FindingDetails(Workspace workspace, Dates dates, FindingExplanations explanations, FindingsScreenData model) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.dates = dates;
        this.explanations = explanations;
        this.model = model;
        this.names = Person.namesById(model.people());
        this.runs = model.runs().stream().collect(Collectors.toMap(CheckRun::number, run -> run));
    }

    List<Node> of(FindingRow row, List<FindingEvent> history) {
        Finding finding = row.finding();
        fact("finding.field.reason", row.reason());
        if (finding.state() != FindingState.FIXED) {
            RemediationSourceText origin = new RemediationSourceText(row.remedy(), dates, texts);
            origin.due(finding).ifPresent(due -> linked("desktop_finding.due", "finding-due", due));
            linked("desktop_finding.people", "finding-people", origin.people(row.owners()));
        }
        finding.activeExploitation()
                .ifPresent(assessment -> linked("finding.field.exploitationReason", "finding-exploitation",
                        describe(assessment)));
        finding.decision()
                .ifPresent(decision -> linked("desktop_finding.decision", "finding-decision", describe(decision)));
        new HighRiskAuthority(model.authority(), texts).deviation(finding)
                .ifPresent(words -> fact("desktop_finding.againstPolicy",
                        new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(words))));
        model.proposalFor(List.of(finding))
                .ifPresent(proposal -> linked("desktop_finding.proposal", "finding-proposal", describe(proposal)));
        if (!row.requirement().equals(row.headline())) {
            fact("finding.field.title", row.requirement());
        }
        explanations.remediation(finding, texts).ifPresent(steps -> fact("finding.field.remediation", steps));
        resource(finding.resource());
        explanations.explanation(finding).ifPresent(reason -> fact("finding.field.why", words(reason)));
        explanations.limits(finding).ifPresent(limits -> fact("finding.field.limits", words(limits)));
        explanations.source(finding).ifPresent(source -> fact("finding.field.source", words(source)));
        fact("finding.field.sources",
                finding.sources()
                        .stream()
                        .map(source -> texts.name("finding", source))
                        .collect(Collectors.joining(", ")));
        finding.reports().forEach(report -> fact("desktop_finding.report", describe(report)));
        fact("desktop_finding.seen", texts.get("desktop_finding.seenFromTo", dates.show(finding.sightings().first()),
                dates.show(finding.sightings().last()), evidence(finding.sightings().lastIn())));
        history(history.reversed().stream().map(this::describe).toList());
        return List.copyOf(nodes);
    }

    /** Adds the events, in which codes of records are links. */
    private void history(List<String> events) {
        VBox lines = new VBox(2, heading("desktop_finding.history"));
        lines.setId("finding-history");
        events.forEach(event -> lines.getChildren().add(new LinkedText(event, workspace)));
        offerCopy(lines, String.join("\n", events));
        nodes.add(lines);
    }

    /** Adds a text in which codes of records are links. */
    private void linked(String heading, String id, String text) {
        LinkedText words = new LinkedText(text, workspace);
        words.setId(id);
        offerCopy(words, text);
        nodes.add(new VBox(2, heading(heading), words));
    }

    private void offerCopy(Node shown, String text) {
        ContextMenu menu = copyMenu(text);
        shown.setOnContextMenuRequested(asked -> menu.show(shown, asked.getScreenX(), asked.getScreenY()));
    }

    private void fact(String heading, Badge badge) {
        Label label = badge.label();
        label.setWrapText(true);
        nodes.add(new VBox(2, heading(heading), label));
    }

    private void fact(String heading, String text) {
        if (!text.isBlank()) {
            nodes.add(new VBox(2, heading(heading), copyable(text)));
        }
    }

    /**
     * Adds the resource, with a link to the inventory if it is an Azure resource; resources in reports of other tools
     * may not be Azure resources.
     */
    private void resource(CheckedResource resource) {
        String name = resource.name() + " · " + TypeNames.heading(resource.type(), texts);
        if (ResourceId.parse(resource.id()).isEmpty() || model.snapshot().isEmpty()) {
            fact("finding.field.name", name + "\n" + resource.id());
            return;
        }
        Hyperlink link = new Hyperlink(name);
        link.setId("finding-resource");
        link.setWrapText(true);
        HoverCard.on(link, new RecordRef(RecordType.RESOURCE, resource.id(), resource.name()), workspace);
        link.setOnAction(pressed -> workspace.frame().show("azure", "resource/" + resource.id()));
        nodes.add(new VBox(2, heading("finding.field.name"), link, copyable(resource.id())));
    }

    /** Creates a label whose text, such as a command, can be copied with the context menu. */
    private Label copyable(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setContextMenu(copyMenu(text));
        return words;
    }

    private ContextMenu copyMenu(String text) {
        MenuItem copy = new MenuItem(texts.get("desktop.table.copyText"));
        copy.setOnAction(chosen -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return new ContextMenu(copy);
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("field-label");
        return heading;
    }

    private String words(Message message) {
        return FindingText.of(message, texts);
    }

    private String describe(FindingDecision decision) {
        String author = author(decision.by().map(names::get).orElse(decision.account()), decision.enteredBy());
        return decision.until()
                .map(day -> texts.get("desktop_finding.decidedUntil", decision.reason(), author,
                        dates.show(decision.at()), dates.show(day)))
                .orElseGet(() -> texts.get("desktop_finding.decidedForever", decision.reason(), author,
                        dates.show(decision.at())));
    }

    private String describe(Exploitation assessment) {
        String day = dates.show(assessment.since());
        return assessment.by()
                .map(names::get)
                .map(name -> texts.get("desktop_finding.exploitedSinceBy", assessment.reason(), day, name))
                .orElseGet(() -> texts.get("desktop_finding.exploitedSince", assessment.reason(), day));
    }

    /** Returns the deciding person, and who entered the decision in this person's name. */
    private String author(String decider, Optional<PersonId> enteredBy) {
        return enteredBy.map(names::get)
                .map(name -> texts.get("desktop_finding.enteredBy", decider, name))
                .orElse(decider);
    }

    private String describe(ProposedDecision proposal) {
        return words(proposal.reason()) + proposal.until()
                .map(day -> " · " + texts.get("desktop_finding.untilDay", dates.show(day)))
                .orElse("");
    }

    private String describe(ExternalCheckText report) {
        return texts.name("finding", report.source()) + ", " + report.check() + ": " + report.title();
    }

    private String describe(FindingEvent event) {
        String headline = headline(event);
        String where = event.run().map(this::evidence).orElse("");
        String author = author(event.by().map(names::get).orElse(""), event.enteredBy());
        String until = event.until().map(day -> texts.get("desktop_finding.untilDay", dates.show(day))).orElse("");
        return headline + List.of(where, author, until, FindingText.note(event, texts))
                .stream()
                .filter(part -> !part.isEmpty())
                .map(part -> " · " + part)
                .collect(Collectors.joining());
    }

    /**
     * Returns the headline of an event. The date of an event of a check run is that of its evidence; if the check was
     * on another day, the headline also contains this day.
     */
    private String headline(FindingEvent event) {
        String kind = texts.name("finding", event.kind());
        String recorded = dates.show(event.at());
        String captured = event.run().map(runs::get).map(run -> dates.show(run.capturedAt())).orElse(recorded);
        return captured.equals(recorded) ? texts.get("desktop_finding.event", recorded, kind)
                : texts.get("desktop_finding.checked", captured, kind, recorded);
    }

    private String evidence(int run) {
        return Optional.ofNullable(runs.get(run))
                .map(checkRun -> texts.get("desktop_finding.evidence." + checkRun.source(), checkRun.label()))
                .orElse("");
    }
}
