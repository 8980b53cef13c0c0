package org.tomes.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A folder for files that are needed only while this process runs. It lies in the system's folder for temporary files,
 * which all users share, so nobody else may enter it and nobody can foresee its name. A lock in it shows that its
 * process lives; folders of processes that were killed are removed when the next one makes its own.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "tomes-files-";
    private static final String LOCK = "lock";
    private static final Set<PosixFilePermission> OWNERS_ALONE = PosixFilePermissions.fromString("rwx------");
    /** A process needs less than this from making its folder to locking it. */
    private static final Duration BEGINNING = Duration.ofMinutes(1);
    private static final TemporaryFolder OF_PROCESS = new TemporaryFolder(
            Path.of(System.getProperty("java.io.tmpdir")));

    private final Path parent;
    private Path folder;
    private FileChannel lock;

    /** @param parent may be a folder that everybody can write to */
    TemporaryFolder(Path parent) {
        this.parent = parent;
    }

    /** The one of this process. It is made when it is first asked for its path. */
    public static TemporaryFolder ofProcess() {
        return OF_PROCESS;
    }

    /**
     * The folder, made anew where something removed it, as some systems do with whatever has been temporary for days.
     *
     * @throws IOException where no folder can be made
     */
    public synchronized Path path() throws IOException {
        if (folder == null || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            close();
            folder = Files.createTempDirectory(parent, PREFIX, OwnerOnly.folder()).toAbsolutePath();
            lock = FileChannel.open(folder.resolve(LOCK),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file());
            lock.lock();
            removeFoldersOfDeadProcesses();
        }
        return folder;
    }

    /** A new folder in it. */
    public Path newFolder() throws IOException {
        return Files.createTempDirectory(path(), "", OwnerOnly.folder());
    }

    /** A new empty file in it, which ends with these characters. */
    public Path newFile(String ending) throws IOException {
        return Files.createTempFile(path(), "", ending, OwnerOnly.file());
    }

    /**
     * Has libraries that ask Java for a place for temporary files find this one; where it cannot be made they find what
     * they found before.
     */
    public void offerToLibraries() {
        try {
            System.setProperty("java.io.tmpdir", path().toString());
        } catch (IOException e) {
            // Who needs a temporary file says so then; most commands need none.
            return;
        }
    }

    /**
     * Removes the folder with whatever is in it. What another program holds open, as is possible on Windows, the next
     * process removes.
     */
    @Override
    public synchronized void close() {
        if (folder == null) {
            return;
        }
        try {
            removeContents(folder);
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            // What is still in use stays.
            return;
        } finally {
            remove(folder);
            folder = null;
            lock = null;
        }
    }

    private void removeFoldersOfDeadProcesses() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path other : all) {
                if (!other.toAbsolutePath().equals(folder) && isLikeMine(other)) {
                    removeIfItsProcessIsDead(other);
                }
            }
        } catch (IOException e) {
            // Another process removes them.
            return;
        }
    }

    /** Whether it is a folder that this user made for themselves alone; a link to one is none. */
    private boolean isLikeMine(Path other) throws IOException {
        return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder))
                && (OwnerOnly.rights(folder).isEmpty() || OwnerOnly.rights(other).equals(OWNERS_ALONE));
    }

    private void removeIfItsProcessIsDead(Path other) {
        try (FileChannel channel = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS); FileLock held = channel.tryLock()) {
            if (held == null || made(other).plus(BEGINNING).isAfter(made(folder))) {
                return;
            }
            removeContents(other);
        } catch (IOException | OverlappingFileLockException e) {
            // It is in use, or another process removes it at this moment.
            return;
        }
        remove(other);
    }

    private static Instant made(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    /** All but the lock, which goes with the folder itself. */
    private static void removeContents(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(lock)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, IOException failure) throws IOException {
                if (!inner.equals(folder)) {
                    Files.delete(inner);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // Something in it is still in use; the next process removes it.
            return;
        }
    }
}
