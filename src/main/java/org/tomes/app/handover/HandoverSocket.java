package org.tomes.app.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tomes.files.OwnerOnly;

/**
 * The socket through which the processes of one user work on one register. Its place follows from user and register
 * alone: nothing that lies beside the register is asked, because others may have put it there.
 *
 * @param path in a folder that only the user may enter, under a name made of the register's real path
 */
record HandoverSocket(Path path) {

    /** Bytes; some systems take 104 with the end mark. */
    private static final int LONGEST_PATH = 100;
    private static final int NAME_BYTES = 16;

    /**
     * The places that a register's socket may have, the preferred one first: the user's run-time folder, then a folder
     * of the user in the one for temporary files. A scheduler may start commands without {@code XDG_RUNTIME_DIR}, so
     * the usual place of that folder is looked at in any case.
     *
     * @param runtime what {@code XDG_RUNTIME_DIR} names; empty where it names nothing
     * @param register the register's file
     */
    static List<HandoverSocket> places(CurrentUser user, Optional<Path> runtime, Path register) throws IOException {
        List<Path> folders = new ArrayList<>();
        runtime.ifPresent(folders::add);
        user.number().map(number -> Path.of("/run/user", number.toString())).ifPresent(folders::add);
        folders.removeIf(folder -> !user.hasForOneself(folder));
        folders.replaceAll(folder -> folder.resolve("tomes"));
        folders.add(Path.of(System.getProperty("java.io.tmpdir"),
                "tomes-" + user.principal().getName().replaceAll("[^\\w.-]", "-")));
        String name = name(register);
        return folders.stream()
                .distinct()
                .map(folder -> new HandoverSocket(folder.toAbsolutePath().resolve(name)))
                .filter(place -> place.path().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH)
                .toList();
    }

    private static String name(Path register) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(register.toRealPath().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a socket lies here that nobody but this user can have put here. */
    boolean isTrusted(CurrentUser user) {
        return user.hasForOneself(path.getParent()) && isSocket();
    }

    /**
     * Makes the folder where it is missing, and removes the socket of a dead process. Only for whoever holds the lock
     * on the register's file, so that no living process can serve it.
     *
     * @return whether a socket may be bound here
     */
    boolean prepare(CurrentUser user) {
        return makeFolder(user) && remove();
    }

    /** @return whether the folder is there, and nobody but this user can enter it */
    boolean makeFolder(CurrentUser user) {
        try {
            Files.createDirectory(path.getParent(), OwnerOnly.folder());
        } catch (FileAlreadyExistsException e) {
            // Whose it is, is asked next.
        } catch (IOException e) {
            return false;
        }
        return user.hasForOneself(path.getParent());
    }

    /** @return whether nothing lies here any more; what is no socket is left alone */
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
