package org.tomes.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Symbolic links to a file, and its further names on the disk (hard links). */
public final class FileLinks {

    private static final int MAX_LINKS = 40;

    private FileLinks() {
    }

    /**
     * Returns the file that a chain of symbolic links leads to, which need not exist; a path that is not a link is
     * returned as it is.
     *
     * @throws FileSystemLoopException if the links form a loop
     */
    public static Path followed(Path path) throws IOException {
        Path target = path;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
        }
        return target;
    }

    /**
     * Checks whether replacing the file would leave its old content under another name. Windows does not report this.
     */
    public static boolean hasOtherNames(Path file) {
        if (Files.isSymbolicLink(file)) {
            return true;
        }
        try {
            return Files.exists(file) && ((Number) Files.getAttribute(file, "unix:nlink")).longValue() > 1;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
