package org.tomes.desktop.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeLinks;
import org.tomes.change.ChangePlan;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.change.ChangeSubject;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.ViewLoader;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.Actor;
import org.tomes.people.Assignee;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.Duty;
import org.tomes.people.Person;
import org.tomes.people.RaciAssignment;
import org.tomes.people.Responsibility;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Steps of a change that would be refused are disabled, with the reason next to them. */
class StepButtonsTest {

    @AutoClose
    private OpenRegister register;
    private AppContext context;
    private Person anna;
    private Person ben;

    @BeforeEach
    void fill(@TempDir Path folder) throws Exception {
        DesktopFixture.startToolkit();
        context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        anna = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Anna"));
        ben = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Ben"));
    }

    private ChangeRecord draft(String rollback) {
        return register.records()
                .changes()
                .add(as(anna),
                        ChangeRecord.draft(ChangeSubject.NSG, "Close 3389",
                                new ChangePlan("why", "what may happen", rollback, Optional.empty(), ""),
                                Optional.of(anna.id()), ChangeLinks.NONE));
    }

    private static Actor as(Person person) {
        return new Actor(person.id().toString(), "account", "host");
    }

    private Parent shownTo(Person person, ChangeRecord change) throws Exception {
        context.actors().choose(register, person.id());
        return DesktopFixture.onScreen(() -> {
            Texts texts = Texts.in(Language.EN);
            ChangesController screen = new ChangesController(
                    new Workspace(context, register, texts, Background.sameThread(failure -> {
                        throw new AssertionError(failure);
                    }), new RecordedDialogs(), new RecordedFrame()));
            Parent view = ViewLoader.load(texts, screen);
            new Scene(view, 1200, 900);
            screen.select(change.id().toString());
            view.applyCss();
            view.layout();
            return view;
        });
    }

    /** The tabs below took the room, and cut the links off. */
    @Test
    void longReasonsKeepTheirRoomAboveTheTabs() throws Exception {
        ChangeRecord change = register.records()
                .changes()
                .add(as(anna), ChangeRecord.draft(ChangeSubject.NSG, "Close 3389",
                        new ChangePlan("", "", "", Optional.empty(), ""), Optional.of(anna.id()), ChangeLinks.NONE));
        Parent view = shownTo(anna, change);
        assertThat(DesktopFixture.onScreen(() -> {
            view.getStylesheets().add(getClass().getResource("/org/tomes/desktop/tomes.css").toExternalForm());
            view.applyCss();
            view.resize(1000, 480);
            view.layout();
            Parent reasons = (Parent) view.lookup(".step-reasons");
            return reasons.getLayoutBounds().getHeight() - reasons.prefHeight(reasons.getLayoutBounds().getWidth());
        })).isGreaterThanOrEqualTo(0);
        assertThat(DesktopFixture.onScreen(() -> view.lookup(".step-reasons").lookupAll(".hyperlink").size()))
                .isEqualTo(3);
    }

    @Test
    void headingIsNumberAndTitle() throws Exception {
        ChangeRecord change = draft("how back");
        Label heading = (Label) shownTo(anna, change).lookup("#heading");
        assertThat(heading.getText()).isEqualTo("#" + change.number() + "  Close 3389");
    }

    private static String reason(Parent view) {
        Label label = (Label) view.lookup("#refusals");
        return label.isVisible() ? label.getText() : "";
    }

    @Test
    void fieldsMissingForSubmissionAreMarkedAndFocusedByALink() throws Exception {
        Parent view = shownTo(anna, draft(""));
        assertThat(view.lookup("#step-SUBMIT").isDisabled()).isTrue();
        assertThat(view.lookup("#missing-risk")).isNull();
        Hyperlink link = (Hyperlink) view.lookup("#missing-rollback");
        assertThat(link.getText()).isEqualTo("Rollback plan");
        assertThat(link.isVisible()).isTrue();
        DesktopFixture.onScreen(() -> {
            link.fire();
            return null;
        });
        assertThat(view.getScene().getFocusOwner()).isSameAs(view.lookup("#rollback"));
        assertThat(labels(view)).contains("Reason (required for submission)", "Risk (required for submission)",
                "Rollback plan (required for submission)");

        ChangeRecord submitted = register.records()
                .changes()
                .applyStep(as(anna), draft("how back"), ChangeStep.SUBMIT, ChangeStepInput.NONE);
        assertThat(labels(shownTo(anna, submitted))).contains("Reason", "Risk", "Rollback plan");
    }

    private static List<String> labels(Parent view) {
        return Field.findAll(view).stream().map(Field::getLabel).toList();
    }

    @Test
    void requesterSeesWhyApprovalIsDisabled() throws Exception {
        ChangeRecord submitted = register.records()
                .changes()
                .applyStep(as(anna), draft("how back"), ChangeStep.SUBMIT, ChangeStepInput.NONE);
        Parent view = shownTo(anna, submitted);
        assertThat(view.lookup("#step-APPROVE").isDisabled()).isTrue();
        assertThat(reason(view)).contains("requester");
        assertThat(view.lookup("#step-REJECT").isDisabled()).isFalse();
    }

    @Test
    void measuresAndFindingsAreEnteredInADraftOnly() throws Exception {
        ChangeRecord draft = draft("how back");
        assertThat(editable(shownTo(anna, draft))).containsExactly(true, true, true);
        ChangeRecord submitted = register.records()
                .changes()
                .applyStep(as(anna), draft, ChangeStep.SUBMIT, ChangeStepInput.NONE);
        assertThat(editable(shownTo(anna, submitted))).containsExactly(false, false, true);
        ChangeRecord approved = register.records()
                .changes()
                .applyStep(as(ben), submitted, ChangeStep.APPROVE, ChangeStepInput.NONE);
        assertThat(editable(shownTo(anna, approved))).containsExactly(false, false, true);
    }

    private static List<Boolean> editable(Parent view) {
        return List.of(view.lookup("#measures .text-field").isVisible(),
                view.lookup("#findings .text-field").isVisible(),
                ((TextInputControl) view.lookup("#ticket")).isEditable());
    }

    @Test
    void otherPersonApproves() throws Exception {
        ChangeRecord submitted = register.records()
                .changes()
                .applyStep(as(anna), draft("how back"), ChangeStep.SUBMIT, ChangeStepInput.NONE);
        Parent view = shownTo(ben, submitted);
        assertThat(view.lookup("#step-APPROVE").isDisabled()).isFalse();
        assertThat(reason(view)).isEmpty();
    }

    @Test
    void personWithoutApprovalTaskIsWarnedAndCanApprove() throws Exception {
        Person chief = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Chief"));
        register.records()
                .responsibilities()
                .add(DesktopFixture.ACTOR, Responsibility.forSubject(DecisionAuthority.CHANGES)
                        .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(chief.id()), Duty.ACCOUNTABLE))));
        ChangeRecord submitted = register.records()
                .changes()
                .applyStep(as(anna), draft("how back"), ChangeStep.SUBMIT, ChangeStepInput.NONE);

        Parent view = shownTo(ben, submitted);
        assertThat(view.lookup("#step-APPROVE").isDisabled()).isFalse();
        assertThat(reason(view)).contains("is assigned to ", ", not to you.");
        assertThat(reason(shownTo(chief, submitted))).isEmpty();
    }

    @Test
    void requesterWithoutTheTaskReadsOnlyTheRuleThatApplies() throws Exception {
        assignApprovalToAnother();
        Parent view = shownTo(anna, submitted());
        assertThat(reason(view)).contains("requester").doesNotContain("is assigned to");
    }

    @Test
    void rejectingWithoutTheTaskIsAskedAboutLikeApproving() throws Exception {
        assignApprovalToAnother();
        ChangeRecord submitted = submitted();
        context.actors().choose(register, ben.id());
        RecordedDialogs dialogs = new RecordedDialogs();
        List<String> asked = new ArrayList<>();
        dialogs.filled = form -> {
            assertThat(Texts.in(Language.EN).get(form.question().title())).contains("Close 3389");
            assertThat(Texts.in(Language.EN).get(form.question().text())).contains("what may happen", "how back",
                    "Ben");
            asked.add(((Message) form.question().text().arguments().get(2)).key());
            return null;
        };
        ChangeActions actions = new ChangeActions(
                new Workspace(context, register, Texts.in(Language.EN), Background.sameThread(failure -> {
                    throw new AssertionError(failure);
                }), dialogs, new RecordedFrame()));
        actions.open(submitted);
        actions.take(ChangeStep.REJECT);
        actions.take(ChangeStep.APPROVE);
        assertThat(asked).containsExactly("desktop_change.step.deviating.REJECT",
                "desktop_change.step.deviating.APPROVE");
    }

    @Test
    void reasonOfTheRejectionIsShownUntilTheChangeIsSubmittedAgain() throws Exception {
        ChangeRecord rejected = register.records()
                .changes()
                .applyStep(as(ben), submitted(), ChangeStep.REJECT,
                        new ChangeStepInput(Optional.empty(), "Rollback plan too short"));
        assertThat(rejection(rejected, "#rejected-now")).as("in the header, on all tabs")
                .contains("Ben")
                .contains("Rollback plan too short");
        ChangeRecord revised = register.records()
                .changes()
                .applyStep(as(anna), rejected, ChangeStep.REVISE, ChangeStepInput.NONE);
        assertThat(rejection(revised, "#rejected")).contains("Rollback plan too short");
        ChangeRecord again = register.records()
                .changes()
                .applyStep(as(anna), revised, ChangeStep.SUBMIT, ChangeStepInput.NONE);
        assertThat(rejection(again, "#rejected")).isEmpty();
        assertThat(rejection(again, "#rejected-now")).isEmpty();
    }

    private String rejection(ChangeRecord change, String id) throws Exception {
        Label label = (Label) shownTo(anna, change).lookup(id);
        return label.isVisible() ? label.getText() : "";
    }

    private ChangeRecord submitted() {
        return register.records()
                .changes()
                .applyStep(as(anna), draft("how back"), ChangeStep.SUBMIT, ChangeStepInput.NONE);
    }

    private void assignApprovalToAnother() {
        Person chief = register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Chief"));
        register.records()
                .responsibilities()
                .add(DesktopFixture.ACTOR, Responsibility.forSubject(DecisionAuthority.CHANGES)
                        .assigned(List.of(new RaciAssignment(new Assignee.OfPerson(chief.id()), Duty.ACCOUNTABLE))));
    }

    @Test
    void incompleteDraftShowsMissingFieldsBeforeSubmission() throws Exception {
        Parent view = shownTo(anna, draft(""));
        assertThat(view.lookup("#step-SUBMIT").isDisabled()).isTrue();
        assertThat(reason(view)).contains("rollback plan");
        assertThat(view.lookup("#step-WITHDRAW").isDisabled()).isFalse();
    }
}
