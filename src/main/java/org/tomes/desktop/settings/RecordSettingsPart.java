package org.tomes.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.tomes.desktop.common.Dialogs;
import org.tomes.desktop.common.Field;
import org.tomes.desktop.common.FormErrors;
import org.tomes.desktop.common.FormModel;
import org.tomes.desktop.common.OpenElsewhereLine;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.trail.AuditText;
import org.tomes.ledger.AuditedRecord;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** A part of the settings with the fields of a record that exists exactly once in each register. */
abstract class RecordSettingsPart<R extends Record & AuditedRecord> extends FormModel<R> implements SettingsPart {

    protected final Workspace workspace;
    protected final Texts texts;
    private final Message name;
    private final Message saved;
    private final BiFunction<R, Integer, R> atRevision;
    private final RecordEditing<R> editing;
    @FXML
    private VBox root;
    @FXML
    private Button save;
    @FXML
    private Button discard;

    /**
     * @param name name of the record, as part of a sentence about unsaved changes
     * @param saved message after saving
     * @param atRevision copies a record with another revision
     */
    RecordSettingsPart(Workspace workspace, R empty, Message name, Message saved,
            BiFunction<R, Integer, R> atRevision) {
        super(empty);
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.name = name;
        this.saved = saved;
        this.atRevision = atRevision;
        this.editing = new RecordEditing<>(workspace, this, new PartAccess());
    }

    /** Reads the record; called in the background. */
    protected abstract R read();

    /** Writes the record; called in the background. */
    protected abstract R write(R record);

    /** Whether the register accepts the version before a change again. */
    protected boolean canRestore(R before) {
        return true;
    }

    /** Connects the fields; called when all of them have been created. */
    protected final void begin() {
        OpenElsewhereLine.addTo(root, this, workspace);
        FormErrors.show(root, this, texts);
        workspace.lockIfReadOnly(root);
        save.disableProperty().bind(dirty().not());
        discard.disableProperty().bind(dirty().not());
        load(base());
    }

    protected final List<Field> fields() {
        return Field.findAll(root);
    }

    @Override
    public void refresh() {
        if (!dirty().get()) {
            workspace.background().read(this::read, this::load);
        }
    }

    @Override
    public final Optional<RecordEditing<?>> editing() {
        return Optional.of(editing);
    }

    @FXML
    private void save() {
        editing.save();
    }

    @FXML
    private void discard() {
        editing.discard();
    }

    private final class PartAccess implements RecordEditing.RecordAccess<R> {

        @Override
        public Message name(R entered) {
            return name;
        }

        @Override
        public R write(R record) {
            return RecordSettingsPart.this.write(record);
        }

        @Override
        public Optional<R> stored(R base) {
            return Optional.of(read());
        }

        @Override
        public List<Dialogs.FieldConflict> differences(R mine, R theirs) {
            return new AuditText(workspace.register()).differences(mine, theirs, texts);
        }

        @Override
        public void written(R before, R stored) {
            workspace.frame().refreshNames();
            if (canRestore(before)) {
                RecordUndo.offer(workspace, saved, this, before, stored, atRevision, restored -> refresh());
            } else {
                workspace.frame().showNotice(saved);
            }
        }
    }
}
