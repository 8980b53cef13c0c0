package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.people.Person;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

/**
 * A process that is killed while H2 moves data into gaps leaves copies behind the end of the used part, and the next
 * write overwrites their beginning. H2 looks for the newest state at the end of the file: it must find that write
 * there, not a copy.
 */
class KilledWhileClosingTest {

    private static final int ROWS = 400;
    private static final int MOST_ROWS = 1_000;
    private static final int WRITES = 20;
    private static final int LEAST = 4;
    /** In bytes; smaller steps are single chunks being moved. */
    private static final int STEP = 50_000;

    @TempDir
    private Path folder;
    private FaultyDisk disk;

    @BeforeEach
    void putDiskInPlace() {
        disk = FaultyDisk.install();
    }

    @AfterEach
    void takeDiskAway() {
        FilePath.unregister(disk);
    }

    @Test
    void firstWriteAfterAKilledCloseIsNotLost() throws IOException {
        RegisterFixture.create(folder).close();
        write(IntStream.range(0, ROWS), RegisterFixture.open(folder)).close();
        List<Path> left = new ArrayList<>();
        int rows = ROWS;
        // H2 determines how much it moves.
        while (left.size() < LEAST && rows < MOST_ROWS) {
            closed(left, rows);
            rows += WRITES;
        }
        assertThat(left).as("what may be left").hasSizeGreaterThanOrEqualTo(LEAST);
        for (Path killed : left) {
            Path again = Files.createDirectory(killed.resolve("again"));
            Register register = RegisterFixture.open(killed);
            write(IntStream.of(-1), register);
            Files.copy(file(killed), file(again));
            FileDatabase.of(register).abandon();
            try (Register found = RegisterFixture.open(again)) {
                assertThat(found.people().all()).extracting(Person::name)
                        .as("%s", killed)
                        .contains("Person -1")
                        .hasSizeGreaterThan(ROWS + WRITES);
            }
        }
    }

    /**
     * Adds the states that a process may leave if it is killed while closing the register: the last file before each
     * large change of its length.
     */
    private void closed(List<Path> left, int rows) {
        Register register = new FileRegisters(Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC), FaultyDisk.SCHEME + ":",
                Compaction.DEFAULT).open(RegisterFile.at(folder.resolve("r")));
        for (int number = rows; number < rows + WRITES; number++) {
            write(IntStream.of(number), register);
        }
        disk.watch((deed, position, bytes) -> keep(left));
        register.close();
        disk.repair();
    }

    private void keep(List<Path> left) {
        try {
            if (left.isEmpty() || Math.abs(Files.size(file(folder)) - Files.size(file(left.getLast()))) > STEP) {
                left.add(Files.createDirectory(folder.resolve("killed-" + left.size())));
            }
            Files.copy(file(folder), file(left.getLast()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Register write(IntStream numbers, Register register) {
        register.ledger()
                .write(RegisterFixture.ACTOR,
                        tx -> numbers.mapToObj(number -> register.people().add(tx, Person.ofName("Person " + number)))
                                .toList());
        return register;
    }

    private static Path file(Path folder) {
        return folder.resolve("r.mv.db");
    }
}
