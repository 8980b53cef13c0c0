package org.tomes.app.forwarding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.tomes.files.OwnerOnlyPermissions;

/**
 * A locked file next to the path of the register's socket. It signals to this user's other processes that the register
 * is open in a command, which will soon end, and not in a window. However the process ends, the lock is released. The
 * file only improves messages; if it cannot be created, the process works without it.
 */
public final class CommandMarkerFile implements AutoCloseable {

    private static final String ENDING = ".command";

    private final Optional<Path> file;
    private final Optional<FileChannel> channel;

    private CommandMarkerFile(Optional<Path> file, Optional<FileChannel> channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param runtime the user's run-time folder, if the environment specifies one
     * @param register file of the register that this process has open
     */
    public static CommandMarkerFile set(Optional<Path> runtime, Path register) {
        try {
            OperatingSystemUser user = OperatingSystemUser.find();
            Optional<Path> file = ForwardingSocket.places(user, runtime, register)
                    .stream()
                    .filter(place -> place.createFolder(user))
                    .findFirst()
                    .map(CommandMarkerFile::file);
            return file.isEmpty() ? new CommandMarkerFile(file, Optional.empty())
                    : new CommandMarkerFile(file, locked(file.get()));
        } catch (IOException e) {
            return new CommandMarkerFile(Optional.empty(), Optional.empty());
        }
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                OwnerOnlyPermissions.file());
        try {
            channel.tryLock();
        } catch (IOException | OverlappingFileLockException e) {
            // Two read-only commands can have a register open at once.
        }
        return Optional.of(channel);
    }

    /** Checks whether a command of this user has the register open. */
    public static boolean isSet(Optional<Path> runtime, Path register) {
        try {
            OperatingSystemUser user = OperatingSystemUser.find();
            return ForwardingSocket.places(user, runtime, register)
                    .stream()
                    .filter(place -> user.ownsExclusively(place.path().getParent()))
                    .anyMatch(place -> isLocked(file(place)));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path file(ForwardingSocket place) {
        return place.path().resolveSibling(place.path().getFileName() + ENDING);
    }

    @Override
    public void close() {
        try {
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            // A file without a lock means nothing.
            return;
        }
    }
}
