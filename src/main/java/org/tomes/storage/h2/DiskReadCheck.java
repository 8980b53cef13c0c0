package org.tomes.storage.h2;

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
 * Distinguishes a disk that fails to deliver a file from a damaged file. H2 reports unreadable data as damage. The user
 * would then restore a backup and lose all later changes, although the cause may be only a loose cable or a network
 * drive.
 *
 * @param fileSystem H2's file system prefix of the path
 */
record DiskReadCheck(String fileSystem) {

    private static final int PIECE = 1 << 20;

    /**
     * @return the disk failure if there was one, otherwise the problem that describes the file
     */
    Problem problem(OpenFailure otherwise, RegisterFile file, Throwable cause) {
        return failed(cause) || !isReadable(file) ? failure(file, cause) : otherwise.of(file, cause);
    }

    Problem failure(RegisterFile file, Throwable cause) {
        return new Problem(ProblemKind.REGISTER, Message.of("storage.diskNotRead", file.file().toString()), cause);
    }

    /** Returns whether the disk failed. An unexpected end of the file is not a disk failure. */
    private static boolean failed(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof EOFException)) {
                return true;
            }
        }
        return false;
    }

    /** Checks that the file can be read from beginning to end. */
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

    /** Checks whether another process has locked the file, which makes it unreadable on Windows. */
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
