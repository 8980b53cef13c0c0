package org.tomes.app.forwarding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.files.Sha256;
import org.tomes.files.TemporaryFolder;

/**
 * The socket through which the processes of one user share one register. Its path is derived from the user and the
 * register only: files next to the register are ignored, because other users may have created them.
 *
 * @param path path in a folder that only the user may enter, with a name derived from the register's real path
 */
record ForwardingSocket(Path path) {

    /** Maximum bytes; some systems allow 104 with the terminator. */
    private static final int MAX_PATH_BYTES = 100;
    private static final int NAME_BYTES = 16;

    /**
     * Returns the possible paths of a register's socket, the preferred one first: the user's run-time folder, then a
     * folder of the user in the temporary folder. A scheduler may start commands without {@code XDG_RUNTIME_DIR}, so
     * the default path of that folder is always included.
     *
     * @param runtime value of {@code XDG_RUNTIME_DIR}; empty if it is not set
     * @param register file of the register
     */
    static List<ForwardingSocket> places(OperatingSystemUser user, Optional<Path> runtime, Path register)
            throws IOException {
        List<Path> folders = new ArrayList<>();
        runtime.ifPresent(folders::add);
        user.number().map(number -> Path.of("/run/user", number.toString())).ifPresent(folders::add);
        folders.removeIf(folder -> !user.ownsExclusively(folder));
        folders.replaceAll(folder -> folder.resolve("tomes"));
        // Not Java's temporary folder, which is different in each process.
        folders.add(TemporaryFolder.systemFolder()
                .resolve("tomes-" + user.principal().getName().replaceAll("[^\\w.-]", "-")));
        String name = name(register);
        return folders.stream()
                .distinct()
                .map(folder -> new ForwardingSocket(folder.toAbsolutePath().resolve(name)))
                .filter(place -> place.path().toString().getBytes(StandardCharsets.UTF_8).length <= MAX_PATH_BYTES)
                .toList();
    }

    private static String name(Path register) throws IOException {
        byte[] hash = Sha256.digest().digest(register.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    }

    /** Checks whether there is a socket here that only this user can have created. */
    boolean isTrusted(OperatingSystemUser user) {
        return user.ownsExclusively(path.getParent()) && isSocket();
    }

    /**
     * Creates the folder if it is missing, and removes the socket of a dead process. Called only by the process that
     * has locked the register's file, so that no living process can be serving the register.
     *
     * @return whether a socket may be bound here
     */
    boolean prepare(OperatingSystemUser user) {
        return createFolder(user) && remove();
    }

    /**
     * @return whether the folder exists, and only this user can enter it
     */
    boolean createFolder(OperatingSystemUser user) {
        try {
            Files.createDirectory(path.getParent(), OwnerOnlyPermissions.folder());
        } catch (FileAlreadyExistsException e) {
            // The owner is checked next.
        } catch (IOException e) {
            return false;
        }
        return user.ownsExclusively(path.getParent());
    }

    /**
     * @return whether the path is free; anything but a socket is left alone
     */
    boolean remove() {
        try {
            if (isSocket()) {
                Files.delete(path);
            }
            return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isSocket() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isOther();
        } catch (IOException e) {
            return false;
        }
    }
}
