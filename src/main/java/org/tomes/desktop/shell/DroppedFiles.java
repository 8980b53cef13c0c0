package org.tomes.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Screen;
import org.tomes.desktop.common.WindowFrame;
import org.tomes.text.Message;

/** Handles files that were dropped on the window. */
final class DroppedFiles {

    private DroppedFiles() {
    }

    /** Passes them to the screen, and lists the pages that accept files if this one does not. */
    static void give(List<Path> files, Screen screen, WindowFrame frame) {
        if (!screen.drop(files)) {
            frame.say(Notice.warning(Message.of("shell.drop.noUse", String.valueOf(files.getFirst().getFileName()))));
        }
    }
}
