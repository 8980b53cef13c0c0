package org.tomes.desktop.shell;

import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.register.RegisterProtection;
import org.tomes.text.Message;

/**
 * The notice shown when a register was opened. Only the most important notice is shown, since each notice replaces the
 * previous one.
 */
final class StartupNotices {

    private StartupNotices() {
    }

    static void show(Workspace workspace) {
        workspace.background().read(() -> find(workspace), notice -> notice.ifPresent(workspace.frame()::showNotice));
    }

    private static Optional<Notice> find(Workspace workspace) {
        return workspace.context()
                .settings()
                .readWarning()
                .map(Notice::warning)
                .or(() -> new UnsavedTexts(workspace).notice())
                .or(() -> TextLanguageNotice.find(workspace));
    }

    /** Recommends the usual protection if the register has the quick one. */
    static Optional<Notice> advice(OpenRegister opened) {
        return Optional.of(opened.register().protection())
                .filter(RegisterProtection.QUICK::equals)
                .map(quick -> Notice.information(Message.of("passphrase.quickAdvice")));
    }
}
