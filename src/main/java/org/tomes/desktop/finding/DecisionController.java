package org.tomes.desktop.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.tomes.desktop.common.Badge;
import org.tomes.desktop.common.ComboBoxes;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.finding.DecisionForm.Kind;
import org.tomes.desktop.link.LinkedText;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.finding.ProposedDecision;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.InvalidRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Asks for the reason why a risk is accepted, a resource is exempt, a decision is revoked, or a finding is treated as
 * exploited or no longer is; for one or many findings.
 */
public final class DecisionController {

    private final Workspace workspace;
    private final Texts texts;
    private final DecisionForm form = new DecisionForm();
    private final FindingDecisions decisions;
    private FormErrors formErrors;
    private Optional<HighRiskAuthority> authority = Optional.empty();
    private Optional<PersonId> actor = Optional.empty();
    private FindingsByCause causes = new FindingsByCause(List.of());
    private Runnable onEnded = () -> {
    };
    @FXML
    private VBox pane;
    @FXML
    private Label heading;
    @FXML
    private Label explanation;
    @FXML
    private LinkedText sameCause;
    @FXML
    private Field choiceField;
    @FXML
    private ComboBox<Optional<Kind>> choice;
    @FXML
    private Field reasonField;
    @FXML
    private TextArea reason;
    @FXML
    private Field untilField;
    @FXML
    private DatePicker until;
    @FXML
    private Field sinceField;
    @FXML
    private DatePicker since;
    @FXML
    private Field byField;
    @FXML
    private ComboBox<Optional<PersonId>> by;
    @FXML
    private Label authorityHint;
    @FXML
    private Button decide;
    @FXML
    private Button cancel;

    DecisionController(Workspace workspace, FindingDecisions decisions) {
        this.workspace = workspace;
        this.decisions = decisions;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        reason.textProperty().bindBidirectional(form.reason);
        until.valueProperty().bindBidirectional(form.until);
        since.valueProperty().bindBidirectional(form.since);
        prepareDay(until, "until");
        prepareDay(since, "since");
        form.by.addListener((property, before, chosen) -> hint());
        authorityHint.managedProperty().bind(authorityHint.visibleProperty());
        heading.managedProperty().bind(heading.visibleProperty());
        decide.managedProperty().bind(decide.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        choice.valueProperty().addListener((property, before, chosen) -> chosen(chosen));
        formErrors = FormErrors.show(pane, form.errors(), texts);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE && cancel.isVisible()) {
                pressed.consume();
                workspace.leave(form.dirty(), Message.of("desktop_finding.unsaved"), next -> decide(), () -> {
                }, this::cancel);
            }
        });
        workspace.lockIfReadOnly(pane);
    }

    private void prepareDay(DatePicker day, String field) {
        ComboBoxes.prepare(day, new Dates(texts.language()), workspace::today, typed -> form.refuse(field, typed));
        day.getEditor().textProperty().addListener((property, before, typed) -> {
            if (typed.isBlank()) {
                form.accept(field);
            }
        });
    }

    /** @param listener runs when the decision was stored or the form was cancelled */
    void onEnded(Runnable listener) {
        onEnded = listener;
    }

    /** @param newAuthority the people responsible for accepting risks */
    void people(List<Person> people, DecisionAuthority newAuthority) {
        authority = Optional.of(new HighRiskAuthority(newAuthority, texts));
        workspace.background().read(workspace::person, person -> {
            actor = person;
            String actorName = people.stream()
                    .filter(candidate -> person.filter(candidate.id()::equals).isPresent())
                    .findFirst()
                    .map(candidate -> texts.get("desktop_finding.actor", candidate.name()))
                    .orElse(texts.get("desktop_finding.whoActs"));
            ComboBoxes.people(by, form.by, people, actorName);
            hint();
        });
    }

    /** @param newCauses groups all findings by cause */
    void causes(FindingsByCause newCauses) {
        causes = newCauses;
    }

    /**
     * Lists the other open findings with the same causes. They are counted instead of the findings that the decision
     * concerns.
     */
    private void showSameCause(boolean isEnding) {
        List<Finding> remaining = isEnding
                ? form.findings()
                        .stream()
                        .flatMap(finding -> causes.group(finding).stream())
                        .filter(finding -> finding.state() == FindingState.OPEN && !concerns(finding))
                        .distinct()
                        .toList()
                : List.of();
        sameCause.setVisible(!remaining.isEmpty());
        sameCause.setManaged(!remaining.isEmpty());
        if (!remaining.isEmpty()) {
            sameCause.show(texts.get("desktop_finding.sameCause", remaining.size(),
                    remaining.stream()
                            .map(finding -> finding.id() + " (" + texts.name("check", finding.severity()) + ")")
                            .collect(Collectors.joining(", "))),
                    workspace);
        }
    }

    /**
     * Shows a hint if the deciding person is not responsible for the task, or is not the acting person. The decision
     * remains possible.
     */
    private void hint() {
        Optional<Badge> hint = authority.filter(people -> form.hasUntil()).flatMap(people -> hint(people));
        hint.ifPresent(words -> words.show(authorityHint));
        authorityHint.setVisible(hint.isPresent());
    }

    private Optional<Badge> hint(HighRiskAuthority people) {
        return Optional.of(people)
                .filter(highRisks -> form.needsAuthority())
                .flatMap(highRisks -> highRisks.objection(form.by.get().or(() -> actor)))
                .map(words -> new Badge(Feather.ALERT_TRIANGLE, Tone.WARNING, texts.get(words)))
                .or(() -> people.onBehalf(form.by.get(), actor)
                        .map(words -> new Badge(Feather.INFO, Tone.QUIET, texts.get(words))));
    }

    /** Selects the person whom the policy requires to decide, unless the acting person may decide. */
    private void proposePerson() {
        if (form.needsAuthority() && form.by.get().isEmpty()) {
            form.by.set(authority.flatMap(highRisks -> highRisks.requiredDecider(actor)));
        }
    }

    /** Asks which decision applies to several findings, whose number is shown below; initially none is selected. */
    void choose(List<Finding> findings) {
        form.start(Kind.ACCEPT, findings);
        heading.setVisible(false);
        ComboBoxes.prepare(choice,
                Stream.concat(Stream.of(Optional.<Kind>empty()),
                        DecisionForm.possible(findings).stream().map(Optional::of)).toList(),
                kind -> texts
                        .get(kind.map(chosenKind -> "desktop_finding." + chosenKind.name().toLowerCase(Locale.ROOT))
                                .orElse("desktop_finding.unchanged")));
        choice.setValue(Optional.empty());
        choiceField.setVisible(true);
        chosen(Optional.empty());
    }

    private void chosen(Optional<Kind> kind) {
        if (choiceField.isVisible() && kind != null) {
            kind.ifPresent(form::decideAs);
            proposePerson();
            explain(kind);
        }
    }

    private void explain(Optional<Kind> kind) {
        String name = kind.map(chosenKind -> chosenKind.name().toLowerCase(Locale.ROOT)).orElse("");
        explanation.setText(kind.isPresent() ? texts.get("desktop_finding." + name + ".explanation")
                : texts.get("desktop_finding.unchangedExplanation"));
        showSameCause(kind.filter(Kind::hasUntil).isPresent());
        kind.ifPresent(chosenKind -> decide.setText(texts.get("desktop_finding." + name + ".consent")));
        reasonField.setLabel(texts.get("shell.form.required", texts.get("finding.field.note")));
        reasonField.setVisible(kind.isPresent());
        String lastDay = texts.get("desktop_finding.lastDay");
        untilField
                .setLabel(kind.equals(Optional.of(Kind.ACCEPT)) ? texts.get("shell.form.required", lastDay) : lastDay);
        untilField.setVisible(kind.isPresent() && form.hasUntil());
        if (form.hasSince()) {
            form.proposeSince(workspace.today());
        }
        sinceField.setVisible(kind.isPresent() && form.hasSince());
        byField.setLabel(texts.get(form.hasSince() ? "desktop_finding.assessor" : "desktop_finding.answers"));
        byField.setVisible(kind.isPresent() && (form.hasUntil() || form.hasSince()));
        decide.setVisible(kind.isPresent());
        hint();
        cancel.setVisible(kind.isPresent());
    }

    /** @param proposal decision made in Azure, with which to fill the form */
    void start(Kind kind, List<Finding> findings, Optional<ProposedDecision> proposal) {
        form.start(kind, findings);
        formErrors.releaseRoom();
        proposePerson();
        if (form.hasUntil()) {
            toConfirm(findings).ifPresent(decision -> form.propose(decision.reason(), decision.until()));
            proposal.ifPresent(proposed -> form.propose(FindingText.of(proposed.reason(), texts), proposed.until()));
        }
        String name = kind.name().toLowerCase(Locale.ROOT);
        heading.setText(findings.size() == 1
                ? texts.get("desktop_finding." + name + ".one", findings.getFirst().id().toString())
                : texts.get("desktop_finding." + name + ".many", findings.size()));
        choiceField.setVisible(false);
        heading.setVisible(true);
        explain(Optional.of(kind));
        reason.requestFocus();
    }

    /** Returns the decision that another person entered, whose reason and date the deciding person can take over. */
    private static Optional<FindingDecision> toConfirm(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> findings.size() == 1)
                .flatMap(finding -> finding.decision().stream())
                .filter(decision -> decision.enteredBy().isPresent())
                .findFirst();
    }

    boolean concerns(Finding finding) {
        return form.findings().stream().anyMatch(decided -> decided.id().equals(finding.id()));
    }

    boolean isAbout(List<Finding> findings) {
        return form.findings().stream().map(Finding::id).toList().equals(findings.stream().map(Finding::id).toList());
    }

    /**
     * Leaves the form: immediately if nothing was entered, otherwise after asking and, if the user chooses so, after
     * saving.
     *
     * @param then runs after leaving
     * @param stay runs if the user stays
     */
    void leave(Runnable then, Runnable stay) {
        workspace.leave(form.dirty(), Message.of("desktop_finding.unsaved"), next -> decide(then), () -> {
        }, () -> {
            end();
            then.run();
        }, stay);
    }

    @FXML
    void decide() {
        if (!decide.isVisible()) {
            return;
        }
        decide(() -> {
        });
    }

    private void decide(Runnable then) {
        if (!form.validate(workspace.today())) {
            formErrors.focusFirst();
        } else {
            decisions.write(form.entered(), () -> {
                end();
                then.run();
            }, this::failed);
        }
    }

    private void end() {
        form.start(form.kind(), List.of());
        onEnded.run();
    }

    private void failed(Throwable failure) {
        if (failure instanceof InvalidRecord invalid) {
            form.show(invalid.errors());
        } else {
            workspace.dialogs().failed(failure);
        }
    }

    @FXML
    private void cancel() {
        if (form.findings().size() > 1) {
            choose(form.findings());
        } else {
            end();
        }
    }
}
