package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.people.Person;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

/**
 * The first writes to a register whose file has gaps, as in one that is older than the 45 s for which H2 keeps unused
 * data. The state after a kill is the file as it is at that moment.
 */
class KilledAfterOpeningTest {

    private static final int WRITES = 8;

    @TempDir
    private Path folder;

    @Test
    void noWriteIsLostWheneverTheProcessIsKilled() throws IOException, SQLException {
        RegisterFixture.create(folder).close();
        RegisterFixture.makeGaps(folder, Optional.empty());
        List<Path> left = new ArrayList<>();
        try (Register register = RegisterFixture.open(folder)) {
            for (int number = 1; number <= WRITES; number++) {
                String name = "Person " + number;
                register.ledger().write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName(name)));
                left.add(Files.copy(folder.resolve("r.mv.db"),
                        Files.createDirectory(folder.resolve("after-" + number)).resolve("r.mv.db")));
            }
        }
        for (int number = 1; number <= WRITES; number++) {
            try (Register register = RegisterFixture.open(left.get(number - 1).getParent())) {
                assertThat(register.people().all()).extracting(Person::name)
                        .as("killed after %d writes", number)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, number).mapToObj(i -> "Person " + i).toList());
            }
        }
    }
}
