package org.tomes.desktop.common;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.tomes.ledger.AuditedRecord;
import org.tomes.register.RegisterFile;
import org.tomes.settings.DraftFile;
import org.tomes.settings.InputDraft;
import org.tomes.text.Message;

/**
 * Keeps the texts of unsaved input outside the register until they are saved or discarded, and offers them again after
 * the program has ended unexpectedly. Input is not kept for an encrypted register, because the stored texts would not
 * be encrypted, nor for a register on a server.
 */
final class FormDraft<R extends AuditedRecord> {

    /** Delay after the last input before the input is stored; texts typed within this time before a crash are lost. */
    private static final Duration CALM = Duration.seconds(1);

    private static final String NEW = "new";

    private final Workspace workspace;
    private final FormModel<R> form;
    private final DraftFile<InputDraft> drafts;
    /**
     * Counts the writes for each record, so that a slow write does not restore a text that was discarded in the
     * meantime.
     */
    private final Map<String, Integer> editions = new HashMap<>();
    private Optional<PauseTransition> calm = Optional.empty();
    /** The record with a stored draft. */
    private Optional<String> kept = Optional.empty();
    /** Records whose drafts this window stored, so that they do not come from a program that ended unexpectedly. */
    private final Set<String> own = new HashSet<>();
    private Optional<ConcurrentChangeNotifier.Offer> offered = Optional.empty();

    private FormDraft(Workspace workspace, FormModel<R> form) {
        this.workspace = workspace;
        this.form = form;
        this.drafts = DraftFile.ofInput(workspace.context().paths().settings());
    }

    static <R extends AuditedRecord> void of(Workspace workspace, FormModel<R> form) {
        if (workspace.mayWrite() && workspace.register().register().passphrase().isEmpty()
                && workspace.register().register().place() instanceof RegisterFile) {
            FormDraft<R> draft = new FormDraft<>(workspace, form);
            form.onLoad(draft::offer);
            form.onEdit(draft::edited);
            form.dirty().addListener((property, before, dirty) -> {
                if (!dirty) {
                    draft.discard();
                }
            });
        }
    }

    /** Uses a fixed key for new records, whose random id is unknown after the next start. */
    private String record() {
        R base = form.base();
        boolean added = form.isNew() && base.ref().id().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return workspace.register().register().id() + " " + base.ref().type() + " " + (added ? NEW : base.ref().id());
    }

    private void edited() {
        if (!form.dirty().get()) {
            return;
        }
        if (Platform.isFxApplicationThread()) {
            PauseTransition pause = calm.orElseGet(() -> new PauseTransition(CALM));
            calm = Optional.of(pause);
            pause.setOnFinished(finished -> keep());
            pause.playFromStart();
        } else {
            keep();
        }
    }

    private void keep() {
        if (form.dirty().get()) {
            String record = record();
            InputDraft draft = new InputDraft(form.base().revision(), form.texts(),
                    workspace.context().clock().instant());
            kept = Optional.of(record);
            own.add(record);
            store(record, () -> drafts.keep(record, draft));
        }
    }

    private void discard() {
        calm.ifPresent(PauseTransition::stop);
        kept.ifPresent(record -> store(record, () -> drafts.discard(record)));
        kept = Optional.empty();
    }

    private void store(String record, Runnable change) {
        int edition;
        synchronized (editions) {
            edition = editions.merge(record, 1, Integer::sum);
        }
        workspace.background().reading(() -> {
            synchronized (editions) {
                if (editions.get(record) == edition) {
                    change.run();
                }
            }
            return edition;
        }).onFailure(failure -> {
            // Without a place for drafts, input exists only in the form.
        }).start();
    }

    private void offer() {
        offered.ifPresent(workspace.frame().forms()::withdraw);
        offered = Optional.empty();
        String record = record();
        if (own.contains(record)) {
            return;
        }
        R base = form.base();
        workspace.background()
                .reading(() -> drafts.of(record).filter(draft -> draft.revision() == base.revision()))
                .onSuccess(found -> found.filter(draft -> form.base() == base && !form.dirty().get())
                        .filter(draft -> !draft.texts().equals(form.texts()))
                        .ifPresent(draft -> offer(record, draft.texts())))
                .onFailure(failure -> {
                    // Without drafts there is nothing to offer.
                })
                .start();
    }

    private void offer(String record, Map<String, String> texts) {
        kept = Optional.of(record);
        offered = Optional.of(workspace.frame()
                .forms()
                .tell(Message.of("shell.draft"), Message.of("shell.draft.restore"), () -> form.enter(texts)));
    }
}
