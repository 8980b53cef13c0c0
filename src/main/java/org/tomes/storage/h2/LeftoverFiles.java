package org.tomes.storage.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.register.RegisterFile;
import org.tomes.text.Message;

/**
 * Files next to a register that H2 deletes when it opens the register, even read-only. H2 writes a compacted file as
 * {@code .tempFile} and moves it to the register's place; if it cannot replace the register's file, it moves the
 * compacted one to {@code .newFile} first, and then deletes the register. A killed process leaves a {@code .tempFile}
 * that is either unfinished or the compacted register; both may be deleted. Every other such file may be the only copy
 * of a register, or a copy that its owner wants to keep.
 */
final class LeftoverFiles {

    private static final String NEW = ".newFile";
    private static final String TEMPORARY = ".tempFile";
    private static final int HEADER_BYTES = 4096;
    private static final String PLAIN = "H:2,";
    /** The mark of a file that H2 has closed. */
    private static final String CLOSED = "clean";
    private static final String INFO_TABLE = "REGISTER_INFO";
    private static final int INFO_ID = 1;
    private static final int INFO_COLUMNS = 4;
    private static final String TRAIL_TABLE = "AUDIT_ENTRY";
    private static final int TRAIL_HASH = 11;
    private static final int TRAIL_COLUMNS = 12;

    private LeftoverFiles() {
    }

    /**
     * @param key key of the register's file, if it is encrypted
     * @throws Problem if there is a file that must not be deleted
     */
    static void requireNone(RegisterFile file, Optional<String> key) {
        Path created = path(file, NEW);
        if (exists(created)) {
            throw refusal(file, created);
        }
        Path temporary = path(file, TEMPORARY);
        if (exists(temporary) && !isUnfinished(temporary, key) && !isCompacted(file, temporary, key)) {
            throw refusal(file, temporary);
        }
    }

    /**
     * @throws Problem if there is such a file although the register is missing
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
        try (MVStore store = MvStoreReader.open(file.toString(), Optional.of(key))) {
            return store.getStoreHeader().containsKey(CLOSED);
        } catch (RuntimeException e) {
            // The file is encrypted in another way, or damaged.
            return true;
        }
    }

    /**
     * Whether the second file is smaller, but contains the same register with the same trail. Equal last hashes prove
     * that the trails are the same, because the last hash depends on all entries.
     */
    private static boolean isCompacted(RegisterFile file, Path temporary, Optional<String> key) {
        try {
            if (!Files.isRegularFile(temporary, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(temporary) >= Files.size(file.file())) {
                return false;
            }
        } catch (IOException e) {
            return false;
        }
        try (MVStore register = MvStoreReader.open(file.file().toString(), key);
                MVStore compacted = MvStoreReader.open(temporary.toString(), key)) {
            return state(register).equals(state(compacted));
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Returns the identity of a register and the last hash of its trail. */
    private static List<String> state(MVStore store) {
        MvStoreReader reader = new MvStoreReader(store);
        Stream<String> id = reader.texts(reader.table(INFO_TABLE).orElseThrow(), INFO_ID, INFO_COLUMNS);
        Stream<String> hashes = reader.texts(reader.table(TRAIL_TABLE).orElseThrow(), TRAIL_HASH, TRAIL_COLUMNS);
        return Stream.concat(id, hashes.reduce((earlier, later) -> later).stream()).toList();
    }
}
