package org.tomes.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.tomes.ledger.Actor;
import org.tomes.passphrase.Secret;
import org.tomes.register.RegisterFile;
import org.tomes.storage.h2.FileRegisters;
import org.tomes.storage.h2.H2Files;

/** Registers in a test's own folder. */
public final class RegisterFixture {

    public static final Instant NOW = Instant.parse("2026-03-02T08:15:30.123456Z");
    public static final Actor ACTOR = new Actor("", "tester", "here");

    private RegisterFixture() {
    }

    /** H2 reads the permitted classes only once: a test that uses H2 directly must not be the first to load it. */
    public static void forbidClasses() {
        store();
    }

    public static FileRegisters store() {
        return new FileRegisters(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** Compacts each register when it is closed, as if it were large. */
    public static FileRegisters compactingStore() {
        return H2Files.compactingStore();
    }

    /** Creates a register with these rows in the state of an older version of the program. */
    public static void createOlder(Path folder, int schema, String... rows) throws SQLException {
        forbidClasses();
        Flyway.configure()
                .dataSource("jdbc:h2:file:" + folder.resolve("r"), "sa", "")
                .target(String.valueOf(schema))
                .locations("classpath:org/tomes/storage/migrations")
                .load()
                .migrate();
        sql(folder, "insert into register_info values (1, random_uuid(), repeat('0', 64), current_timestamp)");
        sql(folder, rows);
    }

    public static Register create(Path folder) {
        return store().create(RegisterFile.at(folder.resolve("r")));
    }

    /** Returns a copy of an empty register that was created once, for tests of a register's content. */
    public static Register empty(Path folder) {
        write(folder);
        return open(folder);
    }

    static void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(RegisterFile.at(folder.resolve("r")).file(), Template.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Template {

        static final byte[] BYTES = made();

        private static byte[] made() {
            try {
                Path folder = Files.createTempDirectory("made");
                create(folder).close();
                Path file = RegisterFile.at(folder.resolve("r")).file();
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Changes the file with plain H2, as is possible for anyone with access. */
    public static void sql(Path folder, String... statements) throws SQLException {
        forbidClasses();
        try (Connection connection = DriverManager
                .getConnection("jdbc:h2:file:" + folder.resolve("r") + ";TRACE_LEVEL_FILE=0", "sa", "");
                var work = connection.createStatement()) {
            try {
                for (String statement : statements) {
                    work.execute(statement);
                }
            } finally {
                work.execute("shutdown");
            }
        }
    }

    /** Damages the trail of a register and leaves the file in the state after a killed process. */
    public static void breakTrail(Path folder) throws SQLException, IOException {
        H2Files.breakTrail(folder, Optional.empty());
    }

    /**
     * Leaves a file with many rewritten pages, as in a register that was in use for longer than the 45 s for which H2
     * keeps unused data.
     */
    public static void makeGaps(Path folder, Optional<Secret> passphrase) throws SQLException {
        H2Files.makeGaps(folder, passphrase);
    }

    /** Encrypts a register as earlier versions of the program did: H2 gets the passphrase itself. */
    public static void encryptAsBefore(Path folder, Secret passphrase) throws SQLException {
        H2Files.encryptAsBefore(folder, passphrase);
    }

    public static Register open(Path folder) {
        return store().open(RegisterFile.at(folder.resolve("r")));
    }
}
