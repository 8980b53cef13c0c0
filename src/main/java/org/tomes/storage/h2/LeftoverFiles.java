package org.tomes.storage.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;

/**
 * Files next to a register that H2 deletes when it opens the register, even read-only. H2 writes a compacted file as
 * {@code .tempFile} and moves it to the register's place; if it cannot replace the register's file, it moves the
 * compacted one to {@code .newFile} first, and then deletes the register. A killed process leaves an unfinished {@code
 * .tempFile}, which may be deleted; everything else may be the only copy of a register.
 */
final class LeftoverFiles {

    private static final String NEW = ".newFile";
    private static final String TEMPORARY = ".tempFile";
    private static final int HEADER_BYTES = 4096;
    private static final String PLAIN = "H:2,";
    /** As H2 marks a file that it has closed. */
    private static final String CLOSED = "clean";

    private LeftoverFiles() {
    }

    /**
     * @param key of the register, if it is encrypted
     * @throws Problem if there is a file that must not be deleted
     */
    static void requireNone(RegisterFile file, Optional<String> key) {
        Path created = path(file, NEW);
        if (exists(created)) {
            throw refusal(file, created);
        }
        Path temporary = path(file, TEMPORARY);
        if (exists(temporary) && !isUnfinished(temporary, key)) {
            throw refusal(file, temporary);
        }
    }

    /**
     * @throws Problem if there is such a file where no register is
     */
    static void requireNone(RegisterFile missing) {
        for (String ending : new String[]{NEW, TEMPORARY}) {
            Path path = path(missing, ending);
            if (exists(path)) {
                throw new Problem(ProblemKind.REGISTER,
                        Message.of("storage.onlyBeside", missing.label(), path.toString()));
            }
        }
    }

    private static Problem refusal(RegisterFile file, Path path) {
        return new Problem(ProblemKind.REGISTER, Message.of("storage.beside", file.label(), path.toString()));
    }

    private static Path path(RegisterFile file, String ending) {
        return file.file().resolveSibling(file.file().getFileName() + ending);
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isUnfinished(Path file, Optional<String> key) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
            return start.isEmpty() || start.startsWith(PLAIN) && !start.contains("," + CLOSED + ":")
                    || start.startsWith(KeyHeader.ENCRYPTED) && key.isPresent() && !isClosed(file, key.get());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isClosed(Path file, String key) {
        try (MVStore store = new MVStore.Builder().fileName(file.toString())
                .readOnly()
                .encryptionKey(key.toCharArray())
                .open()) {
            return store.getStoreHeader().containsKey(CLOSED);
        } catch (RuntimeException e) {
            // It is encrypted otherwise, or damaged.
            return true;
        }
    }
}
