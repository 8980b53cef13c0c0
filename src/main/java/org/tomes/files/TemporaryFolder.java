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
 * A folder for files that are needed only while this process runs. The folder is in the system's temporary folder,
 * which all users share, so only this user may enter it and its name is unpredictable. A lock file in it shows that its
 * process is running; folders of killed processes are removed when the next process creates its own.
 */
public final class TemporaryFolder implements AutoCloseable {

    private static final String PREFIX = "tomes-files-";
    private static final String LOCK = "lock";
    private static final Set<PosixFilePermission> OWNERS_ALONE = PosixFilePermissions.fromString("rwx------");
    /** Longer than a process needs from creating its folder to locking it. */
    private static final Duration BEGINNING = Duration.ofMinutes(1);
    private static final Path OF_SYSTEM = Path.of(System.getProperty("java.io.tmpdir"));
    private static final TemporaryFolder OF_PROCESS = new TemporaryFolder(OF_SYSTEM);

    private final Path parent;
    private Path folder;
    private FileChannel lock;

    /** @param parent parent folder; may be writable for all users */
    TemporaryFolder(Path parent) {
        this.parent = parent;
    }

    /** Returns the folder that all processes share, even after {@link #offerToLibraries}. */
    public static Path systemFolder() {
        return OF_SYSTEM;
    }

    /** Returns the folder of this process. The folder is created when its path is first requested. */
    public static TemporaryFolder ofProcess() {
        return OF_PROCESS;
    }

    /**
     * Returns the folder, recreated if it was removed, as some systems do with temporary files after some days.
     *
     * @throws IOException if no folder can be created
     */
    public synchronized Path path() throws IOException {
        if (folder == null || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            close();
            folder = Files.createTempDirectory(parent, PREFIX, OwnerOnlyPermissions.folder()).toAbsolutePath();
            lock = FileChannel.open(folder.resolve(LOCK),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnlyPermissions.file());
            lock.lock();
            removeFoldersOfDeadProcesses();
        }
        return folder;
    }

    /** Creates a new folder in this folder. */
    public Path newFolder() throws IOException {
        return Files.createTempDirectory(path(), "", OwnerOnlyPermissions.folder());
    }

    /** Creates a new empty file with this suffix in this folder. */
    public Path newFile(String ending) throws IOException {
        return Files.createTempFile(path(), "", ending, OwnerOnlyPermissions.file());
    }

    /**
     * Makes libraries that ask Java for the temporary folder use this folder; if this folder cannot be created, they
     * use the system's.
     */
    public void offerToLibraries() {
        try {
            System.setProperty("java.io.tmpdir", path().toString());
        } catch (IOException e) {
            // The error is reported when a temporary file is needed; most commands need none.
            return;
        }
    }

    /**
     * Removes the folder with its content. Files that another program holds open, as on Windows, are removed by the
     * next process.
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
            // Files still in use stay.
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
                if (!other.toAbsolutePath().equals(folder) && isPrivateFolder(other)) {
                    removeIfItsProcessIsDead(other);
                }
            }
        } catch (IOException e) {
            // Another process is removing the folders.
            return;
        }
    }

    /**
     * Checks whether the path is a folder that this user created and that only this user can access; a link does not
     * count.
     */
    private boolean isPrivateFolder(Path other) throws IOException {
        return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder))
                && (OwnerOnlyPermissions.rights(folder).isEmpty()
                        || OwnerOnlyPermissions.rights(other).equals(OWNERS_ALONE));
    }

    private void removeIfItsProcessIsDead(Path other) {
        try (FileChannel channel = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS); FileLock lock = channel.tryLock()) {
            if (lock == null || creationTime(other).plus(BEGINNING).isAfter(creationTime(folder))) {
                return;
            }
            removeContents(other);
        } catch (IOException | OverlappingFileLockException e) {
            // The folder is in use, or another process is removing it at this moment.
            return;
        }
        remove(other);
    }

    private static Instant creationTime(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    /** Removes everything except the lock file, which is removed with the folder itself. */
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
            // A file in it is still in use; the next process removes it.
            return;
        }
    }
}
