package org.tomes.desktop.settings;

import java.util.List;
import javafx.scene.Parent;
import org.tomes.desktop.common.Views;
import org.tomes.desktop.common.Workspace;
import org.tomes.register.RegisterFile;
import org.tomes.register.ServerAddress;
import org.tomes.text.Texts;

/** The parts of the settings about where the register is: backups and passphrase of a file, or its server. */
final class StorageParts {

    private final Workspace workspace;
    private final BackupPartController backups;

    StorageParts(Workspace workspace) {
        this.workspace = workspace;
        this.backups = new BackupPartController(workspace);
    }

    List<Parent> views() {
        Texts texts = workspace.texts();
        return switch (workspace.register().register().place()) {
            case RegisterFile _ ->
                List.of(Views.load(texts, backups), Views.load(texts, new PassphrasePartController(workspace)));
            case ServerAddress server -> List.of(Views.load(texts, new ServerLocationPartController(server, texts)));
        };
    }

    void refresh() {
        if (workspace.register().register().place() instanceof RegisterFile) {
            backups.refresh();
        }
    }
}
