package org.tomes.storage.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.engine.DbObject;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.tomes.passphrase.KeySlots;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterInUse;
import org.tomes.register.RegisterProtection;
import org.tomes.storage.Migrations;
import org.tomes.storage.h2.MvStoreReader.Definition;

/**
 * Inspects a file before it is opened as a register. A register may come by e-mail or from a shared folder, and H2
 * executes code that a database file defines. The file is therefore read without the database engine. The file is
 * refused if it contains anything but the tables that our migrations create. The file is not written to.
 */
final class FileInspection {

    private static final String PLAIN = "H:2,";
    private static final int HEADER_BYTES = 4096;
    /** The header field that H2 writes when it closes a file. */
    private static final String CLOSED = "clean";
    /** The prefix of the keys under which H2 stores the positions of parts of the content, in blocks. */
    private static final String CHUNK = "chunk.";
    private static final String INFO_TABLE = "REGISTER_INFO";
    private static final String HISTORY_TABLE = "flyway_schema_history";
    private static final int HISTORY_COLUMNS = 10;
    private static final int HISTORY_VERSION = 1;
    /** The kinds of objects that define only tables, indexes and constraints. */
    private static final Set<Integer> SCHEMA = Set.of(DbObject.TABLE_OR_VIEW, DbObject.INDEX, DbObject.CONSTRAINT);
    private static final Set<String> SETTINGS = Set.of("CREATE_BUILD", "WRITE_DELAY", "DB_CLOSE_DELAY",
            "MAX_MEMORY_ROWS");

    private final RegisterFile file;
    private final Optional<Secret> passphrase;
    private final DiskReadCheck disk;

    FileInspection(RegisterFile file, Optional<Secret> passphrase, DiskReadCheck disk) {
        this.file = file;
        this.passphrase = passphrase;
        this.disk = disk;
    }

    /**
     * The properties of a file that can be determined without opening it as a register.
     *
     * @param schema version of the program's tables
     * @param closed whether the file was closed properly, and not interrupted by a killed process or a power cut
     * @param cut whether the end of the file is missing; H2 then silently reads the rest as an older state
     * @param protection method that converts its passphrase into a key
     */
    record FileState(int schema, boolean closed, boolean cut, RegisterProtection protection) {
    }

    /**
     * @throws Problem if the file must not or cannot be opened
     */
    FileState find() {
        reachable();
        readable();
        Optional<KeySlots> slots = passphrase.flatMap(secret -> KeyHeader.in(file));
        Optional<String> key = passphrase.map(secret -> H2Password.of(file, secret));
        LeftoverFiles.requireNone(file, key);
        try (MVStore store = MvStoreReader.open(disk.fileSystem() + file.file(), key)) {
            return new FileState(schema(new MvStoreReader(store)), store.getStoreHeader().containsKey(CLOSED),
                    isTruncated(store), RegisterProtection.of(passphrase.isPresent(), slots));
        } catch (MVStoreException e) {
            throw refused(e, slots.isPresent());
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            // A damaged or forged file can cause an exception at any point of the reading; a damaged length can request
            // more memory than is available.
            throw disk.problem(OpenFailure.DAMAGED, file, e);
        }
    }

    /**
     * @throws Problem as {@link #find()}, and if the end of the file is missing
     */
    void requireIntact() {
        if (find().cut()) {
            throw OpenFailure.DAMAGED.of(file);
        }
    }

    /**
     * Returns whether the end of the file is missing. A closed file ends with a complete block, and H2 writes a header
     * only after the version of the content that the header refers to. Without the end of the file, H2 finds an older
     * version, or pages of the newest version are missing, which H2 would notice only when it reads them.
     */
    private boolean isTruncated(MVStore store) {
        Map<String, Object> header = store.getStoreHeader();
        long blockSize = DataUtils.readHexLong(header, "blockSize", HEADER_BYTES);
        long size = store.getFileStore().size();
        return header.containsKey(CLOSED) && file.file().toFile().length() % blockSize != 0
                || DataUtils.readHexLong(header, "version", 0) > store.getCurrentVersion()
                || store.getLayoutMap()
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getKey().startsWith(CHUNK))
                        .map(entry -> DataUtils.parseMap(entry.getValue()))
                        .anyMatch(chunk -> (DataUtils.readHexLong(chunk, "block", 0)
                                + DataUtils.readHexLong(chunk, "len", 0)) * blockSize > size);
    }

    private void reachable() {
        Path path = file.file();
        if (!Files.exists(path)) {
            LeftoverFiles.requireNone(file);
            throw OpenFailure.MISSING.of(file);
        }
        if (!Files.isRegularFile(path)) {
            throw OpenFailure.DIRECTORY.of(file);
        }
        if (!Files.isReadable(path)) {
            throw OpenFailure.NOT_ALLOWED.of(file);
        }
    }

    private void readable() {
        String start = start();
        if (start.startsWith(KeyHeader.ENCRYPTED)) {
            passphrase.orElseThrow(() -> OpenFailure.PASSPHRASE_NEEDED.of(file));
        } else if (!start.startsWith(PLAIN)) {
            throw OpenFailure.NO_REGISTER.of(file);
        } else if (passphrase.isPresent()) {
            throw OpenFailure.NOT_ENCRYPTED.of(file);
        }
    }

    private String start() {
        try (InputStream in = Files.newInputStream(file.file())) {
            return new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // On Windows, a file that is open in another process cannot be read at all.
            throw DiskReadCheck.isLocked(file.file()) ? new RegisterInUse(file, e) : disk.failure(file, e);
        }
    }

    /** @param fits whether the passphrase is known to be correct, so that only the file can be at fault */
    private Problem refused(MVStoreException e, boolean fits) {
        if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
            return new RegisterInUse(file, e);
        }
        return disk.problem(passphrase.isPresent() && !fits ? OpenFailure.PASSPHRASE_WRONG : OpenFailure.DAMAGED, file,
                e);
    }

    private int schema(MvStoreReader definitions) {
        List<Definition> all = definitions.all();
        if (all.isEmpty()) {
            throw OpenFailure.DAMAGED.of(file);
        }
        if (definitions.table(INFO_TABLE).isEmpty()) {
            throw OpenFailure.NO_REGISTER.of(file);
        }
        int version = definitions.table(HISTORY_TABLE)
                .stream()
                .flatMap(history -> definitions.texts(history, HISTORY_VERSION, HISTORY_COLUMNS))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        if (version > Migrations.newest()) {
            throw OpenFailure.TOO_NEW.of(file);
        }
        if (!all.stream().allMatch(FileInspection::harmless)) {
            throw OpenFailure.FOREIGN_CODE.of(file);
        }
        return version;
    }

    private static boolean harmless(Definition definition) {
        String sql = definition.sql();
        return switch (definition.type()) {
            case DbObject.USER -> sql.startsWith("CREATE USER IF NOT EXISTS \"SA\" SALT '") && sql.endsWith("' ADMIN")
                    && sql.indexOf(';') < 0;
            case DbObject.SETTING -> SETTINGS.stream().anyMatch(name -> sql.matches("SET " + name + " -?\\d+"));
            default -> SCHEMA.contains(definition.type()) && SchemaAllowList.harmless(sql);
        };
    }
}
