package org.tomes.app.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.tomes.files.OwnerOnly;

/**
 * Where the processes of one user meet about one register: a socket in a folder beside the register that nobody but the
 * owner may enter. A socket's path may only be about a hundred bytes long; where it would be longer, the socket lies in the
 * folder for temporary files and its path is noted in the folder beside the register.
 *
 * @param folder beside the register
 */
record Meeting(Path folder) {

    private static final int LONGEST_SOCKET_PATH = 100;

    /** @param base the register's path without its ending */
    static Meeting about(Path base) {
        return new Meeting(base.resolveSibling(base.getFileName() + ".serving"));
    }

    /** Makes the folder and answers where a socket may be bound; what a dead process left there is taken away. */
    Path prepare() throws IOException {
        leave();
        Files.createDirectory(folder, OwnerOnly.folder());
        Path near = folder.resolve("socket");
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
            return near;
        }
        Path far = Files.createTempDirectory("tomes-", OwnerOnly.folder()).resolve("socket");
        Files.writeString(note(), far.toString());
        return far;
    }

    /** The socket of the process that serves the register; empty where none does or the folder is not this user's own. */
    Optional<Path> socket() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !isMine(folder)) {
            return Optional.empty();
        }
        Path socket = Files.exists(note()) ? Path.of(Files.readString(note())) : folder.resolve("socket");
        return Optional.of(socket).filter(path -> Files.exists(path) && isMine(path.getParent()));
    }

    void leave() throws IOException {
        if (Files.exists(note())) {
            Path far = Path.of(Files.readString(note()));
            Files.deleteIfExists(far);
            Files.deleteIfExists(far.getParent());
        }
        Files.deleteIfExists(note());
        Files.deleteIfExists(folder.resolve("socket"));
        Files.deleteIfExists(folder);
    }

    private Path note() {
        return folder.resolve("path");
    }

    private static boolean isMine(Path folder) {
        if (!posix()) {
            return true;
        }
        try {
            PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.owner().getName().equals(System.getProperty("user.name"))
                    && PosixFilePermissions.toString(attributes.permissions()).endsWith("------");
        } catch (IOException e) {
            return false;
        }
    }

    /** On Windows the user's folders are closed to others by themselves. */
    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
