package org.tomes.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterDamaged;
import org.tomes.text.Message;

/** The ways in which the disk can fail while a register is open; each has its own error message. */
enum DiskFailure {
    NONE(""),
    FULL("storage.full", "storage.fullAtTheEnd"),
    GONE("storage.gone"),
    READ_ONLY("storage.mayNotBeWritten"),
    DAMAGED("storage.damagedPart"),
    FAILED("storage.diskFailed", "storage.diskFailedAtTheEnd"),
    /** The file was closed after a failure on another thread, which has reported the failure. */
    CLOSED("storage.diskFailed", "storage.diskFailedAtTheEnd");

    /** Minimum free space in bytes for one more write. */
    private static final long ROOM = 1 << 20;

    private final String key;
    /**
     * The message if the disk failed after everything except the commit record was written. The write may nevertheless
     * have been stored.
     */
    private final String atTheEnd;

    DiskFailure(String key) {
        this(key, key);
    }

    DiskFailure(String key, String atTheEnd) {
        this.key = key;
        this.atTheEnd = atTheEnd;
    }

    /**
     * @return NONE if the failure was not caused by the disk
     */
    static DiskFailure in(Throwable failure, Path file) {
        DiskFailure result = NONE;
        for (Throwable cause = failure; cause != null && result == NONE; cause = cause.getCause()) {
            result = cause instanceof MVStoreException stored ? of(stored.getErrorCode())
                    : cause instanceof SQLException sql ? ofSql(sql.getErrorCode()) : NONE;
        }
        return result == FAILED || result == CLOSED ? nearer(result, file) : result;
    }

    /**
     * @param draft path of the new file
     * @param file final name of the complete file
     * @return the exception to throw instead: a problem if the disk caused the failure
     */
    static RuntimeException explained(RuntimeException failure, Path draft, Path file) {
        DiskFailure kind = failure instanceof Problem ? NONE : in(failure, draft);
        return kind == NONE ? failure : kind.problem(file, failure);
    }

    private static DiskFailure of(int storeError) {
        return switch (storeError) {
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED, DataUtils.ERROR_TRANSACTION_CORRUPT ->
                FAILED;
            case DataUtils.ERROR_CLOSED -> CLOSED;
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND -> DAMAGED;
            default -> NONE;
        };
    }

    private static DiskFailure ofSql(int error) {
        return switch (error) {
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> FAILED;
            case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.OBJECT_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN -> CLOSED;
            case ErrorCode.DATABASE_IS_READ_ONLY -> READ_ONLY;
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_ENCRYPTION_ERROR_1 -> DAMAGED;
            default -> NONE;
        };
    }

    /** Determines the cause from the file system, because error texts differ between operating systems. */
    private static DiskFailure nearer(DiskFailure kind, Path file) {
        try {
            return !Files.exists(file) ? GONE : Files.getFileStore(file).getUsableSpace() < ROOM ? FULL : kind;
        } catch (IOException e) {
            return GONE;
        }
    }

    /** Returns whether H2 has closed the file, so that it must be reopened. */
    boolean closes() {
        return this == FULL || this == GONE || this == FAILED || this == CLOSED;
    }

    /** Returns the problem for a write that failed while it was being committed. */
    Problem commitProblem(Path file, Throwable cause) {
        return new Problem(ProblemKind.REGISTER, Message.of(atTheEnd, file.toString()), cause);
    }

    Problem problem(Path file, Throwable cause) {
        Message sentence = Message.of(key, file.toString());
        return this == DAMAGED ? new RegisterDamaged(sentence, cause)
                : new Problem(ProblemKind.REGISTER, sentence, cause);
    }
}
