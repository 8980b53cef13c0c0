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
 * Files and folders that only the user may read. Without POSIX permissions, as on Windows, they inherit the protection
 * of the user's own folder.
 */
public final class OwnerOnlyPermissions {

    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnlyPermissions() {
    }

    /** Returns the permissions for a new file. */
    public static FileAttribute<?>[] file() {
        return attributes("rw-------");
    }

    /** Returns the permissions for a new folder. */
    public static FileAttribute<?>[] folder() {
        return attributes("rwx------");
    }

    /** Creates an empty file that is already protected before anything is written to it. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, file());
    }

    /** Creates a folder and its missing parents; existing folders are not changed. */
    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, folder());
    }

    /** Returns a file's permissions; empty if there are no POSIX permissions or no file. */
    public static Set<PosixFilePermission> rights(Path file) {
        try {
            return POSIX ? Files.getPosixFilePermissions(file) : Set.of();
        } catch (IOException e) {
            return Set.of();
        }
    }

    /** Gives a file the permissions that {@link #rights} returned, as far as possible. */
    public static void give(Set<PosixFilePermission> rights, Path file) {
        try {
            if (!rights.isEmpty()) {
                Files.setPosixFilePermissions(file, rights);
            }
        } catch (IOException e) {
            // The file is complete nevertheless, and its folder is protected if the program created it.
        }
    }

    /** Gives a file the permissions of the file that it will replace. */
    public static void copyPermissions(Path of, Path to) throws IOException {
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
