package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedDialogs.Conflict;
import org.tomes.desktop.RecordedFrame;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.Dialogs.Unsaved;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.StaleRecord;
import org.tomes.register.ServerLost;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class RecordEditingTest {

    private record Note(String text, int revision) implements AuditedRecord {

        @Override
        public RecordRef ref() {
            return new RecordRef("note", "1", "");
        }

        @Override
        public AuditFields fields() {
            return AuditFields.none();
        }
    }

    private static final class NoteForm extends FormModel<Note> {

        private final StringProperty text = new SimpleStringProperty();

        NoteForm() {
            super(new Note("as read", 1));
            field("text", text);
            load(base());
        }

        void type(String typed) {
            text.set(typed);
        }

        @Override
        public Note entered() {
            return new Note(text.get(), base().revision());
        }

        @Override
        protected void fill(Note note) {
            text.set(note.text());
        }
    }

    private final RecordedDialogs dialogs = new RecordedDialogs();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> happened = new ArrayList<>();
    @TempDir
    private static Path folder;
    private static AppContext context;
    @AutoClose
    private static OpenRegister trail;

    @BeforeAll
    static void open() {
        context = DesktopFixture.context(folder);
        trail = DesktopFixture.empty(context, folder.resolve("r"));
    }

    private final NoteForm form = new NoteForm();
    private Note register = form.base();
    private RuntimeException refusal;
    private final List<String> offers = new ArrayList<>();
    private final RecordedFrame frame = new RecordedFrame();
    private final RecordEditing<Note> editing = new RecordEditing<>(
            new Workspace(context, trail, Texts.in(Language.EN),
                    new Background(waiting::add, Runnable::run, dialogs::failed), dialogs, frame),
            form, new NoteAccess());

    private final class NoteAccess implements RecordEditing.RecordAccess<Note> {

        @Override
        public Message name(Note entered) {
            return Message.of("desktop_people.unsaved");
        }

        @Override
        public Note write(Note wanted) {
            if (refusal != null) {
                throw refusal;
            }
            if (wanted.revision() != register.revision()) {
                throw new StaleRecord(wanted, register);
            }
            register = new Note(wanted.text(), wanted.revision() + 1);
            return register;
        }

        @Override
        public Optional<Note> stored(Note base) {
            return Optional.of(register);
        }

        @Override
        public List<FieldConflict> differences(Note mine, Note theirs) {
            return mine.text().equals(theirs.text()) ? List.of()
                    : List.of(new FieldConflict("text", "text", mine.text(), theirs.text()));
        }

        @Override
        public void loaded(Note stored) {
            happened.add("taken " + stored.text());
        }

        @Override
        public void written(Note before, Note stored) {
            happened.add("written " + before.text() + " → " + stored.text());
        }
    }

    private void leave() {
        editing.leave(() -> happened.add("left"), () -> happened.add("stayed"));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** Another person has saved since the record was read; what is shown afterwards must be what is stored. */
    @Test
    void discardedInputGivesWayToTheStoredVersion() throws Exception {
        form.type("mine");
        register = new Note("of another person", 2);
        editing.discard();
        work();
        assertThat(form.base()).isEqualTo(register);
        assertThat(form.entered()).isEqualTo(register);
        assertThat(happened).containsExactly("taken of another person");
    }

    @Test
    void inputTypedAfterDiscardingIsKept() throws Exception {
        form.type("mine");
        register = new Note("of another person", 2);
        editing.discard();
        form.type("again");
        work();
        assertThat(form.entered().text()).isEqualTo("again");
    }

    @Test
    void leavingWithoutChangesDoesNotAsk() {
        leave();
        assertThat(happened).containsExactly("left");
    }

    @Test
    void savingOnLeavingIsDoneInTheBackgroundAndBeforeLeaving() {
        form.type("mine");
        dialogs.unsaved = Unsaved.SAVE;
        leave();
        assertThat(happened).isEmpty();

        work();
        assertThat(happened).containsExactly("taken mine", "written as read → mine", "left");
    }

    @Test
    void leavingDuringASaveWaitsWithoutAsking() {
        form.type("mine");
        dialogs.unsaved = Unsaved.STAY;
        editing.save();
        leave();
        work();
        assertThat(happened).containsExactly("taken mine", "written as read → mine", "left");
    }

    @Test
    void discardedInputIsReset() {
        form.type("mine");
        dialogs.unsaved = Unsaved.DISCARD;
        leave();
        assertThat(happened).containsExactly("left");
        assertThat(form.entered().text()).isEqualTo("as read");
    }

    @Test
    void invalidInputPreventsLeaving() {
        form.type("mine");
        dialogs.unsaved = Unsaved.SAVE;
        refusal = new InvalidRecord(List.of(new FieldError("text", Message.of("desktop_people.unsaved"))));
        leave();
        work();
        assertThat(happened).containsExactly("stayed");
        assertThat(form.errors()).hasSize(1);
        assertThat(form.dirty().get()).isTrue();
    }

    @Test
    void inputTypedDuringASaveIsRetained() {
        form.type("mine");
        editing.save();
        form.type("mine and more");
        work();
        assertThat(form.entered()).isEqualTo(new Note("mine and more", 2));
        assertThat(form.dirty().get()).isTrue();
    }

    @Test
    void leavingCanReplaceTheirsWithMine() {
        register = new Note("theirs", 2);
        form.type("mine");
        dialogs.unsaved = Unsaved.SAVE;
        dialogs.conflict = Conflict.KEEP_MINE;
        leave();
        work();
        assertThat(register).isEqualTo(new Note("mine", 3));
        assertThat(happened).containsExactly("taken mine", "written theirs → mine", "left");
    }

    @Test
    void conflictCanBeResolvedWithTheirVersionOrContinued() {
        register = new Note("theirs", 2);
        form.type("mine");
        dialogs.unsaved = Unsaved.SAVE;
        leave();
        work();
        assertThat(happened).containsExactly("stayed");

        dialogs.conflict = Conflict.TAKE_THEIRS;
        leave();
        work();
        assertThat(happened).containsExactly("stayed", "taken theirs", "left");
        assertThat(form.entered()).isEqualTo(new Note("theirs", 2));
    }

    @Test
    void savingIsOfferedWhenTheServerRespondsAgain() {
        offerInBar();
        form.type("mine");
        refusal = new ServerLost(Message.of("storage.server.unknown", "server"), null);
        editing.save();
        work();
        refusal = null;
        frame.forms().reached();
        work();
        assertThat(offers).containsExactly("shell.reached");
        assertThat(form.entered().text()).isEqualTo("mine");
    }

    @Test
    void inputThatTheServerSavedNeverthelessIsNotSavedTwice() {
        offerInBar();
        form.type("mine");
        refusal = new ServerLost(Message.of("storage.server.unknown", "server"), null);
        editing.save();
        work();
        register = new Note("mine", 2);
        frame.forms().reached();
        work();
        assertThat(offers).isEmpty();
        assertThat(form.dirty().get()).isFalse();
        assertThat(form.base()).isEqualTo(register);
    }

    @Test
    void refusedInputOffersNoUndo() {
        offerInBar();
        form.type("mine");
        refusal = new Problem(ProblemKind.REGISTER, Message.of("problem.staleRecord"), null);
        editing.save();
        work();
        frame.forms().reached();
        work();
        assertThat(offers).isEmpty();
    }

    private void offerInBar() {
        frame.forms().setBar(new ConcurrentChangeNotifier.Bar() {

            @Override
            public void show(Message message, Message offer, Runnable action) {
                offers.add(message.key());
            }

            @Override
            public void hide() {
                // Only what is offered counts.
            }
        });
    }
}
