package org.tomes.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tomes.app.ForeignChange;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.StaleRecord;
import org.tomes.register.ServerLost;
import org.tomes.text.Message;

/**
 * Saves the record in a form, resolves conflicts with other people's changes, and handles unsaved input when the user
 * leaves. Saving runs in the background, and leaving waits until saving is done.
 */
public final class RecordEditing<R extends AuditedRecord> {

    /** The part that is specific to one kind of record. */
    public interface RecordAccess<R> {

        /** Returns the name of the record with unsaved changes, as part of a sentence. */
        Message name(R record);

        /** Writes the record to the register; called in the background. */
        R write(R record);

        /** Returns a question to ask before writing, if something contradicts the input; called in the background. */
        default Optional<Confirmation> objection(R before, R entered) {
            return Optional.empty();
        }

        /** Returns the version now in the register; empty if the record no longer exists; called in the background. */
        Optional<R> stored(R base);

        /** Returns the differences between two versions, as displayed; called in the background. */
        List<FieldConflict> differences(R mine, R theirs);

        /** Called when the form shows another version: either the one just saved or that of another user. */
        default void loaded(R stored) {
            // Empty by default, for forms that show only their fields.
        }

        /**
         * Called after a write.
         *
         * @param before the version before the write
         */
        void written(R before, R stored);
    }

    private record Leaving(Runnable leave, Runnable stay) {
    }

    private final Workspace workspace;
    private final FormModel<R> form;
    private final RecordAccess<R> access;
    private final List<Leaving> leaving = new ArrayList<>();
    private boolean saving;
    /**
     * Whether the last attempt to save failed because the server was unavailable, so that the input may have been
     * saved.
     */
    private boolean unsent;

    public RecordEditing(Workspace workspace, FormModel<R> form, RecordAccess<R> access) {
        this.workspace = workspace;
        this.form = form;
        this.access = access;
        workspace.frame().forms().add(this::checkForeignChange, this::reached);
        FormDraft.of(workspace, form);
        form.dirty().addListener((property, before, dirty) -> {
            if (!dirty) {
                workspace.frame().forms().hide();
            }
        });
    }

    /** Compares a changed record with unsaved input; forms without unsaved input are reloaded by their screen. */
    private void checkForeignChange(Predicate<RecordRef> changed) {
        R base = form.base();
        if (form.dirty().get() && changed.test(base.ref())) {
            workspace.background()
                    .read(() -> access.stored(base)
                            .filter(stored -> stored.revision() != base.revision())
                            .flatMap(stored -> ForeignChange.latest(workspace.register(), stored.ref())),
                            latest -> latest.filter(change -> form.dirty().get() && form.base().equals(base))
                                    .ifPresent(change -> workspace.frame()
                                            .forms()
                                            .tell(Message.of("shell.outdated", change.author(),
                                                    ConflictingChange.time(change.at(), workspace)),
                                                    Message.of("shell.outdated.show"), this::compare)));
        }
    }

    /** First checks whether the input was saved nevertheless; otherwise, the user decides whether to save it. */
    private void reached() {
        if (!unsent || saving || !form.dirty().get()) {
            return;
        }
        R base = form.base();
        R entered = form.entered();
        workspace.background()
                .job(progress -> access.stored(base)
                        .filter(stored -> stored.revision() != base.revision()
                                && access.differences(entered, stored).isEmpty()))
                .onSuccess(saved -> saved.filter(stored -> form.entered().equals(entered))
                        .ifPresentOrElse(this::showSavedAfterFailure, this::offerToSave))
                .onFailure(failure -> workspace.background().unhandled().accept(failure))
                .start();
    }

    private void showSavedAfterFailure(R stored) {
        unsent = false;
        form.load(stored);
        access.loaded(stored);
        workspace.frame().showNotice(Notice.success(Message.of("shell.reached.saved")));
    }

    private void offerToSave() {
        workspace.frame().forms().tell(Message.of("shell.reached"), Message.of("shell.reached.save"), this::save);
    }

    /** Shows both versions before the user saves. */
    private void compare() {
        R base = form.base();
        if (saving) {
            return;
        }
        saving = true;
        workspace.background()
                .job(progress -> access.stored(base))
                .onSuccess(stored -> stored.filter(theirs -> theirs.revision() != base.revision())
                        .ifPresentOrElse(theirs -> conflict(form.entered(), theirs), () -> ended(false)))
                .onFailure(this::failed)
                .start();
    }

    /** Like {@link #leave(Runnable, Runnable)}, without an action for staying. */
    public void leave(Runnable then) {
        leave(then, () -> {
        });
    }

    /**
     * Leaves the record: immediately if nothing was changed, otherwise after asking and, if the user chooses so, after
     * saving.
     *
     * @param then runs after leaving
     * @param stay runs if the user stays, or if saving failed
     */
    public void leave(Runnable then, Runnable stay) {
        if (saving) {
            leaving.add(new Leaving(then, stay));
        } else {
            workspace.leave(form.dirty().get(), name(), next -> save(next, stay), this::discard, then, stay);
        }
    }

    /** Returns the stored name; a new record has only the entered one. */
    private Message name() {
        return access.name(form.isNew() ? form.entered() : form.base());
    }

    /** Discards the input, and shows the version in the register, which another user may have changed meanwhile. */
    public void discard() {
        R base = form.base();
        form.load(base);
        workspace.background()
                .read(() -> access.stored(base).filter(stored -> stored.revision() != base.revision()),
                        changed -> changed.filter(stored -> !form.dirty().get() && form.base().equals(base))
                                .ifPresent(stored -> {
                                    form.load(stored);
                                    access.loaded(stored);
                                }));
    }

    /** Saves unsaved changes, if there are any. */
    public void save() {
        if (!saving && form.dirty().get()) {
            save(() -> {
            }, () -> {
            });
        }
    }

    /** Saves unsaved changes and, if that succeeded, runs an action with what was saved. */
    public void save(Runnable then) {
        if (!saving) {
            save(then, () -> {
            });
        }
    }

    private void save(Runnable then, Runnable stay) {
        if (form.validate()) {
            leaving.add(new Leaving(then, stay));
            write();
        } else {
            refused();
            stay.run();
        }
    }

    private void refused() {
        workspace.frame()
                .showNotice(Notice.unsaved(Message.of("desktop.notSaved", form.errors().size()), form.dirty()));
    }

    private void write() {
        saving = true;
        R record = form.entered();
        R before = form.base();
        new Writing<>(workspace, access).write(before, record, stored -> written(before, record, stored),
                () -> ended(false), failure -> {
                    unsent = failure instanceof ServerLost;
                    failed(failure);
                });
    }

    /** Input typed while saving is kept. */
    private void written(R before, R entered, R stored) {
        if (form.entered().equals(entered)) {
            form.load(stored);
        } else {
            form.rebase(stored);
        }
        unsent = false;
        access.loaded(stored);
        access.written(before, stored);
        ended(true);
    }

    private void ended(boolean success) {
        saving = false;
        List<Leaving> waiting = List.copyOf(leaving);
        leaving.clear();
        waiting.forEach(candidate -> (success ? candidate.leave() : candidate.stay()).run());
    }

    @SuppressWarnings("unchecked")
    private void failed(Throwable failure) {
        switch (failure) {
            case InvalidRecord invalid -> {
                form.show(invalid.errors());
                refused();
                ended(false);
            }
            case StaleRecord stale -> conflict((R) stale.mine(), (R) stale.stored());
            default -> {
                workspace.dialogs().failed(failure);
                ended(false);
            }
        }
    }

    private void conflict(R mine, R theirs) {
        R base = form.base();
        workspace.background()
                .job(progress -> ConflictingChange.of(base, mine, theirs, form::has, access, workspace))
                .onSuccess(written -> workspace.dialogs()
                        .conflict(written.message(), written.choices())
                        .ifPresentOrElse(fields -> resolve(theirs, fields), () -> ended(false)))
                .onFailure(failure -> {
                    workspace.dialogs().failed(failure);
                    ended(false);
                })
                .start();
    }

    /** Saves the other user's version with this user's input in all fields except these. */
    private void resolve(R theirs, Set<String> fields) {
        form.rebase(theirs, fields);
        if (!form.dirty().get()) {
            access.loaded(theirs);
            ended(true);
        } else if (form.validate()) {
            write();
        } else {
            ended(false);
        }
    }
}
