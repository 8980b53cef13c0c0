package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.ledger.AuditTrail;
import org.tomes.people.Person;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.Refused;
import org.tomes.register.RegisterDamaged;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;
import org.tomes.storage.h2.FaultyDisk.Deed;

/** Disk failures while a register is open: each is reported in one sentence, and nothing acknowledged is lost. */
class DiskFaultTest {

    @TempDir
    private Path folder;
    private FaultyDisk disk;

    @BeforeEach
    void makeRegister() {
        disk = FaultyDisk.install();
        RegisterFixture.create(folder).close();
    }

    @AfterEach
    void takeDiskAway() {
        FilePath.unregister(disk);
    }

    private Register open() {
        return new FileRegisters(Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC), FaultyDisk.SCHEME + ":",
                Compaction.DEFAULT).open(RegisterFile.at(folder.resolve("r")));
    }

    private static void write(Register register, String name) {
        register.ledger().write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName(name)));
    }

    private static void assertRefused(Register register, String name, String key) {
        assertThatThrownBy(() -> write(register, name)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.sentence().key()).isEqualTo(key);
            assertThat(problem.kind()).isEqualTo(ProblemKind.REGISTER);
        });
    }

    private static List<String> names(Register register) {
        return register.people().all().stream().map(Person::name).toList();
    }

    private static void assertWhole(Register register) {
        AuditTrail.Verification trail = new AuditTrail(register.ledger()).verify(Optional.empty());
        assertThat(trail.broken()).isEmpty();
        assertThat(trail.entries()).as("every row has its entry").isEqualTo(register.people().all().size());
        assertThat(register.unreadable()).isEmpty();
    }

    @Test
    void writeIsSyncedOnceBeforeItIsAcknowledged() {
        try (Register register = open()) {
            write(register, "first");
            for (int i = 0; i < 20; i++) {
                disk.forget();
                write(register, "next " + i);
                assertThat(disk.deeds()).as("what the disk did")
                        .contains(Deed.WRITE)
                        .containsOnlyOnce(Deed.FORCE)
                        .endsWith(Deed.FORCE);
            }
        }
    }

    @Test
    void fullDiskLosesNoAcknowledgedWriteAndRecovers() {
        Random random = new Random(17);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            try (Register register = open()) {
                disk.fillAfter(random.nextInt(8));
                if (random.nextBoolean()) {
                    disk.tearWrites();
                }
                String last = writeUntilRefused(register, round, acknowledged);
                assertRefused(register, last, "storage.diskFailedAtTheEnd");
                disk.repair();
                write(register, "after " + round);
                acknowledged.add("after " + round);
                assertThat(names(register)).as("round %d", round).containsAll(acknowledged);
                assertWhole(register);
            }
            try (Register again = RegisterFixture.open(folder)) {
                assertThat(names(again)).as("round %d, opened anew", round).containsAll(acknowledged);
                assertWhole(again);
            }
        }
    }

    /** The server's register that is backed up to a file is unchanged; the file does not exist. */
    @Test
    void creationOnAFullDiskIsReportedAndLeavesNoFile() throws IOException {
        FileRegisters registers = new FileRegisters(Clock.fixed(RegisterFixture.NOW, ZoneOffset.UTC),
                FaultyDisk.SCHEME + ":", Compaction.DEFAULT);
        for (int writes : List.of(0, 3, 20)) {
            disk.fillAfter(writes);
            assertThatThrownBy(() -> registers.copy(RegisterFile.at(folder.resolve("copy")), Optional.empty(), rows -> {
            })).as("after %d writes", writes).satisfies(Refused.with("storage.diskFailed"));
            disk.repair();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactly("r.mv.db");
        }
    }

    private static String writeUntilRefused(Register register, int round, List<String> acknowledged) {
        for (int i = 0;; i++) {
            String name = round + "/" + i;
            try {
                write(register, name);
                acknowledged.add(name);
            } catch (Problem refused) {
                assertThat(refused.sentence().key()).isEqualTo("storage.diskFailedAtTheEnd");
                return name + " again";
            }
        }
    }

    @Test
    void diskFailureOnCloseLosesNoAcknowledgedWrite() {
        List<String> acknowledged = new ArrayList<>();
        for (int writes = 0; writes < 8; writes++) {
            try (Register register = open()) {
                write(register, "before closing " + writes);
                acknowledged.add("before closing " + writes);
                disk.fillAfter(writes);
            } catch (Problem refused) {
                assertThat(refused.kind()).isEqualTo(ProblemKind.REGISTER);
            }
            disk.repair();
            try (Register again = RegisterFixture.open(folder)) {
                assertThat(names(again)).as("after %d writes", writes)
                        .containsExactlyInAnyOrderElementsOf(acknowledged);
                assertWhole(again);
            }
        }
    }

    @Test
    void writeThatCannotBeForcedIsNotAcknowledged() {
        try (Register register = open()) {
            write(register, "kept");
            disk.failForce();
            assertRefused(register, "not acknowledged", "storage.diskFailedAtTheEnd");
            disk.repair();
            write(register, "later");
            assertThat(names(register)).contains("kept", "later");
            assertWhole(register);
        }
    }

    @Test
    void unreadableDiskIsReported() {
        try (Register register = open()) {
            register.ledger()
                    .write(RegisterFixture.ACTOR,
                            tx -> IntStream.range(0, 2_000)
                                    .mapToObj(number -> register.people().add(tx, Person.ofName("Person " + number)))
                                    .toList());
        }
        try (Register register = open()) {
            disk.failRead();
            assertThatThrownBy(() -> register.people().all()).satisfies(Refused.with("storage.diskFailed"));
            disk.repair();
            assertThat(names(register)).hasSize(2_000);
        }
    }

    @Test
    void registerThatTheDiskDoesNotReadIsNotCalledDamaged() {
        disk.failRead();
        assertThatThrownBy(this::open).isNotInstanceOf(RegisterDamaged.class)
                .satisfies(Refused.with("storage.diskNotRead"));
        disk.repair();
        open().close();
    }

    @Test
    void repeatedDiskFailureIsReportedEachTimeAndRecovers() {
        try (Register register = open()) {
            write(register, "before");
            disk.failForce();
            assertRefused(register, "once", "storage.diskFailedAtTheEnd");
            disk.failRead();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> names(register)).satisfies(Refused.with("storage.diskFailed"));
            }
            disk.repair();
            write(register, "after");
            assertThat(names(register)).contains("before", "after");
        }
    }

    @Test
    void removedRegisterIsRescuedAndReadOnly() throws IOException {
        Register register = open();
        write(register, "acknowledged");
        Files.delete(folder.resolve("r.mv.db"));

        assertRefused(register, "lost", "storage.replaced");
        assertRefused(register, "lost", "storage.replaced");
        assertThatThrownBy(register::close).satisfies(Refused.with("storage.replaced"));

        Path rescued = folder.resolve("r-rescued-20260302-081530.mv.db");
        try (Register found = RegisterFixture.store().open(RegisterFile.at(rescued))) {
            assertThat(names(found)).containsExactly("acknowledged");
            assertWhole(found);
        }
        assertThat(folder).as("once, and nothing else")
                .isDirectoryNotContaining("glob:**rescued*-2.mv.db")
                .isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void replacedRegisterIsRescuedWithoutAnotherWrite() throws IOException {
        Path older = Files.copy(folder.resolve("r.mv.db"), folder.resolve("older"));
        Register register = open();
        write(register, "acknowledged");
        Files.move(older, folder.resolve("r.mv.db"), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(register::close).satisfies(Refused.with("storage.replaced"));

        try (Register theirs = RegisterFixture.open(folder)) {
            assertThat(names(theirs)).isEmpty();
        }
        try (Register ours = RegisterFixture.store()
                .open(RegisterFile.at(folder.resolve("r-rescued-20260302-081530")))) {
            assertThat(names(ours)).containsExactly("acknowledged");
        }
    }

    @Test
    void removedDriveIsReportedAndUsedAgainAfterReturn() throws IOException {
        Path drive = Files.createDirectory(folder.resolve("drive"));
        RegisterFixture.create(drive).close();
        Path elsewhere = folder.resolve("elsewhere");
        try (Register register = RegisterFixture.open(drive)) {
            write(register, "before");
            Files.move(drive, elsewhere);
            assertRefused(register, "meanwhile", "storage.gone");
            Files.move(elsewhere, drive);
            write(register, "back");
            assertThat(names(register)).containsExactlyInAnyOrder("before", "back");
        }
    }
}
