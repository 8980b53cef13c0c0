package org.tomes.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.store.fs.FilePath;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;

/**
 * Tells a disk that does not hand a file over from a file that is damaged. H2 takes what it could not read for damage,
 * and whoever is told of damage restores a backup and loses what came after it, because of a loose cable or a network
 * drive.
 *
 * @param fileSystem of H2, before the path
 */
record DiskReading(String fileSystem) {

    private static final int PIECE = 1 << 20;

    /** @return that the disk failed, where it did; else what is said of the file otherwise */
    Problem problem(OpenFailure otherwise, RegisterFile file, Throwable cause) {
        return failed(cause) || !isReadable(file) ? failure(file, cause) : otherwise.of(file, cause);
    }

    Problem failure(RegisterFile file, Throwable cause) {
        return new Problem(ProblemKind.REGISTER, Message.of("storage.diskNotRead", file.file().toString()), cause);
    }

    /** That a file ends too early is no fault of the disk. */
    private static boolean failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof EOFException)) {
                return true;
            }
        }
        return false;
    }

    /** Reads the file from its beginning to its end. */
    boolean isReadable(RegisterFile file) {
        try (FileChannel channel = FilePath.get(fileSystem + file.file()).open("r")) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            long position = 0;
            int read;
            while ((read = channel.read(piece.clear(), position)) > 0) {
                position += read;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether somebody has locked the file, which then cannot be read on Windows. */
    static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
