package org.tomes.desktop.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Choices;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingWords;
import org.tomes.finding.ProposedDecision;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/**
 * Asks for the reason why a risk is accepted, a resource is exempt, or a decision is revoked; for one or many findings.
 */
public final class DecisionController {

    private final Workspace workspace;
    private final Texts texts;
    private final DecisionForm form = new DecisionForm();
    private final FindingDecisions decisions;
    private Runnable onEnded = () -> {
    };
    @FXML
    private VBox pane;
    @FXML
    private Label heading;
    @FXML
    private Label explanation;
    @FXML
    private TextArea reason;
    @FXML
    private Field untilField;
    @FXML
    private DatePicker until;
    @FXML
    private Field byField;
    @FXML
    private ComboBox<Optional<PersonId>> by;
    @FXML
    private Button decide;

    DecisionController(Workspace workspace, FindingDecisions decisions) {
        this.workspace = workspace;
        this.decisions = decisions;
        this.texts = workspace.texts();
    }

    @FXML
    private void initialize() {
        reason.textProperty().bindBidirectional(form.reason);
        until.valueProperty().bindBidirectional(form.until);
        Choices.prepare(until, new Dates(texts.language()),
                typed -> form.show(List.of(new FieldError("until", Message.of("desktop_finding.noDate", typed)))));
        Field.showErrors(pane, form.errors(), texts);
        workspace.guard(pane);
    }

    /** @param listener runs when the decision was stored or the form was cancelled */
    void onEnded(Runnable listener) {
        onEnded = listener;
    }

    void people(List<Person> people) {
        Choices.people(by, form.by, people, texts.get("desktop_finding.whoActs"));
    }

    /** @param proposal fills the form with what was decided in Azure */
    void start(DecisionForm.Kind kind, List<Finding> findings, Optional<ProposedDecision> proposal) {
        form.start(kind, findings);
        proposal.filter(proposed -> form.hasUntil())
                .ifPresent(proposed -> form.propose(FindingWords.of(proposed.reason(), texts), proposed.until()));
        String name = kind.name().toLowerCase(Locale.ROOT);
        heading.setText(findings.size() == 1
                ? texts.get("desktop_finding." + name + ".one", findings.getFirst().id().toString())
                : texts.get("desktop_finding." + name + ".many", findings.size()));
        explanation.setText(texts.get("desktop_finding." + name + ".explanation"));
        decide.setText(texts.get("desktop_finding." + name + ".consent"));
        untilField.setVisible(form.hasUntil());
        byField.setVisible(form.hasUntil());
        reason.requestFocus();
    }

    boolean isAbout(List<Finding> findings) {
        return form.findings().stream().map(Finding::id).toList().equals(findings.stream().map(Finding::id).toList());
    }

    /** Leaves at once if nothing was entered, otherwise after asking and, if the user wants it, after saving. */
    void leave(Runnable then) {
        if (!form.dirty()) {
            end();
            then.run();
            return;
        }
        switch (workspace.dialogs().unsaved(Message.of("desktop_finding.unsaved"))) {
            case STAY -> {
            }
            case DISCARD -> {
                end();
                then.run();
            }
            case SAVE -> decide(then);
        }
    }

    @FXML
    void decide() {
        decide(() -> {
        });
    }

    private void decide(Runnable then) {
        if (form.validate(workspace.today())) {
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
        end();
    }
}
