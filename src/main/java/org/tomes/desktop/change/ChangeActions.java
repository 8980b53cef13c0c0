package org.tomes.desktop.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeService;
import org.tomes.change.ChangeStep;
import org.tomes.change.ChangeStepInput;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.InlineEdit;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.desktop.trail.AuditText;
import org.tomes.ledger.Actor;
import org.tomes.people.DecisionAuthority;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.StaleRecord;
import org.tomes.text.Message;

/** The actions of the changes screen: opening, saving, and each step. */
public final class ChangeActions {

    private final Workspace workspace;
    private final ChangeService changes;
    private final ChangeForm form = new ChangeForm();
    private final ReadOnlyObjectWrapper<Optional<ChangeRecord>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RecordEditing<ChangeRecord> editing;
    private Consumer<ChangeRecord> onWritten = change -> {
    };
    private Runnable onAbandoned = () -> {
    };

    ChangeActions(Workspace workspace) {
        this.workspace = workspace;
        this.changes = workspace.register().records().changes();
        this.editing = new RecordEditing<>(workspace, form, new ChangeAccess());
    }

    ChangeForm form() {
        return form;
    }

    /** Returns the change in the form as it was read; a new change has revision 0. */
    ReadOnlyObjectProperty<Optional<ChangeRecord>> opened() {
        return open.getReadOnlyProperty();
    }

    /** @param listener receives the change after every write */
    void onWritten(Consumer<ChangeRecord> listener) {
        onWritten = listener;
    }

    /** @param listener called after a new change was closed without being saved */
    void onAbandoned(Runnable listener) {
        onAbandoned = listener;
    }

    void open(ChangeRecord change) {
        form.load(change);
        open.set(Optional.of(change));
    }

    boolean isOpen(ChangeRecord change) {
        return open.get().filter(current -> current.id().equals(change.id())).isPresent();
    }

    /** @param then called after a new change was opened in the form */
    void create(Runnable then) {
        leave(() -> {
            open(ChangeForm.fresh());
            then.run();
        }, () -> {
        });
    }

    /** Leaves the change in the form as {@link RecordEditing#leave} describes. */
    void leave(Runnable then, Runnable stay) {
        editing.leave(then, stay);
    }

    void save() {
        if (open.get().isPresent()) {
            editing.save();
        }
    }

    /** Shows the stored change again; closes a new one. */
    void discard() {
        if (form.isNew()) {
            form.load(ChangeForm.fresh());
            open.set(Optional.empty());
            onAbandoned.run();
        } else {
            editing.discard();
        }
    }

    /** Changes individual fields from the list. */
    InlineEdit<ChangeRecord> inlineEdit() {
        return new InlineEdit<>(workspace, new ChangeAccess(), this::writtenInList);
    }

    private void writtenInList(ChangeRecord before, ChangeRecord stored) {
        if (!before.equals(stored)) {
            saved(before, stored);
        }
        show(stored);
    }

    private void saved(ChangeRecord before, ChangeRecord stored) {
        RecordUndo.offer(workspace, Message.of("desktop_change.saved", String.valueOf(stored.number())),
                new ChangeAccess(), before, stored, ChangeRecord::withRevision, this::show);
    }

    private void show(ChangeRecord stored) {
        if (isOpen(stored) && !form.dirty().get()) {
            open(stored);
        }
        onWritten.accept(stored);
    }

    /** Returns the version in the form if the change is open there, otherwise the listed one. */
    ChangeRecord newest(ChangeRecord listed) {
        return isOpen(listed) ? form.base() : listed;
    }

    /** Asks for the input that the step needs, and performs the step for the change in the form. */
    void take(ChangeStep step) {
        if (step == ChangeStep.SUBMIT && form.dirty().get() && !form.isNew()) {
            saveAndSubmit();
            return;
        }
        leave(() -> {
            if (!form.isNew()) {
                start(step, form.base());
            }
        }, () -> {
        });
    }

    /** Saves the input and submits the change, after one question. */
    private void saveAndSubmit() {
        Confirmation question = new Confirmation(title(ChangeStep.SUBMIT, form.base()),
                Message.of("desktop_change.step.SUBMIT"), Message.of("desktop_change.saveAndSubmit"));
        if (form.validate() && workspace.dialogs().confirm(question)) {
            editing.save(() -> applyStep(ChangeStep.SUBMIT, form.base()));
        }
    }

    private static Message title(ChangeStep step, ChangeRecord change) {
        return Message.of("desktop_change.step.title", Message.of("change.changeStep." + step.name()),
                String.valueOf(change.number()), change.title());
    }

    /** As {@link #take(ChangeStep)}, for a change in the list. */
    void take(ChangeStep step, ChangeRecord listed) {
        leave(() -> start(step, newest(listed)), () -> {
        });
    }

    private void start(ChangeStep step, ChangeRecord change) {
        if (step == ChangeStep.VERIFY) {
            workspace.background()
                    .read(() -> new Remarks(workspace.register().objectionsToVerifying(change), Optional.empty()),
                            remarks -> start(step, change, remarks));
        } else if (step == ChangeStep.APPROVE || step == ChangeStep.REJECT) {
            workspace.background()
                    .read(() -> new Remarks(deviation().stream().toList(), decider()),
                            remarks -> start(step, change, remarks));
        } else {
            start(step, change, new Remarks(List.of(), Optional.empty()));
        }
    }

    /**
     * The remarks that are shown before a step is confirmed.
     *
     * @param decider name of the person who decides, if the step is a decision
     */
    private record Remarks(List<Message> objections, Optional<String> decider) {
    }

    /**
     * Returns a message with the people who decide on changes according to the responsibility matrix; empty if the
     * acting person is one of them. Called in the background.
     */
    Optional<Message> deviation() {
        DecisionAuthority authority = workspace.register().records().responsibilities().authority();
        return authority.missing(DecisionAuthority.CHANGES, workspace.person())
                .map(topic -> Message.of("change.authority", topic.name(), authority.holderNames(topic)));
    }

    private void start(ChangeStep step, ChangeRecord change, Remarks remarks) {
        Confirmation question = new Confirmation(title(step, change), explanation(step, change, remarks),
                Message.of("change.changeStep." + step.name()));
        FormInput form = form(step, change, remarks, question);
        if (!form.entries().isEmpty()) {
            new FormSaving(workspace, form).onStale(this::failed)
                    .save((answer, progress) -> changes.applyStep(workspace.actor(), change, step,
                            new ChangeStepInput(answer.day("day"), answer.value("remark"))),
                            stored -> moved(step, stored));
        } else if (workspace.dialogs().confirm(question)) {
            applyStep(step, change);
        }
    }

    private void applyStep(ChangeStep step, ChangeRecord change) {
        workspace.background()
                .job(progress -> changes.applyStep(workspace.actor(), change, step, ChangeStepInput.NONE))
                .onSuccess(stored -> moved(step, stored))
                .onFailure(this::failed)
                .start();
    }

    /** Returns the name of the acting person; empty if none is selected. Called in the background. */
    private Optional<String> decider() {
        return workspace.person().map(Person.namesById(workspace.register().records().people().all())::get);
    }

    /**
     * If another user has saved the change in the meantime, shows its current state, so that the step can be repeated.
     */
    private void failed(Throwable failure) {
        if (failure instanceof StaleRecord stale) {
            open((ChangeRecord) stale.stored());
            onWritten.accept((ChangeRecord) stale.stored());
        }
        workspace.dialogs().failed(failure);
    }

    private void moved(ChangeStep step, ChangeRecord stored) {
        open(stored);
        Message message = Message.of("change.moved", String.valueOf(stored.number()),
                Message.of("change.changeState." + stored.state().name()));
        back(step).ifPresentOrElse(reverse -> undoable(message, reverse, step, stored), () -> workspace.frame()
                .showNotice(Notice.success(message).irreversible(Message.of("shell.final.step"))));
        onWritten.accept(stored);
    }

    /**
     * Returns the step that undoes another step; a decision of the approver and the steps after it cannot be undone.
     */
    private static Optional<ChangeStep> back(ChangeStep step) {
        return step == ChangeStep.SUBMIT || step == ChangeStep.WITHDRAW ? Optional.of(ChangeStep.REVISE)
                : Optional.empty();
    }

    private void undoable(Message done, ChangeStep reverse, ChangeStep again, ChangeRecord stored) {
        showReversible(workspace, done, reverse, again, stored, this::show);
    }

    /** Shows a notice that a change was created or moved by a step, with a button for the step back. */
    static void showReversible(Workspace workspace, Message done, ChangeStep reverse, ChangeStep again,
            ChangeRecord stored, Consumer<ChangeRecord> shown) {
        workspace.frame().showNotice(reversible(workspace, Notice.success(done), reverse, again, stored, shown));
    }

    /** Returns the notice with a button for the step back. */
    public static Notice reversible(Workspace workspace, Notice notice, ChangeStep reverse, ChangeStep again,
            ChangeRecord stored, Consumer<ChangeRecord> shown) {
        return workspace.reversible(notice, stored, now -> move(workspace, now, reverse),
                now -> move(workspace, now, again), shown);
    }

    private static ChangeRecord move(Workspace workspace, ChangeRecord known, ChangeStep step) {
        ChangeService changes = workspace.register().records().changes();
        return changes.applyStep(workspace.actor(),
                RecordUndo.of(known, known, changes.get(String.valueOf(known.number())), ChangeRecord::withRevision),
                step, ChangeStepInput.NONE);
    }

    /** Returns the form for the input of a step, without fields if the step needs no input. */
    private FormInput form(ChangeStep step, ChangeRecord change, Remarks remarks, Confirmation question) {
        Entry day = Entry.date("day", Message.of("desktop_change.day"), true);
        Map<String, String> today = Map.of("day",
                change.approvals()
                        .implemented()
                        .filter(implemented -> step == ChangeStep.IMPLEMENT)
                        .orElse(workspace.today())
                        .toString());
        return switch (step) {
            case APPROVE ->
                FormInput.of(question, today, Entry.text("remark", Message.of("change.field.decision"), false));
            case REJECT ->
                FormInput.of(question, today, Entry.text("remark", Message.of("desktop_change.rejectReason"), true));
            case IMPLEMENT -> FormInput.of(question, today, day);
            case VERIFY -> FormInput.of(question, today, day,
                    Entry.text("remark", Message.of("change.field.verification"), !remarks.objections().isEmpty()));
            case SUBMIT, REVISE, CLOSE, WITHDRAW -> FormInput.of(question, today);
        };
    }

    /** Returns the consequence of the step; for a decision, also its subject and the person who decides. */
    private Message explanation(ChangeStep step, ChangeRecord change, Remarks remarks) {
        Message consequence = remarks.objections().isEmpty() ? Message.of("desktop_change.step." + step.name())
                : Message.of(
                        step == ChangeStep.VERIFY ? "desktop_change.step.objections"
                                : "desktop_change.step.deviating." + step,
                        remarks.objections().stream().map(workspace.texts()::get).collect(Collectors.joining(" ")));
        return remarks.decider()
                .map(name -> Message.of("desktop_change.step.decided", change.plan().risk(), change.plan().rollback(),
                        consequence, name))
                .orElse(consequence);
    }

    private final class ChangeAccess implements RecordEditing.RecordAccess<ChangeRecord> {

        @Override
        public Message name(ChangeRecord entered) {
            return Message.of("desktop_change.unsaved");
        }

        @Override
        public ChangeRecord write(ChangeRecord change) {
            Actor actor = workspace.actor();
            if (change.revision() > 0) {
                return changes.change(actor, change);
            }
            Optional<PersonId> requester = actor.person().isEmpty() ? Optional.empty()
                    : Optional.of(workspace.register().records().people().get(actor.person()).id());
            return changes.add(actor, change.withRequester(requester));
        }

        @Override
        public Optional<ChangeRecord> stored(ChangeRecord base) {
            return changes.all().stream().filter(change -> change.id().equals(base.id())).findFirst();
        }

        @Override
        public List<FieldConflict> differences(ChangeRecord mine, ChangeRecord theirs) {
            return new AuditText(workspace.register()).differences(mine, theirs, workspace.texts());
        }

        @Override
        public void loaded(ChangeRecord stored) {
            open.set(Optional.of(stored));
        }

        @Override
        public void written(ChangeRecord before, ChangeRecord stored) {
            if (before.revision() == 0) {
                undoable(Message.of("desktop_change.saved", String.valueOf(stored.number())), ChangeStep.WITHDRAW,
                        ChangeStep.REVISE, stored);
            } else {
                saved(before, stored);
            }
            onWritten.accept(stored);
        }
    }
}
