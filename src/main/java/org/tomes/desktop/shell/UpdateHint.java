package org.tomes.desktop.shell;

import org.tomes.desktop.common.Background;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.WindowServices;
import org.tomes.problem.ProgramVersion;
import org.tomes.update.UpdateCheck;

/** The notice that a newer version is available, once in each run of the program; only if the check is enabled. */
final class UpdateHint {

    private final UpdateCheck updates;
    private boolean alreadyShown;

    UpdateHint(UpdateCheck updates) {
        this.updates = updates;
    }

    void show(Background background, WindowServices frame) {
        if (alreadyShown || !updates.isOn()) {
            return;
        }
        alreadyShown = true;
        background.read(() -> updates.ask(ProgramVersion.current()),
                answer -> answer.newer().ifPresent(newer -> frame.showNotice(Notice.information(answer.text()))));
    }
}
