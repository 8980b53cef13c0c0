package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.backup.BackupKind;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.BackupSettings;
import org.tomes.backup.StoredBackup;
import org.tomes.ledger.Actor;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;

class AutomaticBackupTest {

    private static final Actor ACTOR = new Actor("", "tester", "here");

    @TempDir
    private Path folder;
    private final Now now = new Now();
    private AppContext context;

    /** A clock set by the test. */
    private static final class Now extends Clock {

        private Instant moment = Instant.parse("2026-11-24T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Berlin");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return moment;
        }
    }

    private AppContext context() {
        context = new AppContext(now, new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        return context;
    }

    private Path path() {
        return folder.resolve("r");
    }

    private static void addPerson(OpenRegister register, String name) {
        register.storage()
                .ledger()
                .write(ACTOR,
                        tx -> register.storage()
                                .people()
                                .add(tx, new Person(PersonId.random(), name, "", "", Optional.empty(), true, 0)));
    }

    private long peopleIn(StoredBackup backup) {
        VerifiedBackup checked = context.backups().check(backup.file().file(), Optional.empty());
        assertThat(checked.reason()).isEmpty();
        return checked.contents().people();
    }

    @Test
    void dayIsBackedUpOnceBeforeItsFirstWrite() {
        try (OpenRegister register = context().create(path())) {
            addPerson(register, "Monday");
            addPerson(register, "Monday, too");
        }
        assertThat(context.backups().all(path())).singleElement()
                .satisfies(backup -> assertThat(peopleIn(backup)).isZero());

        context().open(path()).close();
        assertThat(context.backups().all(path())).as("who only reads makes none").hasSize(1);
        now.moment = now.moment.plus(Duration.ofDays(1));
        try (OpenRegister register = context().open(path())) {
            addPerson(register, "Tuesday");
        }
        try (OpenRegister register = context().open(path())) {
            addPerson(register, "Tuesday, from another process");
        }

        List<StoredBackup> backups = context.backups().all(path());
        assertThat(backups).extracting(backup -> backup.name().kind())
                .containsExactly(BackupKind.DAILY, BackupKind.DAILY);
        assertThat(peopleIn(backups.getFirst())).as("as it was before this day's mistakes").isEqualTo(2);
        assertThat(context.backups().lastFailure()).isEmpty();
    }

    @Test
    void failedBackupIsReportedAndDoesNotBlockWriting() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        context().backups().change(new BackupSettings(true, Optional.of(disk.toString()), BackupRetention.DEFAULT));
        Files.delete(disk);
        OpenRegister register = context.create(path());
        addPerson(register, "Written all the same");
        register.close();
        assertThat(context.backups().lastFailure()).get()
                .satisfies(told -> assertThat(told.arguments().getFirst().toString()).contains("backup.folderMissing",
                        disk.toString()));
        assertThat(disk).as("a disk that is away is not made anew").doesNotExist();

        Files.createDirectory(disk);
        try (OpenRegister again = context.open(path())) {
            addPerson(again, "Next");
            assertThat(again.records().people().all()).hasSize(2);
        }

        assertThat(context.backups().lastFailure()).isEmpty();
        assertThat(context.backups().all(path())).singleElement()
                .satisfies(backup -> assertThat(backup.file().file()).startsWith(disk));
    }

    @Test
    void waitsAfterAFailureBeforeTheNextAttempt() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/backups"), "in the way");
        try (OpenRegister register = context().create(path())) {
            addPerson(register, "1");
            waitForTrouble();
            Files.delete(folder.resolve("data/backups"));
            addPerson(register, "2");
            assertThat(context.backups().all(path())).isEmpty();
            now.moment = now.moment.plus(Duration.ofMinutes(11));
            addPerson(register, "3");
        }
        assertThat(context.backups().all(path())).hasSize(1);
        assertThat(context.backups().lastFailure()).isEmpty();
    }

    private void waitForTrouble() {
        while (context.backups().lastFailure().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void backsUpOnlyWhileAutomaticBackupIsOn() {
        context().backups().change(new BackupSettings(false, Optional.empty(), BackupRetention.DEFAULT));
        try (OpenRegister register = context.create(path())) {
            addPerson(register, "1");
            assertThat(context.backups().all(path())).isEmpty();
            context.backups().change(BackupSettings.DEFAULT);
            addPerson(register, "2");
        }
        assertThat(context.backups().all(path())).hasSize(1);
    }

    @Test
    void manualBackupContainsTheNewestWrite() {
        try (OpenRegister register = context().create(path())) {
            addPerson(register, "1");
            StoredBackup backup = context.backups().createManually(register);
            assertThat(peopleIn(backup)).isEqualTo(1);
            assertThat(context.backups().createManually(register).name()).as("within the same second")
                    .isNotEqualTo(backup.name());
        }
    }

    @Test
    void reportsDamagedBackupAsProblem() throws IOException {
        StoredBackup backup;
        try (OpenRegister register = context().create(path())) {
            addPerson(register, "1");
            backup = context.backups().createManually(register);
        }
        byte[] whole = Files.readAllBytes(backup.file().file());
        for (int part = 1; part < 16; part++) {
            byte[] torn = whole.clone();
            Arrays.fill(torn, whole.length * part / 16, whole.length * (part + 1) / 16, (byte) 0x55);
            Files.write(backup.file().file(), torn);

            VerifiedBackup checked = context.backups().check(backup.file().file(), Optional.empty());

            checked.reason().ifPresent(why -> assertThat(why.key()).startsWith("storage."));
        }
        Files.write(backup.file().file(), Arrays.copyOf(whole, whole.length / 3));
        assertThat(context.backups().check(backup.file().file(), Optional.empty()).verified()).isFalse();
    }

    @Test
    void invalidSettingsAreRejectedByField() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        for (String wrong : List.of("relative", file.toString(), folder.resolve("missing").toString(), "\0",
                folder + ";x")) {
            BackupSettings chosen = new BackupSettings(true, Optional.of(wrong), new BackupRetention(0, 4, 500));
            assertThatThrownBy(() -> context().backups().change(chosen)).isInstanceOfSatisfying(InvalidRecord.class,
                    refused -> assertThat(refused.errors()).extracting(FieldError::field)
                            .containsExactly("folder", "daily", "monthly"));
        }
        assertThat(context.backups().settings()).isEqualTo(BackupSettings.DEFAULT);
    }
}
