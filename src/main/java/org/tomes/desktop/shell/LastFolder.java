package org.tomes.desktop.shell;

import java.io.File;
import java.util.Optional;

/** The folder in which the user last selected a file or folder in this window. */
final class LastFolder {

    private Optional<File> folder = Optional.empty();

    /** @param chosen a file, which may be new, or a folder */
    void remember(File chosen) {
        folder = Optional.ofNullable(chosen.isDirectory() ? chosen : chosen.getAbsoluteFile().getParentFile());
    }

    /** Returns the folder; empty if none was selected, or if it no longer exists, since a dialog would not open. */
    Optional<File> existing() {
        return folder.filter(File::isDirectory);
    }
}
