package org.tomes.desktop.shell;

import java.io.File;
import java.util.Optional;

/** The folder in which the user last selected a file or folder in this window. */
final class LastFolder {

    private final File home;
    private Optional<File> folder = Optional.empty();

    /** @param home the folder of the first dialog */
    LastFolder(File home) {
        this.home = home;
    }

    /** @param chosen a file, which may be new, or a folder */
    void remember(File chosen) {
        folder = Optional.ofNullable(chosen.isDirectory() ? chosen : chosen.getAbsoluteFile().getParentFile());
    }

    /**
     * Returns the folder; the user's folder if none was selected, since some dialogs would otherwise start with a list
     * of recent files, in which no folder can be selected; empty if it does not exist, since a dialog would not open.
     */
    Optional<File> existing() {
        return folder.filter(File::isDirectory).or(() -> Optional.of(home).filter(File::isDirectory));
    }
}
