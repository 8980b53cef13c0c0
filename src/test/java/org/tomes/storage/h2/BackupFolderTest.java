package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.backup.BackupKind;
import org.tomes.backup.BackupRetention;
import org.tomes.backup.StoredBackup;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.passphrase.Secret;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.Refused;
import org.tomes.register.PassphraseRefused;
import org.tomes.register.RegisterFile;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterCopy;
import org.tomes.storage.RegisterFixture;

class BackupFolderTest {

    private static final Secret SECRET = new Secret("richtig Pferd");
    @TempDir
    private Path folder;
    private final RegisterBackups copies = at(RegisterFixture.NOW);

    private static RegisterBackups at(Instant now) {
        return new RegisterBackups(RegisterFixture.store(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private BackupFolder backups(RegisterFile register) {
        return BackupFolder.in(folder.resolve("backups"), register);
    }

    private StoredBackup backUp(RegisterBackups copies, Register register) {
        return copies.keep(register, copies.copy(register), () -> backups(register.file()), BackupKind.DAILY,
                new BackupRetention(2, 0, 0));
    }

    private static void addPerson(Register register, String name) {
        register.ledger()
                .write(RegisterFixture.ACTOR, tx -> register.people()
                        .add(tx, new Person(PersonId.random(), name, "", "", Optional.empty(), true, 0)));
    }

    private List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void backupContainsTheStateWhenCopied() throws IOException {
        try (Register register = RegisterFixture.empty(folder)) {
            addPerson(register, "Before");
            RegisterFile copy = copies.copy(register);
            addPerson(register, "After");

            StoredBackup backup = copies.keep(register, copy, () -> backups(register.file()), BackupKind.DAILY,
                    BackupRetention.DEFAULT);

            byte[] before = Files.readAllBytes(backup.file().file());
            try (ReadOnlyRegister opened = RegisterFixture.store().openReadOnly(backup.file(), Optional.empty())) {
                assertThat(opened.contents().people()).isEqualTo(1);
                assertThat(opened.contents().head().number()).isEqualTo(1);
                assertThat(opened.contents().newest()).contains(RegisterFixture.NOW);
                assertThat(opened.contents().register()).isEqualTo(register.id());
                assertThat(opened.trail().intact()).isTrue();
            }
            assertThat(backup.file().file()).as("looking changes nothing").hasBinaryContent(before);
            assertThat(backups(register.file()).all()).containsExactly(backup);
            assertThat(names(folder)).as("nothing is left beside the register").containsExactly("backups", "r.mv.db");
        }
    }

    @Test
    void olderBackupsAreDeletedOnlyAfterAVerifiedOneAndForeignFilesNever() throws IOException {
        try (Register register = RegisterFixture.empty(folder)) {
            for (int day = 0; day < 4; day++) {
                backUp(at(RegisterFixture.NOW.plus(Duration.ofDays(day))), register);
            }
            BackupFolder backups = backups(register.file());
            Files.writeString(backups.path().resolve("r-20200101T000000Z-daily.mv.db.txt"), "mine");
            Files.createDirectory(backups.path().resolve("r-20200101T000000Z-daily.mv.db"));
            Files.writeString(backups.path().resolve("notes.mv.db"), "mine");
            List<String> before = names(backups.path());
            assertThat(backups.all()).hasSize(2);

            RegisterFile broken = StagingFiles.next(register.file());
            Files.writeString(broken.file(), "H:2,no register");
            assertThatThrownBy(() -> at(RegisterFixture.NOW.plus(Duration.ofDays(9))).keep(register, broken,
                    () -> backups, BackupKind.DAILY, new BackupRetention(1, 0, 0)))
                    .satisfies(Refused.with("storage.damaged"));
            assertThat(names(backups.path())).as("nothing went for a backup that is none").isEqualTo(before);

            backUp(at(RegisterFixture.NOW.plus(Duration.ofDays(9))), register);
            assertThat(names(backups.path())).contains("notes.mv.db", "r-20200101T000000Z-daily.mv.db.txt",
                    "r-20200101T000000Z-daily.mv.db");
            assertThat(backups.all()).hasSize(2);
        }
    }

    @Test
    void backupsNamedByAFastClockDoNotDisplaceOthers() throws IOException {
        try (Register register = RegisterFixture.empty(folder)) {
            for (int days : new int[]{400, 401, 402}) {
                backUp(at(RegisterFixture.NOW.plus(Duration.ofDays(days))), register);
            }
            backUp(at(RegisterFixture.NOW), register);
            backUp(at(RegisterFixture.NOW.plus(Duration.ofDays(1))), register);
            backUp(at(RegisterFixture.NOW.plus(Duration.ofDays(2))), register);
            assertThat(names(backups(register.file()).path()))
                    .contains("r-20260303T081530Z-daily.mv.db", "r-20260304T081530Z-daily.mv.db")
                    .doesNotContain("r-20260302T081530Z-daily.mv.db");
        }
    }

    @Test
    void registersOfTheSameNameHaveTheirOwnFolders() {
        RegisterFile one = RegisterFile.at(folder.resolve("a/register"));
        RegisterFile other = RegisterFile.at(folder.resolve("b/register"));

        assertThat(backups(one).path()).isNotEqualTo(backups(other).path()).isEqualTo(backups(one).path());
        assertThat(backups(RegisterFile.at(folder.resolve("ä".repeat(200)))).path().getFileName().toString())
                .hasSize(69);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkedFolderHasTheSameBackupsAndLinkedFilesAreIgnored() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertThat(backups(RegisterFile.at(folder.resolve("link/r"))).path())
                .isEqualTo(backups(RegisterFile.at(folder.resolve("real/r"))).path());

        Path backups = backups(RegisterFile.at(folder.resolve("r"))).path();
        Files.createDirectories(backups);
        Files.createSymbolicLink(backups.resolve("r-20200101T000000Z-daily.mv.db"), folder.resolve("real"));
        assertThat(backups(RegisterFile.at(folder.resolve("r"))).all()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void registersAndBackupsAreReadableByTheUserOnly() throws IOException {
        RegisterFile file = RegisterFile.at(folder.resolve("made/r"));
        try (Register register = RegisterFixture.store().create(file)) {
            StoredBackup backup = backUp(copies, register);
            copies.backup(register, RegisterFile.at(folder.resolve("other/b")));
            for (Path closed : List.of(file.file(), backup.file().file(), folder.resolve("other/b.mv.db"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed))).isEqualTo("rw-------");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed.getParent())))
                        .isEqualTo("rwx------");
            }
        }
        copies.restore(RegisterFile.at(folder.resolve("restored/r")), file, Optional.empty(), restored -> {
        });
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("restored/r.mv.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void encryptedRegisterHasEncryptedBackups() throws IOException {
        RegisterFile file = RegisterFile.at(folder.resolve("e"));
        try (Register register = RegisterFixture.store().create(file, Optional.of(SECRET))) {
            addPerson(register, "Ada Lovelace");
            RegisterFile backup = backUp(copies, register).file();

            assertThat(Files.readString(backup.file(), StandardCharsets.ISO_8859_1)).startsWith("H2encrypt")
                    .doesNotContain("Lovelace");
            assertThatThrownBy(() -> RegisterFixture.store().openReadOnly(backup, Optional.empty()))
                    .isInstanceOf(PassphraseRefused.class);
            try (ReadOnlyRegister opened = RegisterFixture.store().openReadOnly(backup, Optional.of(SECRET))) {
                assertThat(opened.contents().people()).isEqualTo(1);
            }
        }
    }

    @Test
    void olderRegisterIsBackedUpWithoutUpgradeAndReadable() throws IOException, SQLException {
        RegisterFixture.forbidClasses();
        Flyway.configure()
                .dataSource("jdbc:h2:file:" + folder.resolve("r"), "sa", "")
                .target("1")
                .locations("classpath:org/tomes/storage/migrations")
                .load()
                .migrate();
        RegisterFixture.sql(folder,
                "insert into register_info values (1, random_uuid(), repeat('0', 64), current_timestamp)");
        RegisterFile file = RegisterFile.at(folder.resolve("r"));
        byte[] before = Files.readAllBytes(file.file());

        try (Register updated = RegisterFixture.store()
                .open(file, Optional.empty(), () -> copies.backup(file, Optional.empty(), backups(file),
                        BackupKind.UPDATE, BackupRetention.DEFAULT))) {
            assertThat(updated.schemaDifferences()).isEmpty();
        }

        StoredBackup backup = backups(file).all().getFirst();
        assertThat(backup.name().kind()).isEqualTo(BackupKind.UPDATE);
        assertThat(backup.file().file()).hasBinaryContent(before);
        try (ReadOnlyRegister opened = RegisterFixture.store().openReadOnly(backup.file(), Optional.empty())) {
            assertThat(opened.contents().company()).isEmpty();
            assertThat(opened.contents().documents()).isZero();
        }
        try (Register again = RegisterFixture.store().open(file, Optional.empty(), () -> {
            throw new AssertionError("nothing is to be brought up to date");
        })) {
            assertThat(again.contents().head().number()).isZero();
        }
    }

    @Test
    void copyWithBrokenTrailIsRejected() throws IOException {
        RegisterFile file = RegisterFile.at(folder.resolve("r"));
        try (Register register = RegisterFixture.empty(folder)) {
            // The trail contains no names of people, but other labels.
            register.ledger().write(RegisterFixture.ACTOR, tx -> {
                tx.record(AuditAction.CREATED, new RecordRef(RecordType.MEASURE, "1", "Fire drill"), AuditFields.none(),
                        AuditFields.of("title", "Fire drill"));
                return null;
            });
            RegisterFile copy = copies.copy(register);
            String bytes = Files.readString(copy.file(), StandardCharsets.ISO_8859_1);
            assertThat(bytes).contains("Fire drill");
            Files.writeString(copy.file(), bytes.replace("Fire drill", "Fire drull"), StandardCharsets.ISO_8859_1);
            assertThatThrownBy(
                    () -> copies.keep(register, copy, () -> backups(file), BackupKind.DAILY, BackupRetention.DEFAULT))
                    .satisfies(Refused.with("storage.copyNotWhole"));
            assertThat(backups(file).all()).isEmpty();
            assertThat(copy.exists()).isFalse();
        }
    }

    @Test
    void oldCopiesOfKilledProcessesAreDeleted() throws IOException {
        try (Register register = RegisterFixture.empty(folder)) {
            Path old = folder.resolve(".r-" + UUID.randomUUID() + ".mv.db");
            Path fresh = StagingFiles.next(register.file()).file();
            Path foreign = folder.resolve(".r-notes.mv.db");
            for (Path each : List.of(old, fresh, foreign)) {
                Files.writeString(each, "left");
                Files.setLastModifiedTime(each,
                        FileTime.from(Instant.now().minus(Duration.ofDays(each.equals(fresh) ? 0 : 2))));
            }

            backUp(copies, register);

            assertThat(old).doesNotExist();
            assertThat(fresh).exists();
            assertThat(foreign).exists();
        }
    }

    @Test
    void draftsOfAKilledProcessAreDeletedAndOthersRemain() throws IOException, InterruptedException {
        RegisterFixture.empty(folder).close();
        Process process = new ProcessBuilder(
                JavaProcess.command(List.of(), DraftingProcess.class, folder.resolve("r").toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Path draft = Path.of(process.inputReader().readLine());
            Path ofBackup = Files.writeString(folder.resolve(".weekly-" + StagingFileId.of(process.pid()) + ".mv.db"),
                    "left");
            RegisterFixture.open(folder).close();
            assertThat(draft).as("being written").exists();
            process.destroyForcibly().waitFor();
            RegisterFixture.open(folder).close();
            assertThat(draft).as("left").doesNotExist();
            assertThat(ofBackup).as("left in the same folder").doesNotExist();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void draftOfAKilledCopyIsDeletedByTheNextCopy() throws IOException, InterruptedException {
        Path copy = folder.resolve("copy");
        Process process = new ProcessBuilder(JavaProcess.command(List.of(), DraftingProcess.class, copy.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (Register register = RegisterFixture.empty(folder)) {
            Path draft = Path.of(process.inputReader().readLine());
            FileRegisters registers = new FileRegisters(Clock.systemUTC());
            registers.copy(RegisterFile.at(folder.resolve("first")), Optional.empty(),
                    rows -> RegisterCopy.copy(register.database(), rows));
            assertThat(draft).as("being written").exists();
            process.destroyForcibly().waitFor();
            registers.copy(RegisterFile.at(copy), Optional.empty(),
                    rows -> RegisterCopy.copy(register.database(), rows));
            assertThat(draft).as("left").doesNotExist();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
