package org.tomes.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Article32Objective;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedDialogs.Conflict;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.Dialogs.Unsaved;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class MeasureActionsTest {

    @TempDir
    private Path folder;
    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final RecordedFrame frame = new RecordedFrame();
    @AutoClose
    private OpenRegister register;
    private MeasureActions actions;
    private MeasureForm form;

    @BeforeEach
    void open() {
        AppContext context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        actions = new MeasureActions(new Workspace(context, register, Texts.in(Language.EN),
                Background.sameThread(dialogs::failed), dialogs, frame));
        form = actions.form();
    }

    private boolean leaves() {
        AtomicBoolean left = new AtomicBoolean();
        actions.leave(() -> left.set(true), () -> {
        });
        return left.get();
    }

    private Measure stored(String title) {
        return register.records().measures().add(DesktopFixture.ACTOR, new MeasureBuilder().title(title).build());
    }

    @Test
    void newMeasureGetsACode() {
        actions.create(() -> {
        });
        form.title.set("Close port 3389");
        actions.save();

        assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("Close port 3389");
        assertThat(form.code.get()).isEqualTo("TOM-001");
        assertThat(form.dirty().get()).isFalse();
    }

    @Test
    void missingTitleIsReportedBelowItsFieldAndNotSaved() {
        actions.create(() -> {
        });
        form.notes.set("something");
        actions.save();

        assertThat(form.errors()).containsOnlyKeys("title");
        assertThat(register.records().measures().all()).isEmpty();
    }

    @Test
    void nonNumericIntervalIsReportedBelowItsField() {
        actions.open(stored("One"));
        form.interval.set("twelve");
        actions.save();

        assertThat(form.errors()).containsOnlyKeys("reviewIntervalMonths");
    }

    @Test
    void duplicateCodeIsReportedBelowItsField() {
        stored("One");
        actions.open(stored("Two"));
        form.code.set("tom-001");
        actions.save();

        assertThat(form.errors()).containsOnlyKeys("code");
    }

    @Test
    void revertedFieldIsNotAChange() {
        actions.open(stored("One"));
        form.title.set("Other");
        form.title.set("One");

        assertThat(form.dirty().get()).isFalse();
    }

    @Test
    void savedChangeCanBeUndone() {
        actions.open(stored("One"));
        form.title.set("Other");
        actions.save();
        frame.undo.run();

        assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("One");
        assertThat(form.title.get()).isEqualTo("One");
    }

    @Test
    void severalChangesOfOneMeasureAreUndoneOneByOne() {
        actions.open(stored("One"));
        for (String title : List.of("Two", "Three")) {
            form.title.set(title);
            actions.save();
        }
        frame.undoable.pop().run();
        assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("Two");
        frame.undoable.pop().run();
        assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("One");
    }

    @Test
    void undoDoesNotOverwriteALaterChangeByAnotherPerson() {
        actions.open(stored("One"));
        form.title.set("Two");
        actions.save();
        register.records()
                .measures()
                .change(DesktopFixture.ACTOR,
                        register.records().measures().get("TOM-001").change().title("Theirs").build());
        frame.undo.run();
        assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("Theirs");
        assertThat(Texts.in(Language.EN).get(frame.said.getLast())).startsWith("Not undone: ").contains("TOM-001");
    }

    @Test
    void newMeasureIsRetiredByUndoAndPlannedAgainByRedo() {
        actions.create(() -> {
        });
        form.title.set("New");
        actions.save();
        Measure added = register.records().measures().all().getLast();
        frame.undo.run();
        assertThat(register.records().measures().get(added.code()).status()).isEqualTo(MeasureStatus.RETIRED);
        frame.redo.run();
        assertThat(register.records().measures().get(added.code()).status()).isEqualTo(MeasureStatus.PLANNED);
        assertThat(frame.said.getLast())
                .isEqualTo(Message.of("shell.redone", Message.of("desktop_measure.added", added.code())));
        frame.undo.run();
        assertThat(register.records().measures().get(added.code()).status()).isEqualTo(MeasureStatus.RETIRED);
    }

    @Test
    void staleChangeShowsBothVersionsAndCanKeepMine() {
        Measure measure = stored("One");
        actions.open(measure);
        register.records().measures().change(DesktopFixture.ACTOR, measure.change().title("Theirs").build());
        dialogs.conflict = Conflict.KEEP_MINE;
        form.title.set("Mine");
        actions.save();

        assertThat(dialogs.conflicts).containsExactly(List.of(new FieldConflict("title", "Title", "Mine", "Theirs")));
        assertThat(Texts.in(Language.EN).get(dialogs.conflictTexts.getFirst()))
                .startsWith(DesktopFixture.ACTOR.account() + " has changed this record");
        assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("Mine");
    }

    @Test
    void fieldsChangedOnlyByAnotherPersonAreMerged() {
        Measure measure = stored("One");
        actions.open(measure);
        register.records()
                .measures()
                .change(DesktopFixture.ACTOR,
                        measure.change()
                                .scope("All servers")
                                .status(MeasureStatus.IMPLEMENTED)
                                .goals(EnumSet.of(Article32Objective.RESILIENCE))
                                .build());
        dialogs.conflict = Conflict.AS_PROPOSED;
        form.title.set("Mine");
        form.status.set(MeasureStatus.IN_PROGRESS);
        actions.save();

        Measure merged = register.records().measures().get("TOM-001");
        assertThat(merged.title()).isEqualTo("Mine");
        assertThat(merged.status()).isEqualTo(MeasureStatus.IN_PROGRESS);
        assertThat(merged.scope()).isEqualTo("All servers");
        assertThat(merged.goals()).containsExactly(Article32Objective.RESILIENCE);
        assertThat(form.dirty().get()).isFalse();
        assertThat(form.entered()).isEqualTo(merged);
    }

    @Test
    void staleChangeCanTakeTheOtherVersion() {
        Measure measure = stored("One");
        actions.open(measure);
        register.records().measures().change(DesktopFixture.ACTOR, measure.change().title("Theirs").build());
        dialogs.conflict = Conflict.TAKE_THEIRS;
        form.title.set("Mine");
        actions.save();

        assertThat(form.title.get()).isEqualTo("Theirs");
        assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("Theirs");
    }

    @Test
    void leavingWithUnsavedInputCanBeCancelled() {
        actions.open(stored("One"));
        form.title.set("Other");

        assertThat(leaves()).isFalse();
        assertThat(form.title.get()).isEqualTo("Other");
    }

    @Test
    void leavingCanSaveFirst() {
        actions.open(stored("One"));
        form.title.set("Other");
        dialogs.unsaved = Unsaved.SAVE;

        assertThat(leaves()).isTrue();
        assertThat(register.records().measures().get("TOM-001").title()).isEqualTo("Other");
    }

    @Test
    void failedSavePreventsLeaving() {
        actions.open(stored("One"));
        form.title.set("");
        dialogs.unsaved = Unsaved.SAVE;

        assertThat(leaves()).isFalse();
    }

    @Test
    void statusImplementedDespiteAnExpiredExceptionIsAskedForInFormAndBulkChange() {
        Measure planned = register.records()
                .measures()
                .add(DesktopFixture.ACTOR,
                        new MeasureBuilder().title("One")
                                .exemptions(List.of(new Exemption("old meter", "until it is replaced",
                                        LocalDate.of(2020, 1, 1), Optional.empty(), Optional.empty())))
                                .build());
        dialogs.confirmed = false;
        actions.open(planned);
        form.status.set(MeasureStatus.IMPLEMENTED);
        actions.save();
        actions.discard();
        actions.changeAll(new MeasureBulkForm.Changes(List.of(planned),
                List.of(planned.change().status(MeasureStatus.IMPLEMENTED).build())), () -> {
                }, () -> {
                }, dialogs::failed);

        assertThat(dialogs.questions).allSatisfy(question -> assertThat(Texts.in(Language.EN).get(question.text()))
                .contains("Expired exceptions: old meter")).hasSize(2);
        assertThat(register.records().measures().all()).extracting(Measure::status)
                .containsExactly(MeasureStatus.PLANNED);
    }

    @Test
    void bulkChangeOfMeasuresIsUndoneTogether() {
        List<Measure> both = List.of(stored("One"), stored("Two"));
        List<Measure> wanted = both.stream()
                .map(measure -> measure.change().status(MeasureStatus.IMPLEMENTED).build())
                .toList();
        actions.changeAll(new MeasureBulkForm.Changes(both, wanted), () -> {
        }, () -> {
        }, dialogs::failed);
        assertThat(register.records().measures().all()).extracting(Measure::status)
                .containsOnly(MeasureStatus.IMPLEMENTED);

        frame.undo.run();
        assertThat(register.records().measures().all()).extracting(Measure::status).containsOnly(MeasureStatus.PLANNED);
    }

    @Test
    void retiringAsksForTheReasonAndCanBeUndone() {
        dialogs.filled = form -> Map.of("retiredReason", "No longer needed");
        actions.retire(stored("One"));
        assertThat(register.records().measures().get("TOM-001").retiredReason()).isEqualTo("No longer needed");

        frame.undo.run();
        assertThat(register.records().measures().get("TOM-001").status()).isEqualTo(MeasureStatus.PLANNED);
    }

    @Test
    void copyHasTheSameContentAndANewCode() {
        actions.open(stored("One"));
        actions.duplicate(() -> {
        });
        assertThat(form.code.get()).isEmpty();
        form.scope.set("Elsewhere");
        actions.save();

        assertThat(register.records().measures().all()).extracting(Measure::code).containsExactly("TOM-001", "TOM-002");
    }

    @Test
    void copyThatIsNotWantedIsClosedWithoutAQuestion() {
        List<String> seen = new ArrayList<>();
        actions.onAbandoned(() -> seen.add("abandoned"));
        actions.open(stored("One"));
        assertThat(form.discardable().get()).isFalse();
        actions.duplicate(() -> {
        });
        assertThat(form.discardable().get()).isTrue();
        actions.leave(actions::discard, () -> seen.add("asked"));

        assertThat(seen).containsExactly("abandoned");
        assertThat(actions.opened().get()).isEmpty();
        assertThat(register.records().measures().all()).hasSize(1);
    }
}
