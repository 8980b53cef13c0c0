package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.tomes.desktop.common.FileDrop;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.WindowServices;
import org.tomes.text.Message;

/** Handles files that were dropped on the window. */
final class DroppedFiles {

    private DroppedFiles() {
    }

    /**
     * Accepts files anywhere in the window, and shows the effect of dropping them above the page.
     *
     * @param write passes on the current screen unless the register is read-only
     */
    static void accept(Node window, DropHint hint, Consumer<Consumer<Screen>> write, WindowServices frame) {
        FileDrop.accept(window, files -> write.accept(screen -> hint.show(files, screen)),
                files -> write.accept(screen -> give(files, screen, frame)));
    }

    /** Passes the files to the screen. If the screen does not accept them, lists the pages that accept files. */
    static void give(List<Path> files, Screen screen, WindowServices frame) {
        if (!screen.drop(files)) {
            frame.showNotice(Notice.warning(noUseMessage(files)));
        }
    }

    static Message noUseMessage(List<Path> files) {
        return Message.of("shell.drop.noUse", String.valueOf(files.getFirst().getFileName()));
    }
}
