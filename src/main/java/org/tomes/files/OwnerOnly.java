package org.tomes.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that nobody but the user may read. Where there are no POSIX rights, as on Windows, the user's own
 * folder closes them to others: what lies in it inherits that.
 */
public final class OwnerOnly {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {
    }

    /** Rights that a new file is made with. */
    public static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    /** Rights that a new folder is made with. */
    public static FileAttribute<?>[] folder() {
        return attributes("rwx------");
    }

    /** Makes an empty file, which whoever writes to it later finds closed to others already. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, file());
    }

    /** Makes a folder with all above it that is missing; one that is there already stays as it is. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, folder());
    }

    /** Who may do what with a file; nothing where there are no POSIX rights or no file. */
    public static Set<PosixFilePermission> rights(Path file) {
        try {
            return POSIX ? Files.getPosixFilePermissions(file) : Set.of();
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** Gives a file the rights that {@link #rights} said, as far as that can be done. */
    public static void give(Set<PosixFilePermission> rights, Path file) {
        try {
            if (!rights.isEmpty()) {
                Files.setPosixFilePermissions(file, rights);
            }
        } catch (IOException e) {
            // The file is whole all the same, and its folder is closed to others where we made it.
        }
    }

    /** Gives a file that is to take another one's place the rights that the other one has. */
    public static void giveRights(Path of, Path to) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(of));
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
