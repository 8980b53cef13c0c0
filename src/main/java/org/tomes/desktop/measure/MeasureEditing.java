package org.tomes.desktop.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tomes.desktop.common.Question;
import org.tomes.desktop.common.Workspace;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureService;
import org.tomes.measure.Status;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/** What is done with measures on their screen: opening, saving, duplicating, retiring, and many at once. */
final class MeasureEditing {

    private final Workspace workspace;
    private final MeasureService measures;
    private final MeasureForm form;
    private final ReadOnlyObjectWrapper<Optional<Measure>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Measure> onWritten = measure -> { };

    MeasureEditing(Workspace workspace) {
        this.workspace = workspace;
        this.measures = workspace.register().measures();
        this.form = new MeasureForm(workspace.texts().language().locale());
    }

    MeasureForm form() {
        return form;
    }

    /** The measure in the form, as it was read; a new one has revision 0. */
    ReadOnlyObjectProperty<Optional<Measure>> opened() {
        return open.getReadOnlyProperty();
    }

    /** @param listener told of a measure after every write, to show it */
    void onWritten(Consumer<Measure> listener) {
        onWritten = listener;
    }

    void open(Measure measure) {
        form.load(measure);
        open.set(Optional.of(measure));
    }

    void close() {
        form.load(new MeasureBuilder().build());
        open.set(Optional.empty());
    }

    boolean create() {
        return leaveThen(() -> open(new MeasureBuilder().build()));
    }

    /** Starts a new measure that says the same, without a code of its own yet. */
    boolean duplicate() {
        return leaveThen(() -> open(copyOf(form.base())));
    }

    private static Measure copyOf(Measure from) {
        return new MeasureBuilder().title(from.title()).kind(from.kind()).target(from.target())
                .implementation(from.implementation()).scope(from.scope()).owner(from.owner()).deputy(from.deputy())
                .reviewIntervalMonths(from.reviewIntervalMonths()).goals(from.goals()).controls(from.controls())
                .notes(from.notes()).details(from.details()).exemptions(List.of()).build();
    }

    private boolean leaveThen(Runnable next) {
        boolean leaving = mayLeave();
        if (leaving) {
            next.run();
        }
        return leaving;
    }

    /** Asks what to do with unsaved input; saving happens at once here, so that nobody leaves before it is kept. */
    boolean mayLeave() {
        if (!form.dirty().get()) {
            return true;
        }
        Message what = form.title.get().isBlank() ? Message.of("desktop_measure.newMeasure") : Message.of("desktop_measure.quoted", form.title.get());
        return switch (workspace.dialogs().unsaved(what)) {
            case STAY -> false;
            case DISCARD -> {
                form.load(form.base());
                yield true;
            }
            case SAVE -> saveAtOnce();
        };
    }

    private boolean saveAtOnce() {
        if (!form.validate()) {
            return false;
        }
        try {
            written(write(form.measure()));
            return true;
        } catch (RuntimeException failure) {
            failed(failure);
            return false;
        }
    }

    void save() {
        if (open.get().isPresent() && form.dirty().get() && form.validate()) {
            Measure wanted = form.measure();
            workspace.background().job(progress -> write(wanted)).done(this::written).failed(this::failed).start();
        }
    }

    private Measure write(Measure wanted) {
        return wanted.revision() == 0 ? measures.add(workspace.actor(), wanted) : measures.change(workspace.actor(), wanted);
    }

    private void written(Measure stored) {
        Measure before = form.base();
        open(stored);
        if (before.revision() == 0) {
            workspace.frame().say(Message.of("desktop_measure.added", stored.code()));
        } else {
            workspace.frame().say(Message.of("desktop_measure.saved", stored.code()),
                    () -> undo(List.of(before.atRevision(stored.revision()))));
        }
        onWritten.accept(stored);
    }

    private void undo(List<Measure> before) {
        workspace.background().job(progress -> measures.changeAll(workspace.actor(), before)).done(restored -> {
            workspace.frame().say(Message.of("desktop_measure.undone"));
            restored.stream().filter(measure -> isOpen(measure.id())).findFirst().ifPresent(this::open);
            onWritten.accept(restored.getFirst());
        }).start();
    }

    boolean isOpen(MeasureId id) {
        return open.get().filter(measure -> measure.id().equals(id)).isPresent();
    }

    private void failed(Throwable failure) {
        switch (failure) {
            case InvalidRecord invalid -> form.show(invalid.errors());
            case StaleRecord stale -> conflict((Measure) stale.mine(), (Measure) stale.stored());
            default -> workspace.dialogs().failed(failure);
        }
    }

    private void conflict(Measure mine, Measure theirs) {
        workspace.background().read(() -> new MeasureWords(workspace.texts(), workspace.register().people().all(), measures.all()), words -> {
            switch (workspace.dialogs().conflict(words.differences(mine, theirs))) {
                case KEEP_MINE -> {
                    form.rebase(theirs);
                    save();
                }
                case TAKE_THEIRS -> open(theirs);
                case GO_ON_EDITING -> { }
            }
        });
    }

    void retire() {
        Measure measure = form.base();
        askReason(Message.of("desktop_measure.retire.one", measure.code())).ifPresent(reason -> changeAll(List.of(measure),
                one -> one.change().status(Status.RETIRED).retiredReason(reason).build()));
    }

    private Optional<String> askReason(Message what) {
        return workspace.dialogs().ask(new Question(Message.of("desktop_measure.retire.title"), what,
                Message.of("desktop_measure.retire")), Message.of("measure.field.retiredReason"), "");
    }

    /** Sets the status of many at once; retiring asks for the reason first. */
    void setStatus(List<Measure> chosen, Status status) {
        if (status == Status.RETIRED) {
            askReason(Message.of("desktop_measure.retire.many", chosen.size())).ifPresent(reason -> changeAll(chosen,
                    one -> one.change().status(status).retiredReason(reason).build()));
        } else {
            changeAll(chosen, one -> one.change().status(status).retiredReason("").build());
        }
    }

    /** Changes many at once, all or none; can be taken back. */
    void changeAll(List<Measure> chosen, UnaryOperator<Measure> change) {
        workspace.background().job(progress -> measures.changeAll(workspace.actor(), chosen.stream().map(change).toList()))
                .done(stored -> changedAll(chosen, stored)).start();
    }

    private void changedAll(List<Measure> before, List<Measure> stored) {
        List<Measure> back = IntStream.range(0, stored.size())
                .mapToObj(i -> before.get(i).atRevision(stored.get(i).revision())).toList();
        stored.stream().filter(measure -> isOpen(measure.id())).findFirst().ifPresent(this::open);
        workspace.frame().say(Message.of("desktop_measure.changedMany", stored.size()), () -> undo(back));
        onWritten.accept(stored.getFirst());
    }
}
