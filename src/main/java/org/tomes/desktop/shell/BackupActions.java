package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.desktop.backup.BackupsController;
import org.tomes.passphrase.Secret;
import org.tomes.text.Message;

/** The window actions for the backups of the register at a path. */
final class BackupActions implements BackupsController.Surroundings {

    private final AppContext context;
    private final MainWindow window;
    private final Path path;

    BackupActions(AppContext context, MainWindow window, Path path) {
        this.context = context;
        this.window = window;
        this.path = path;
    }

    @Override
    public void back() {
        if (window.hasRegister()) {
            window.backToRegister();
        } else {
            window.open(path);
        }
    }

    @Override
    public void openExternally(Path folder) {
        window.openExternally(folder);
    }

    @Override
    public void restore(Path backup, Optional<Secret> passphrase) {
        window.runClosed(path, Message.of("backup.restoring"), true,
                progress -> context.restore(path, backup, passphrase, Optional.empty(), progress::stopIfCancelled)
                        .summary(),
                message -> window.openWithMessage(path, passphrase, message));
    }
}
