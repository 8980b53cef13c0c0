package org.tomes.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.OpenRegister;
import org.tomes.people.Person;

/** The first writes after a register was opened: what a killed process leaves is the file as it lies there at that moment. */
class KilledAfterOpeningTest {

    @TempDir
    private Path folder;

    @Test
    void firstWriteOfARegisterThatWasClosedBeforeIsFoundAgain() throws Exception {
        AppContext context = new AppContext(Clock.systemUTC(), new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        context.create(folder.resolve("r")).close();
        for (int number = 1; number <= 3; number++) {
            Path left = folder.resolve("left" + number);
            try (OpenRegister open = context.open(folder.resolve("r"))) {
                open.people().add(RegisterFixture.ACTOR, Person.named("Person " + number));
                Files.copy(folder.resolve("r.mv.db"), folder.resolve("left" + number + ".mv.db"));
            }
            int expected = number;
            context.with(left, Optional.empty(), open -> assertThat(open.people().all()).hasSize(expected));
        }
    }
}
