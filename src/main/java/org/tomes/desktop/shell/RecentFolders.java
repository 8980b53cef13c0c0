package org.tomes.desktop.shell;

import java.io.File;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The folders in which the user last selected a file or folder in this window. */
final class RecentFolders {

    /** Why a file is selected. Exports do not start in the folder of an import, where they would mix with its files. */
    enum Use {
        IMPORT,
        EXPORT
    }

    private final File home;
    private final Map<Use, File> folders = new EnumMap<>(Use.class);

    /** @param home the user's home folder */
    RecentFolders(File home) {
        this.home = home;
    }

    /** @param chosen a file, which may be new, or a folder */
    void remember(Use use, File chosen) {
        folders.put(use, chosen.isDirectory() ? chosen : chosen.getAbsoluteFile().getParentFile());
    }

    /**
     * Returns the folder selected last; if none was selected, returns the user's documents or home folder, because some
     * dialogs would otherwise start with a list of recent files, in which no folder can be selected. Without a folder
     * for documents, the folder selected for the other use comes before the home folder. Returns empty if the folder
     * does not exist, because a dialog would not open.
     */
    Optional<File> existing(Use use) {
        return Stream
                .of(Stream.ofNullable(folders.get(use)),
                        Stream.of(new File(home, "Documents"), new File(home, "Dokumente")), folders.values().stream(),
                        Stream.of(home))
                .flatMap(Function.identity())
                .filter(File::isDirectory)
                .findFirst();
    }
}
