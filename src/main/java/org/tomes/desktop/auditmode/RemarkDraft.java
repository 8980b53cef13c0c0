package org.tomes.desktop.auditmode;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.tomes.desktop.common.Workspace;
import org.tomes.settings.AuditSessionDraft;
import org.tomes.settings.DraftFile;

/**
 * Keeps the remarks of the current audit session outside the register, because the register must not change during a
 * session. Remarks on an encrypted register are not kept, since the stored remarks would not be encrypted.
 */
final class RemarkDraft {

    /** Delay after the last input before remarks are stored; remarks typed within this time before a crash are lost. */
    private static final Duration CALM = Duration.seconds(1);

    private final Workspace workspace;
    private final DraftFile<AuditSessionDraft> drafts;
    private final String register;
    private final PauseTransition calm = new PauseTransition(CALM);

    RemarkDraft(Workspace workspace) {
        this.workspace = workspace;
        this.drafts = DraftFile.ofAuditSessions(workspace.context().paths().settings());
        this.register = workspace.register().register().id().toString();
    }

    boolean isPossible() {
        return workspace.register().register().passphrase().isEmpty();
    }

    /** Returns the draft of an interrupted session; reads a file. */
    Optional<AuditSessionDraft> readInterrupted() {
        return isPossible() ? drafts.of(register) : Optional.empty();
    }

    /** Stores the remarks after a pause in typing. */
    void keep(AuditSessionModel session, String auditor) {
        if (isPossible()) {
            calm.setOnFinished(finished -> saveNow(session.draft(auditor)));
            calm.playFromStart();
        }
    }

    private void saveNow(AuditSessionDraft draft) {
        workspace.background().job(progress -> {
            drafts.keep(register, draft);
            return draft;
        }).start();
    }

    /** Deletes the stored remarks after the end of the session. */
    void discard() {
        calm.stop();
        workspace.background().job(progress -> {
            drafts.discard(register);
            return register;
        }).start();
    }
}
