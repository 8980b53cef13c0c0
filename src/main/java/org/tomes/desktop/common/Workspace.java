package org.tomes.desktop.common;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.AuditedRecord;
import org.tomes.people.PersonId;
import org.tomes.problem.StaleRecord;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The environment of a screen: the open register, the language, and the window around it. */
public record Workspace(AppContext context, OpenRegister register, Texts texts, Background background, Dialogs dialogs,
        WindowServices frame) {

    /**
     * Returns the actor for the audit trail; asks once who is acting if no person is selected. Reads the settings and
     * the register, so call it only in background work that changes the register.
     */
    public Actor actor() {
        Actor actor = recordedActor();
        return actor.person().isEmpty() && frame.askWhoActs() ? recordedActor() : actor;
    }

    /** Returns the actor without asking; called in the background. */
    public Actor recordedActor() {
        return context.actors().actor(register, Optional.empty());
    }

    /** Returns the acting person; empty if none was chosen. Call it only in background work. */
    public Optional<PersonId> person() {
        return Optional.of(recordedActor().person())
                .filter(person -> !person.isEmpty())
                .map(person -> new PersonId(UUID.fromString(person)));
    }

    /** Overwrites one version of an object with another. */
    @FunctionalInterface
    public interface Rewriting<T> {

        /** Returns the version stored afterwards; called in the background. */
        T write(T version, T over) throws Exception;
    }

    /** One direction of an action that can be undone and redone; called in the background. */
    @FunctionalInterface
    public interface UndoDirection<T> {

        /** Returns the version stored afterwards. */
        T from(T stored) throws Exception;
    }

    /**
     * Shows a notice that something was changed, with a button that undoes the change, which can then be redone.
     *
     * @param after the version stored now
     * @param shown shows the version stored after undoing and after redoing the change
     */
    public <T> void showReversible(Message done, T before, T after, Rewriting<T> rewriting, Consumer<T> shown) {
        showReversible(done, after, over -> rewriting.write(before, over), over -> rewriting.write(after, over), shown);
    }

    /**
     * Shows a notice that something was done, with a button that undoes the action, which can then be redone.
     *
     * @param stored the version that the action stored
     * @param shown shows the version stored after undoing and after redoing the action
     */
    public <T> void showReversible(Message done, T stored, UndoDirection<T> undo, UndoDirection<T> redo,
            Consumer<T> shown) {
        frame.showNotice(reversible(Notice.success(done), stored, undo, redo, shown));
    }

    /**
     * Like {@link #showReversible(Message, Object, UndoDirection, UndoDirection, Consumer)}.
     *
     * @param words describe the result of undoing; empty if the restored records describe it
     */
    public <T> void showReversible(Message done, T stored, UndoDirection<T> undo, UndoDirection<T> redo,
            Optional<Message> words, Consumer<T> shown) {
        frame.showNotice(reversible(Notice.success(done), new ReversibleWords(done, words, Optional.empty()),
                Notice.ActionKind.UNDO, stored, undo, redo, shown));
    }

    /**
     * Like {@link #showReversible(Message, Object, Object, Rewriting, Consumer)}.
     *
     * @param effect describes what else the change, its undoing and its redoing affect; empty for nothing
     */
    public <T> void showReversible(Message done, Optional<Message> effect, T before, T after, Rewriting<T> rewriting,
            Consumer<T> shown) {
        ReversibleWords words = new ReversibleWords(done, Optional.empty(), effect);
        frame.showNotice(reversible(Notice.success(words.withEffect(done)), words, Notice.ActionKind.UNDO, after,
                over -> rewriting.write(before, over), over -> rewriting.write(after, over), shown));
    }

    /** Like {@link #showReversible}, for a notice that is not shown yet. */
    public <T> Notice reversible(Notice notice, T stored, UndoDirection<T> undo, UndoDirection<T> redo,
            Consumer<T> shown) {
        return reversible(notice, new ReversibleWords(notice.text(), Optional.empty(), Optional.empty()),
                Notice.ActionKind.UNDO, stored, undo, redo, shown);
    }

    /**
     * The texts of an action that can be undone.
     *
     * @param undone describes the result of undoing; empty if the restored records describe it
     * @param effect describes what else doing, undoing and redoing affect
     */
    private record ReversibleWords(Message done, Optional<Message> undone, Optional<Message> effect) {

        Message withEffect(Message text) {
            return effect.map(affected -> Message.of("desktop.withEffect", text, affected)).orElse(text);
        }
    }

    /** @param back the direction that undoes {@code next} */
    private <T> Notice reversible(Notice notice, ReversibleWords words, Notice.ActionKind kind, T stored,
            UndoDirection<T> next, UndoDirection<T> back, Consumer<T> shown) {
        boolean undoes = kind != Notice.ActionKind.REDO;
        return notice.with(kind, () -> background.<Restored<T>>job(progress -> restoring(() -> next.from(stored)))
                .onSuccess(restored -> {
                    Message result = undoes
                            ? words.undone().or(restored::words).orElse(Message.of("shell.undone", words.done()))
                            : Message.of("shell.redone", words.done());
                    Notice made = Notice.success(words.withEffect(result));
                    Notice.ActionKind other = undoes ? Notice.ActionKind.REDO : Notice.ActionKind.UNDO_AGAIN;
                    Notice placed = RecordNavigation.elsewhere(made, restored.entries(), frame);
                    frame.showUndone(reversible(placed, words, other, restored.stored(), back, next, shown));
                    shown.accept(restored.stored());
                    RecordNavigation.select(restored.entries(), frame);
                })
                .onFailure(failure -> notReversed(failure, words.done(), undoes))
                .start());
    }

    /**
     * Shows a warning with the name of the action that can no longer be undone or redone; the action is no longer
     * offered.
     */
    private void notReversed(Throwable failure, Message done, boolean undoes) {
        switch (failure) {
            case StaleRecord stale -> {
                frame.showNotice(Notice.warning(Message.of(undoes ? "shell.undo.stale" : "shell.redo.stale", done,
                        stale.stored() instanceof AuditedRecord record ? record.ref().label() : "")));
                frame.refresh();
            }
            default -> background.unhandled().accept(failure);
        }
    }

    private record Restored<T>(T stored, List<AuditEntry> entries, Optional<Message> words) {
    }

    private <T> Restored<T> restoring(Callable<T> writing) throws Exception {
        AuditTrail trail = register.records().trail();
        long before = trail.head().number();
        T stored = writing.call();
        long written = Math.min(trail.head().number() - before, WindowServices.MAX_RESTORED + 1);
        List<AuditEntry> entries = trail.entries(AuditQuery.newest((int) written));
        return new Restored<>(stored, entries, frame.restored(entries));
    }

    public boolean mayWrite() {
        return register.register().readOnlyReason().isEmpty();
    }

    /** Whether the register is in a file. Only such a register has backups and a passphrase. */
    public boolean isFileRegister() {
        return register.register().place() instanceof RegisterFile;
    }

    /** Makes a form for register data read-only if the register may not be changed. */
    public void lockIfReadOnly(Node form) {
        if (!mayWrite()) {
            FormNodes.lock(form);
        }
    }

    /**
     * Returns the text for an empty list: usually a hint on how to begin, which does not apply if the register is
     * read-only.
     */
    public String emptyListText(Message usual) {
        return texts.get(mayWrite() ? usual : Message.of("desktop.nothingToRead"));
    }

    public LocalDate today() {
        return LocalDate.now(context.clock());
    }

    /**
     * Leaves input: immediately if it is saved, otherwise after asking.
     *
     * @param input name of the input
     * @param save saves the input, and runs its argument if saving succeeds
     * @param discard undoes the input
     * @param then runs after leaving
     * @param stay runs if the user stays
     */
    public void leave(boolean isUnsaved, Message input, Consumer<Runnable> save, Runnable discard, Runnable then,
            Runnable stay) {
        if (!isUnsaved) {
            then.run();
            return;
        }
        switch (dialogs.unsaved(input)) {
            case SAVE -> save.accept(then);
            case DISCARD -> {
                discard.run();
                then.run();
            }
            case STAY -> stay.run();
        }
    }

    /** Leaves input as the method with {@code stay} does, without an action for staying. */
    public void leave(boolean isUnsaved, Message input, Consumer<Runnable> save, Runnable discard, Runnable then) {
        leave(isUnsaved, input, save, discard, then, () -> {
        });
    }
}
