package org.tomes.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.passphrase.Secret;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.problem.Refused;
import org.tomes.register.RegisterFile;
import org.tomes.score.ScoreTarget;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

class FileRegistersTest {

    private static final Optional<Secret> SECRET = Optional.of(new Secret("richtig Pferd Batterie €"));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("r.mv.db");
    }

    private void sql(String... statements) throws SQLException {
        RegisterFixture.sql(folder, statements);
    }

    /**
     * Opening is refused for the given reason, every byte of the file is unchanged, and no other file remains beside
     * it.
     */
    private void assertRefused(String key, Optional<Secret> passphrase) throws IOException {
        byte[] before = Files.isRegularFile(file()) ? Files.readAllBytes(file()) : new byte[0];
        assertThatThrownBy(() -> RegisterFixture.store().open(RegisterFile.at(file()), passphrase))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.sentence().key()).isEqualTo(key);
                    assertThat(problem.kind()).isEqualTo(ProblemKind.REGISTER);
                    assertThat(problem.getMessage()).contains(file().toString());
                });
        if (Files.isRegularFile(file())) {
            assertThat(file()).hasBinaryContent(before);
        }
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.filter(path -> !path.equals(file()))).isEmpty();
        }
    }

    private void assertRefused(String key) throws IOException {
        assertRefused(key, Optional.empty());
    }

    @Test
    void rejectsMissingFileWithoutCreatingIt() throws IOException {
        assertRefused("storage.missing");
        assertThat(file()).doesNotExist();
    }

    @Test
    void registerThatCannotBeFilledToItsEndIsNotMade() throws IOException {
        assertThatThrownBy(() -> RegisterFixture.store().create(RegisterFile.at(file()), Optional.empty(), register -> {
            register.ledger()
                    .write(RegisterFixture.ACTOR, tx -> register.people()
                            .add(tx, new Person(PersonId.random(), "Jana Kohl", "", "", Optional.empty(), true, 0)));
            throw new IllegalStateException("half of it");
        })).hasMessage("half of it");

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void rejectsFolderInPlaceOfTheFile() throws IOException {
        Files.createDirectory(file());
        assertRefused("storage.directory");
    }

    @Test
    void rejectsEmptyFileWithoutWriting() throws IOException {
        Files.createFile(file());
        assertRefused("storage.noRegister");
    }

    @Test
    void rejectsFileThatIsNotADatabase() throws IOException {
        Files.writeString(file(), "PK\u0003\u0004 a workbook, say".repeat(1000));
        assertRefused("storage.noRegister");
    }

    @Test
    void rejectsDatabaseOfAnotherProgram() throws IOException, SQLException {
        sql("create table customer (id integer primary key)");
        assertRefused("storage.noRegister");
    }

    @Test
    void rejectsTruncatedRegister() throws IOException {
        RegisterFixture.create(folder).close();
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[]{100, 4096, 8192, 9000}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertRefused("storage.damaged");
        }
    }

    @Test
    void rejectsRegisterFilledWithZeros() throws IOException {
        RegisterFixture.create(folder).close();
        byte[] whole = Files.readAllBytes(file());
        Arrays.fill(whole, 8192, whole.length, (byte) 0);
        Files.write(file(), whole);
        assertRefused("storage.damaged");
    }

    @Test
    void rejectsRegisterOfANewerVersion() throws IOException, SQLException {
        RegisterFixture.create(folder).close();
        sql("insert into \"flyway_schema_history\" select 999, '999', 'future', 'SQL', 'V999__future.sql', 1, 'sa', "
                + "current_timestamp, 1, true", "create view later as select * from person");
        assertRefused("storage.tooNew");
    }

    @Test
    void openRegisterCannotBeOpenedTwice() throws IOException {
        try (Register open = RegisterFixture.create(folder)) {
            assertThatThrownBy(() -> RegisterFixture.open(folder)).satisfies(Refused.with("storage.inUse"));
            assertThat(open.people().all()).isEmpty();
        }
    }

    @Test
    void rejectsSemicolonInThePath() {
        assertThatThrownBy(() -> RegisterFile.at(folder.resolve("r;INIT=DROP ALL OBJECTS")))
                .satisfies(Refused.with("storage.semicolon"));
    }

    @Test
    void existingRegisterIsNotOverwritten() throws IOException {
        RegisterFixture.create(folder).close();
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> RegisterFixture.create(folder)).satisfies(Refused.with("storage.exists"));
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void encryptedRegisterOpensWithItsPassphraseOnly() throws IOException {
        try (Register register = RegisterFixture.store().create(RegisterFile.at(file()), SECRET)) {
            register.ledger()
                    .write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName("Zaubername")));
        }
        assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1)).startsWith("H2encrypt")
                .doesNotContain("Zaubername");
        assertRefused("storage.passphraseNeeded");
        assertRefused("storage.passphraseWrong", Optional.of(new Secret("falsch")));
        try (Register register = RegisterFixture.store().open(RegisterFile.at(file()), SECRET)) {
            assertThat(register.people().all()).extracting(Person::name).containsExactly("Zaubername");
        }
    }

    @Test
    void encryptedRegisterWithBrokenTrailOpensReadOnly() throws IOException, SQLException {
        try (Register register = RegisterFixture.store().create(RegisterFile.at(file()), SECRET)) {
            register.ledger().write(RegisterFixture.ACTOR, tx -> register.people().add(tx, Person.ofName("Kept")));
        }
        H2Files.breakTrail(folder, SECRET);
        try (Register register = RegisterFixture.store().open(RegisterFile.at(file()), SECRET)) {
            assertThat(register.readOnlyReason()).isPresent();
            assertThat(register.people().all()).hasSize(1);
        }
    }

    @Test
    void rejectsPassphraseForAnUnencryptedRegister() throws IOException {
        RegisterFixture.create(folder).close();
        assertRefused("storage.notEncrypted", SECRET);
    }

    @Test
    void olderRegisterIsUpgradedWithItsContent() throws SQLException {
        RegisterFixture.createOlder(folder, 1,
                "insert into person values (random_uuid(), 'Anna', '', '', null, true, 1)");
        try (Register register = RegisterFixture.open(folder)) {
            assertThat(register.people().all()).extracting(Person::name).containsExactly("Anna");
            assertThat(register.companyProfiles().find()).isEmpty();
        }
    }

    @Test
    void targetOfAnOlderRegisterIsTakenOver() throws SQLException {
        RegisterFixture.createOlder(folder, 16, "insert into score_target values (1, 0.8, 0.6, 3)");
        try (Register register = RegisterFixture.open(folder)) {
            assertThat(register.scoreTargets().all()).containsExactly(new ScoreTarget(0.8, 0.6, 3));
            assertThat(register.schemaDifferences()).isEmpty();
        }
    }

    @Test
    void failedUpgradeLeavesTheRegisterUnchanged() throws IOException, SQLException {
        RegisterFixture.create(folder).close();
        // The tables of the newest version exist already, so that creating them again fails.
        sql("delete from \"flyway_schema_history\" where \"version\" > '1'");
        assertRefused("storage.notUpdated");
    }

    /** Such as all measures of a register with 200,000 of them, with their details. */
    @Test
    void subqueryMayExceedTheRowsH2HoldsInMemory() throws SQLException {
        try (Register register = RegisterFixture.create(folder)) {
            String url = "jdbc:h2:file:" + register.file().base() + ";IFEXISTS=TRUE";
            try (Connection connection = DriverManager.getConnection(url, "sa", "");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table many (id uuid primary key)");
                statement.execute("create table few (id uuid primary key)");
                statement.execute("insert into many select random_uuid() from system_range(1, 200000)");
                statement.execute("insert into few select id from many limit 5");
                try (ResultSet rows = statement
                        .executeQuery("select count(*) from few where id in (select id from many)")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(1)).isEqualTo(5);
                }
            }
        }
    }
}
