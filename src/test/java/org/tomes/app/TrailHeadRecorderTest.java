package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.people.Person;
import org.tomes.storage.RegisterFixture;

class TrailHeadRecorderTest {

    @TempDir
    private Path folder;

    private AppContext context() {
        return new AppContext(Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC),
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
    }

    private void write(int people) {
        try (OpenRegister register = context().open(folder.resolve("r"))) {
            for (int i = 0; i < people; i++) {
                register.records().people().add(ACTOR, Person.ofName("P" + i));
            }
        }
    }

    @Test
    void restoredOlderCopyIsReportedUntilReplaced() throws IOException {
        context().create(folder.resolve("r")).close();
        write(1);
        Path file = folder.resolve("r.mv.db");
        Path older = Files.copy(file, folder.resolve("older"));
        write(2);
        Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
        for (int opened = 0; opened < 2; opened++) {
            try (OpenRegister register = context().open(folder.resolve("r"))) {
                assertThat(register.verifyTrail(entry -> {
                }).trail().broken()).contains(2L);
            }
        }
    }

    @Test
    void divergedTrailIsReported() throws IOException {
        context().create(folder.resolve("r")).close();
        Path file = folder.resolve("r.mv.db");
        Path empty = Files.copy(file, folder.resolve("empty"));
        write(1);
        Files.copy(empty, file, StandardCopyOption.REPLACE_EXISTING);
        write(2);
        try (OpenRegister register = context().open(folder.resolve("r"))) {
            assertThat(register.verifyTrail(entry -> {
            }).trail().broken()).contains(1L);
        }
    }

    @Test
    void remembersTrailHeadWhileTheRegisterIsOpen() throws InterruptedException, IOException {
        try (OpenRegister register = context().create(folder.resolve("r"))) {
            register.records().people().add(ACTOR, Person.ofName("P"));
            String head = register.records().trail().head().hash();
            for (int i = 0; i < 200 && !Files.readString(folder.resolve("settings").resolve("seen-registers.json"))
                    .contains(head); i++) {
                Thread.sleep(50);
            }
            assertThat(folder.resolve("settings").resolve("seen-registers.json")).content().contains(head);
        }
    }

    @Test
    void unchangedTrailIsIntact() {
        context().create(folder.resolve("r")).close();
        write(2);
        write(1);
        try (OpenRegister register = context().open(folder.resolve("r"))) {
            assertThat(register.verifyTrail(entry -> {
            }).trail().intact()).isTrue();
            assertThat(register.verifyTrail(entry -> {
            }).trail().entries()).isEqualTo(3);
        }
    }
}
