package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.people.Person;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

class CompactionTest {

    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    /** Fills and empties a table, so that most of the file is unused, and closes it. */
    private long sizeWhenClosed(Compaction compaction) throws SQLException, IOException {
        RegisterFixture.forbidClasses();
        try (Connection connection = DriverManager
                .getConnection("jdbc:h2:file:" + folder.resolve("r") + ";WRITE_DELAY=0", "sa", "")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table heap (id integer primary key, bytes bytea)");
                for (int round = 0; round < 4; round++) {
                    statement.execute(
                            "insert into heap select x, random_uuid() || repeat('x', 2000) || random_uuid() from system_range(1, 700)");
                    statement.execute("delete from heap where id > 10");
                    statement.execute("delete from heap");
                }
                statement.execute("insert into heap values (1, X'01')");
            }
            compaction.close(connection);
        }
        return Files.size(folder.resolve("r.mv.db"));
    }

    @Test
    void largeSparseFileIsCompacted() throws SQLException, IOException {
        assertThat(sizeWhenClosed(new Compaction(MEGABYTE))).isLessThan(MEGABYTE / 4);
        RegisterFixture.sql(folder, "insert into heap values (2, X'02')");
    }

    @Test
    void spaceHeldForOldVersionsCountsAsEmpty() throws SQLException, IOException {
        RegisterFixture.forbidClasses();
        try (Connection connection = DriverManager
                .getConnection("jdbc:h2:file:" + folder.resolve("r") + ";WRITE_DELAY=0", "sa", "")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table heap (id integer primary key, place uuid unique)");
                for (int round = 0; round < 40; round++) {
                    // At random places of the index, so that each round rewrites most of its pages.
                    statement.execute("insert into heap select x, random_uuid() from system_range(%d, %d)"
                            .formatted(round * 500, round * 500 + 499));
                }
            }
            assertThat(Files.size(folder.resolve("r.mv.db"))).isGreaterThan(4 * MEGABYTE);
            new Compaction(MEGABYTE).close(connection);
        }
        assertThat(Files.size(folder.resolve("r.mv.db"))).isLessThan(3 * MEGABYTE);
    }

    @Test
    void onlyALargeFileThatIsMostlyEmptyIsWorthTheTime() {
        assertThat(Compaction.DEFAULT.isWorthwhile(1_400 * MEGABYTE, 14)).isTrue();
        assertThat(Compaction.DEFAULT.isWorthwhile(1_400 * MEGABYTE, 80)).isFalse();
        assertThat(Compaction.DEFAULT.isWorthwhile(2 * MEGABYTE, 3)).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void smallFileIsClosedToOthersAsTheLargeOneWas() throws IOException {
        try (Register register = RegisterFixture.create(folder)) {
            people(register, 500);
        }
        Path file = folder.resolve("r.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        FileIdentity before = FileIdentity.of(file);
        // While the large file is open, no new file can get its inode.
        try (InputStream _ = Files.newInputStream(file)) {
            grow(file);
            assertThat(before.isStillAt(file)).as("another file has taken its place").isFalse();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void hardLinkedFileIsNotReplaced() throws IOException {
        try (Register register = RegisterFixture.create(folder)) {
            people(register, 500);
        }
        Path file = folder.resolve("r.mv.db");
        Path second = Files.createLink(folder.resolve("second"), file);

        grow(file);

        assertThat(Files.isSameFile(file, second)).isTrue();
    }

    private static void grow(Path file) {
        try (Register register = RegisterFixture.compactingStore().open(RegisterFile.at(file))) {
            for (int i = 0; i < 60; i++) {
                people(register, 1);
            }
        }
    }

    private static void people(Register register, int number) {
        register.ledger()
                .write(RegisterFixture.ACTOR,
                        tx -> IntStream.range(0, number)
                                .mapToObj(i -> register.people().add(tx, Person.ofName("P" + i)))
                                .toList());
    }
}
