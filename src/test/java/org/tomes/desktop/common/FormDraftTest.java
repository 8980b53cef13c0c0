package org.tomes.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.DesktopFixture;
import org.tomes.desktop.RecordedDialogs;
import org.tomes.desktop.RecordedFrame;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.settings.DraftFile;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class FormDraftTest {

    private record Note(String id, String text) implements AuditedRecord {

        @Override
        public RecordRef ref() {
            return new RecordRef("note", id, "");
        }

        @Override
        public int revision() {
            return 1;
        }

        @Override
        public AuditFields fields() {
            return AuditFields.none();
        }
    }

    private static final class NoteForm extends FormModel<Note> {

        private final StringProperty text = new SimpleStringProperty();

        NoteForm() {
            super(new Note("1", ""));
            field("text", text);
        }

        @Override
        public Note entered() {
            return new Note(base().id(), text.get());
        }

        @Override
        protected void fill(Note note) {
            text.set(note.text());
        }
    }

    @TempDir
    private Path folder;
    @AutoClose
    private OpenRegister register;
    private AppContext context;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final NoteForm form = new NoteForm();

    @BeforeEach
    void edit() {
        context = DesktopFixture.context(folder);
        register = DesktopFixture.empty(context, folder.resolve("r"));
        RecordedDialogs dialogs = new RecordedDialogs();
        FormDraft.of(
                new Workspace(context, register, Texts.in(Language.EN),
                        new Background(waiting::add, Runnable::run, dialogs::failed), dialogs, new RecordedFrame()),
                form);
        open("1");
    }

    private void open(String id) {
        form.load(new Note(id, "as read"));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private boolean isKept(String id) {
        return DraftFile.ofInput(context.paths().settings()).of(register.register().id() + " note " + id).isPresent();
    }

    @Test
    void unsavedInputIsStoredUntilDiscarded() {
        form.text.set("typed");
        work();
        assertThat(isKept("1")).isTrue();

        open("1");
        work();
        assertThat(isKept("1")).isFalse();
    }

    @Test
    void discardedInputIsNotRestoredByASlowWrite() {
        form.text.set("typed");
        open("1");
        work();

        assertThat(isKept("1")).isFalse();
    }

    @Test
    void inputForAnotherRecordDoesNotRestoreDiscardedInput() {
        form.text.set("typed");
        work();

        open("1");
        open("2");
        form.text.set("typed into the second record");
        work();

        assertThat(isKept("1")).isFalse();
        assertThat(isKept("2")).isTrue();
    }
}
