package org.tomes.desktop.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeState;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.change.ChangeSubject;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedDialogs.Conflict;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.Tone;
import org.tomes.desktop.common.Workspace;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditQuery;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** A change open in a window while it is also written elsewhere, by another window or a command. */
class ChangeActionsTest {

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    @AutoClose
    private OpenRegister register;
    private Workspace workspace;
    private Actor marta;
    private ChangeActions actions;

    @BeforeEach
    void openChange() {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        marta = new Actor(register.records().people().add(DesktopFixture.ACTOR, Person.ofName("Marta")).id().toString(),
                "account", "host");
        workspace = (new Workspace(context, register, Texts.in(Language.EN), Background.sameThread(failure -> {
            throw new AssertionError(failure);
        }), dialogs, frame));
        actions = new ChangeActions(workspace);
        actions.create(() -> {
        });
        actions.form().title.set("Close port 3389");
        actions.form().kind.set(ChangeSubject.NSG);
        actions.form().reason.set("Nobody needs it");
        actions.form().risk.set("Maintenance is locked out");
        actions.form().rollback.set("Allow the rule again");
        actions.save();
    }

    private ChangeRecord stored() {
        return register.records().changes().get("1");
    }

    private void titleMeanwhile(String title) {
        ChangeRecord now = stored();
        register.records().changes().change(DesktopFixture.ACTOR, now.with(now.kind(), title, now.plan(), now.links()));
    }

    @Test
    void mineReplacesTheirsOnlyAfterBothWereShown() {
        titleMeanwhile("Theirs");
        actions.form().title.set("Mine");
        dialogs.conflict = Conflict.KEEP_MINE;
        actions.save();

        assertThat(dialogs.conflicts.getFirst()).extracting(one -> one.field() + ": " + one.mine() + "/" + one.theirs())
                .containsExactly("Title: Mine/Theirs");
        assertThat(stored().title()).isEqualTo("Mine");
        assertThat(register.records().trail().entries(AuditQuery.about(stored().ref())))
                .extracting(entry -> entry.after().values().get("title"))
                .as("the trail keeps what was overruled")
                .contains("Theirs", "Mine");
    }

    @Test
    void undoThatAnotherPersonHasOvertakenNamesTheRecordAndWritesNothing() {
        actions.form().title.set("Mine");
        actions.save();
        titleMeanwhile("Theirs");
        frame.undo.run();

        assertThat(frame.tones.getLast()).isEqualTo(Tone.WARNING);
        assertThat(Texts.in(Language.EN).get(frame.said.getLast())).startsWith("Not undone: ").contains("#1");
        assertThat(stored().title()).isEqualTo("Theirs");
    }

    @Test
    void takingTheirVersionFillsTheFormWithoutWriting() {
        titleMeanwhile("Theirs");
        actions.form().title.set("Mine");
        dialogs.conflict = Conflict.TAKE_THEIRS;
        actions.save();

        assertThat(actions.form().title.get()).isEqualTo("Theirs");
        assertThat(actions.form().dirty().get()).isFalse();
        assertThat(stored().title()).isEqualTo("Theirs");
        assertThat(stored().revision()).isEqualTo(2);
    }

    @Test
    void continuingToEditRetainsTheInput() {
        titleMeanwhile("Theirs");
        actions.form().title.set("Mine");
        dialogs.conflict = Conflict.GO_ON_EDITING;
        actions.save();

        assertThat(actions.form().title.get()).isEqualTo("Mine");
        assertThat(actions.form().dirty().get()).isTrue();
        assertThat(stored().title()).isEqualTo("Theirs");
    }

    @Test
    void savingDoesNotRevertAStepOfAnotherPerson() {
        register.records()
                .changes()
                .applyStep(marta, stored(), ChangeStep.SUBMIT, new ChangeStepInput(Optional.empty(), ""));
        actions.form().title.set("Mine");
        dialogs.conflict = Conflict.TAKE_THEIRS;
        actions.save();

        assertThat(dialogs.conflicts.getFirst()).extracting(one -> one.mine() + "/" + one.theirs())
                .containsExactly("Mine/Close port 3389");
        assertThat(stored().state()).isEqualTo(ChangeState.SUBMITTED);
        assertThat(List.of(actions.form().base())).containsExactly(stored());
    }

    @Test
    void stepWaitsForTheBackgroundSaveOfInput() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ChangeActions later = new ChangeActions(new Workspace(DesktopFixture.context(folder), register,
                Texts.in(Language.EN), new Background(waiting::add, Runnable::run, failure -> {
                    throw new AssertionError(failure);
                }), dialogs, new RecordedFrame()));
        later.open(stored());
        later.form().title.set("Close ports 3389 and 22");

        later.take(ChangeStep.SUBMIT);
        assertThat(dialogs.questions).as("one question for saving and submitting").hasSize(1);

        assertThat(stored().title()).as("nothing is written on the screen's thread").isEqualTo("Close port 3389");
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(stored().title()).isEqualTo("Close ports 3389 and 22");
        assertThat(later.form().dirty().get()).isFalse();
    }

    private void choose(String column, String name) throws Exception {
        DesktopFixture.startToolkit();
        DesktopFixture.onScreen(() -> {
            ChangeInlineEdits cells = new ChangeInlineEdits(workspace, actions,
                    () -> register.records().people().all());
            cells.values()
                    .get(column)
                    .apply(stored())
                    .stream()
                    .filter(item -> name.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return null;
        });
    }

    @Test
    void plannedDateAndRequesterChangeInTheirCellsAndCanBeUndone() throws Exception {
        LocalDate today = LocalDate.now(DesktopFixture.CLOCK);
        choose("planned", new Dates(Language.EN).show(today));
        assertThat(stored().plan().planned()).contains(today);
        assertThat(actions.form().planned.get()).as("the form shows what the cell changed").isEqualTo(today);
        frame.undo.run();
        assertThat(stored().plan().planned()).isEmpty();

        choose("requester", "Marta");
        assertThat(stored().approvals().requester()).map(Object::toString).contains(marta.person());
        frame.undo.run();
        assertThat(stored().approvals().requester()).isEmpty();
    }

    @Test
    void savedInputCanBeUndoneStepByStep() {
        actions.open(stored());
        for (String title : List.of("Second", "Third")) {
            actions.form().title.set(title);
            actions.save();
        }
        frame.undoable.pop().run();
        assertThat(stored().title()).isEqualTo("Second");
        assertThat(frame.said.getLast().key()).isEqualTo("shell.undone");
        frame.undoable.pop().run();
        assertThat(stored().title()).isNotEqualTo("Second");
        frame.redo.run();
        assertThat(stored().title()).isEqualTo("Second");
        frame.undo.run();
        assertThat(stored().title()).isNotEqualTo("Second");
        frame.redo.run();
        assertThat(stored().title()).isEqualTo("Second");
        assertThat(dialogs.failures).isEmpty();
    }

    @Test
    void stateChangesByItsStepsAndSubmittingCanBeUndone() throws Exception {
        workspace.context().actors().choose(register, new PersonId(UUID.fromString(marta.person())));
        choose("state", workspace.texts().name("change", ChangeStep.SUBMIT));
        assertThat(stored().state()).isEqualTo(ChangeState.SUBMITTED);
        frame.undo.run();
        assertThat(stored().state()).isEqualTo(ChangeState.DRAFT);
    }
}
