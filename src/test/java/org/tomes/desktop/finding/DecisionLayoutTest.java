package org.tomes.desktop.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.LayoutFaults;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.ledger.Actor;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The forms that replace a finding's details fit in German with larger text; saves screenshots for inspection. */
class DecisionLayoutTest {

    @Test
    void errorAtADateDisappearsWithAValidDate() {
        DecisionForm form = new DecisionForm();
        form.show(List.of(new FieldError("until", Message.of("desktop_finding.noDate", "+3m"))));
        form.until.set(LocalDate.of(2027, 3, 31));
        assertThat(form.errors()).isEmpty();
    }

    @Test
    void formsFitInGermanWithLargerLetters(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.DE)) {
            List<String> faults = DesktopFixture.onScreen(() -> faults(
                    new Workspace(context, register, Texts.in(Language.DE), Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), new RecordedFrame())));
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void acceptanceOfAHighRiskByAPersonWithoutThisTaskIsNamedInTheForm(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            List<Finding> high = register.azure()
                    .findings()
                    .all()
                    .stream()
                    .filter(finding -> finding.severity() == Severity.HIGH && finding.state() == FindingState.OPEN)
                    .limit(1)
                    .toList();
            DesktopFixture.onScreen(() -> {
                Workspace workspace = new Workspace(context, register, Texts.in(Language.EN),
                        Background.sameThread(failure -> {
                            throw new AssertionError(failure);
                        }), new RecordedDialogs(), new RecordedFrame());
                DecisionController decision = new DecisionController(workspace, new FindingDecisions(workspace, () -> {
                }));
                Parent form = ViewLoader.load(workspace.texts(), decision);
                decision.people(register.records().people().all(), register.records().responsibilities().authority());
                decision.start(DecisionForm.Kind.ACCEPT, high, Optional.empty());
                Label hint = (Label) form.lookup("#authorityHint");
                assertThat(by(form).getValue()).as("top management is proposed")
                        .contains(register.records().people().get("Dr. Katrin Hallerbrück").id());
                by(form).setValue(Optional.of(register.records().people().get("Tobias Wrede").id()));
                assertThat(hint.isVisible()).isTrue();
                assertThat(hint.getText()).contains("top management", "Dr. Katrin Hallerbrück");
                by(form).setValue(Optional.of(register.records().people().get("Dr. Katrin Hallerbrück").id()));
                assertThat(hint.isVisible()).isFalse();
                by(form).setValue(Optional.of(register.records().people().get("Tobias Wrede").id()));
                ((TextArea) form.lookup("#reason")).setText("Replaced in spring.");
                ((DatePicker) form.lookup("#until")).setValue(workspace.today().plusDays(30));
                decision.decide();
                assertThat(((RecordedDialogs) workspace.dialogs()).questions).extracting(Confirmation::title)
                        .containsExactly(Message.of("desktop_finding.againstPolicy.question"));
                return null;
            });
        }
    }

    /** The Escape key discarded the reason without asking. */
    @Test
    void escapeAsksBeforeItDiscardsInput(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            List<Finding> one = register.azure().findings().all().stream().limit(1).toList();
            DesktopFixture.onScreen(() -> {
                RecordedDialogs dialogs = new RecordedDialogs();
                Workspace workspace = new Workspace(context, register, Texts.in(Language.EN),
                        Background.sameThread(failure -> {
                            throw new AssertionError(failure);
                        }), dialogs, new RecordedFrame());
                DecisionController decision = new DecisionController(workspace, new FindingDecisions(workspace, () -> {
                }));
                List<String> ended = new ArrayList<>();
                decision.onEnded(() -> ended.add("ended"));
                Parent form = ViewLoader.load(workspace.texts(), decision);
                decision.people(register.records().people().all(), register.records().responsibilities().authority());
                decision.start(DecisionForm.Kind.ACCEPT, one, Optional.empty());
                TextArea reason = (TextArea) form.lookup("#reason");
                reason.setText("Replaced in spring.");

                dialogs.unsaved = Dialogs.Unsaved.STAY;
                escape(reason);
                assertThat(reason.getText()).isEqualTo("Replaced in spring.");
                assertThat(ended).isEmpty();

                dialogs.unsaved = Dialogs.Unsaved.DISCARD;
                escape(reason);
                assertThat(ended).hasSize(1);
                return null;
            });
        }
    }

    private static void escape(Node focused) {
        Event.fireEvent(focused,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }

    @Test
    void acceptanceInTheNameOfAnotherPersonIsAskedForAndRecordsWhoEnteredIt(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        AppContext context = DesktopFixture.context(folder);
        try (OpenRegister register = DesktopFixture.exampleCompany(context, folder.resolve("r"), Language.EN)) {
            PersonId manager = register.records().people().get("Dr. Katrin Hallerbrück").id();
            PersonId acting = register.records().people().get("Tobias Wrede").id();
            Finding high = register.azure()
                    .findings()
                    .all()
                    .stream()
                    .filter(finding -> finding.severity() == Severity.HIGH && finding.state() == FindingState.OPEN
                            && finding.exploitation().isEmpty())
                    .findFirst()
                    .orElseThrow();
            HighRiskAuthority authority = new HighRiskAuthority(register.records().responsibilities().authority(),
                    Texts.in(Language.EN));
            assertThat(authority.question(Optional.of(manager), Optional.of(acting))).map(Confirmation::title)
                    .contains(Message.of("desktop_finding.onBehalf.question", "Dr. Katrin Hallerbrück"));
            assertThat(authority.question(Optional.of(manager), Optional.of(manager))).isEmpty();

            Actor actor = new Actor(acting.toString(), "tester", "host");
            Finding accepted = register.azure()
                    .findings()
                    .accept(actor, List.of(high), "Replaced in spring.", Optional.of(LocalDate.of(2099, 1, 1)),
                            Optional.of(manager))
                    .getFirst();
            assertThat(accepted.decision().orElseThrow().enteredBy()).contains(acting);
            assertThat(register.azure().findings().history(accepted).getLast().enteredBy()).contains(acting);
            assertThat(authority.deviation(accepted))
                    .contains(Message.of("desktop_finding.toConfirm", "Tobias Wrede", "Dr. Katrin Hallerbrück"));
            Finding confirmed = register.azure()
                    .findings()
                    .accept(new Actor(manager.toString(), "tester", "host"), List.of(accepted), "Replaced in spring.",
                            Optional.of(LocalDate.of(2099, 1, 1)), Optional.empty())
                    .getFirst();
            assertThat(authority.deviation(confirmed)).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Optional<PersonId>> by(Parent form) {
        return (ComboBox<Optional<PersonId>>) form.lookup("#by");
    }

    private static List<String> faults(Workspace workspace) {
        List<Finding> findings = workspace.register().azure().findings().all().subList(0, 3);
        DecisionController decision = new DecisionController(workspace, new FindingDecisions(workspace, () -> {
        }));
        Parent form = ViewLoader.load(workspace.texts(), decision);
        decision.people(workspace.register().records().people().all(),
                workspace.register().records().responsibilities().authority());
        List<String> faults = new ArrayList<>();
        for (DecisionForm.Kind kind : DecisionForm.Kind.values()) {
            decision.start(kind, findings, Optional.empty());
            decision.decide();
            faults.addAll(picture(form, kind.name()));
        }
        decision.choose(findings);
        faults.addAll(picture(form, "several"));
        LinkController link = new LinkController(workspace);
        Parent choice = ViewLoader.load(workspace.texts(), link);
        link.show(workspace.register().records().measures().all(), workspace.register().records().changes().all());
        link.start(findings);
        faults.addAll(picture(choice, "link"));
        return faults;
    }

    private static List<String> picture(Parent form, String name) {
        Scene scene = form.getScene() == null ? new Scene(form, 460, 620) : form.getScene();
        form.setStyle("-fx-font-size: 17.5px;");
        scene.getStylesheets()
                .setAll(DecisionLayoutTest.class.getResource("/org/tomes/desktop/tomes.css").toExternalForm());
        form.applyCss();
        form.layout();
        DesktopFixture.writePicture(scene.snapshot(null),
                Path.of("target", "screens", "finding-form-" + name + ".png"));
        return LayoutFaults.in(form);
    }
}
