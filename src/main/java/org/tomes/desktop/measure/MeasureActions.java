package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.MeasureUndo;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.review.ReviewDialogs;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureService;
import org.tomes.measure.MeasureStatus;
import org.tomes.text.Message;

/** The actions of the measures screen: opening, saving, duplicating, retiring, and changing several at once. */
final class MeasureActions {

    private final Workspace workspace;
    private final MeasureService measures;
    private final MeasureForm form;
    private final ReadOnlyObjectWrapper<Optional<Measure>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RecordEditing<Measure> editing;
    private Consumer<List<Measure>> onWritten = measures -> {
    };
    private Runnable onAbandoned = () -> {
    };
    private Runnable beforeOpening = () -> {
    };

    MeasureActions(Workspace workspace) {
        this.workspace = workspace;
        this.measures = workspace.register().records().measures();
        this.form = new MeasureForm(workspace.texts().language().locale(), workspace::today);
        this.editing = new RecordEditing<>(workspace, form, new MeasureAccess());
    }

    MeasureForm form() {
        return form;
    }

    /** Returns the measure in the form as it was read; a new measure has revision 0. */
    ReadOnlyObjectProperty<Optional<Measure>> opened() {
        return open.getReadOnlyProperty();
    }

    /** @param listener receives the measures after every write */
    void onWritten(Consumer<List<Measure>> listener) {
        onWritten = listener;
    }

    /** @param listener called after a new measure was closed without being saved */
    void onAbandoned(Runnable listener) {
        onAbandoned = listener;
    }

    /** @param making creates the view of the form; called before a measure is opened */
    void onBeforeOpening(Runnable making) {
        beforeOpening = making;
    }

    void open(Measure measure) {
        beforeOpening.run();
        form.load(measure);
        open.set(Optional.of(measure));
    }

    void close() {
        form.load(new MeasureBuilder().build());
        open.set(Optional.empty());
    }

    /** @param then called after a new measure was opened in the form */
    void create(Runnable then) {
        leave(() -> {
            open(new MeasureBuilder().build());
            then.run();
        }, () -> {
        });
    }

    /** Starts a new measure with the same content but without a code. */
    void duplicate(Runnable then) {
        leave(() -> {
            open(copyOf(form.base()));
            then.run();
        }, () -> {
        });
    }

    /** Leaves the measure in the form as {@link RecordEditing#leave} describes. */
    void leave(Runnable then, Runnable stay) {
        editing.leave(then, stay);
    }

    /** Reloads the open measure after it was changed outside the form. */
    void reread() {
        String code = form.base().code();
        workspace.background().read(() -> measures.get(code), stored -> {
            open(stored);
            onWritten.accept(List.of(stored));
        });
    }

    /** Returns a planned copy with the definition of the measure, but without its progress and history. */
    private static Measure copyOf(Measure from) {
        return from.copy()
                .code("")
                .status(MeasureStatus.PLANNED)
                .due(Optional.empty())
                .done(Optional.empty())
                .nextReview(Optional.empty())
                .retiredReason("")
                .exemptions(List.of())
                .build();
    }

    void save() {
        if (open.get().isPresent()) {
            editing.save();
        }
    }

    /** Shows the stored measure again; closes a new one. */
    void discard() {
        if (form.isNew()) {
            close();
            onAbandoned.run();
        } else {
            editing.discard();
        }
    }

    private final class MeasureAccess extends StoredMeasureAccess {

        MeasureAccess() {
            super(workspace);
        }

        @Override
        public void loaded(Measure stored) {
            open.set(Optional.of(stored));
        }

        @Override
        public void written(Measure before, Measure stored) {
            if (before.revision() == 0) {
                undoable(Message.of("desktop_measure.added", stored.code()), new MeasureUndo(workspace).retired(
                        List.of(stored), workspace.texts().get("desktop_measure.undoReason")), List.of(stored));
            } else {
                undoable(Message.of("desktop_measure.saved", stored.code()), List.of(before), List.of(stored));
            }
            onWritten.accept(List.of(stored));
        }
    }

    private void undoable(Message done, List<Measure> before, List<Measure> after) {
        MeasureChangeImpact.announce(workspace, done, before, after, this::show);
    }

    private void show(List<Measure> stored) {
        stored.stream().filter(measure -> isOpen(measure.id())).findFirst().ifPresent(this::open);
        onWritten.accept(stored);
    }

    boolean isOpen(MeasureId id) {
        return open.get().filter(measure -> measure.id().equals(id)).isPresent();
    }

    /** Asks for the review that confirms the effectiveness of the measure. */
    void signReview(Measure measure) {
        new ReviewDialogs(workspace, () -> workspace.background().read(() -> measures.get(measure.code()), stored -> {
            if (isOpen(stored.id())) {
                open(stored);
            }
            onWritten.accept(List.of(stored));
        })).sign("measure:" + measure.id());
    }

    /** Asks for a reason and retires the measure. */
    void retire(Measure measure) {
        Confirmation question = new Confirmation(Message.of("desktop_measure.retire.title"),
                Message.of("desktop_measure.retire.one", measure.code()), Message.of("desktop_measure.retire"));
        inlineEdit().change(measure,
                FormInput.ofLine(question, "retiredReason", Message.of("measure.field.retiredReason"), ""),
                (present, input) -> present.change()
                        .status(MeasureStatus.RETIRED)
                        .retiredReason(input.stripped("retiredReason"))
                        .build());
    }

    /** Returns the editing of individual fields in the cells of a list. */
    InlineEdit<Measure> inlineEdit() {
        return new InlineEdit<>(workspace, new MeasureAccess(), (before, stored) -> {
            if (before.equals(stored)) {
                onWritten.accept(List.of(stored));
            } else {
                changedAll(List.of(before), List.of(stored));
            }
        });
    }

    /**
     * Changes several measures in one transaction; can be undone.
     *
     * @param onSuccess runs before the change is reported
     * @param cancelled runs if the user does not confirm a change against which facts speak
     */
    void changeAll(MeasureBulkForm.Changes changes, Runnable onSuccess, Runnable cancelled,
            Consumer<Throwable> failed) {
        workspace.background().read(() -> objections().against(changes), question -> {
            if (question.filter(asked -> !workspace.dialogs().confirm(asked)).isEmpty()) {
                writeAll(changes, onSuccess, failed);
            } else {
                cancelled.run();
            }
        });
    }

    private CompletionObjections objections() {
        return new CompletionObjections(workspace.register(), workspace.texts(), workspace.today());
    }

    private void writeAll(MeasureBulkForm.Changes changes, Runnable onSuccess, Consumer<Throwable> failed) {
        workspace.background()
                .job(progress -> measures.changeAll(workspace.actor(), changes.entered()))
                .onSuccess(stored -> {
                    onSuccess.run();
                    changedAll(changes.before(), stored);
                })
                .onFailure(failed)
                .start();
    }

    /** Shows a newer version of a measure written by another user. */
    void outdated(Measure stored) {
        onWritten.accept(List.of(stored));
    }

    private void changedAll(List<Measure> before, List<Measure> stored) {
        undoable(Message.of("desktop_measure.changedMany", stored.size(), stored.getFirst().code()), before, stored);
        show(stored);
    }
}
