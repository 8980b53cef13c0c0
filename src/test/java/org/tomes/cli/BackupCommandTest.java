package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() {
        cli = new CliFixture(folder);
        cli.register();
        assertThat(cli.run("measure", "add", "--title", "Kept").exitCode()).isZero();
    }

    private CliFixture.Result run(String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private void assertRefused(int exitCode, String sentence, String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err()).contains(sentence).doesNotContain("Exception");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void backupIsARegisterWithTheSameContent() throws IOException {
        JsonNode backup = run("backup", "b", "--json").json().get("backup");

        assertThat(backup.get("file").asText()).isEqualTo(folder.resolve("b.mv.db").toString());
        assertThat(backup.at("/head/number").asInt()).isEqualTo(1);
        assertThat(run("measure", "list", "--register", "b").out()).contains("Kept");
        assertThat(run("audit", "verify", "--register", "b", "--json").json().at("/verification/head"))
                .isEqualTo(backup.get("head"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).contains("r.mv.db", "b.mv.db")
                    .noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void backupNeverReplacesAFileAndMakesItsFolder() throws IOException {
        Files.writeString(folder.resolve("b.mv.db"), "mine");

        assertRefused(3, "already exists", "backup", "b");
        assertRefused(3, "cannot be written", "backup", "r.mv.db/b");
        assertThat(run("backup", "made/b").out()).contains("b.mv.db");
        assertThat(folder.resolve("b.mv.db")).hasContent("mine");
    }

    @Test
    void restoringKeepsTheReplacedRegister() {
        run("backup", "b");
        run("measure", "add", "--title", "Lost");
        assertThat(run("audit", "verify").exitCode()).isZero();

        JsonNode restored = run("restore", "b", "--json").json();

        assertThat(run("measure", "list").out()).contains("Kept").doesNotContain("Lost");
        assertThat(run("measure", "list", "--register", restored.get("replaced").asText()).out()).contains("Kept",
                "Lost");
        assertThat(run("audit", "verify").err()).as("what the restore took away is not missed").isEmpty();
        JsonNode entry = run("audit", "list", "--json").json().at("/entries/0");
        assertThat(entry.get("recordType").asText()).isEqualTo("restore");
        assertThat(entry.at("/after/lastEntry").asText()).isEqualTo("1");
        run("measure", "add", "--title", "Next");
    }

    @Test
    void damagedRegisterCanBeReplacedAndAMissingOneMade() throws IOException {
        run("backup", "b");
        Files.writeString(folder.resolve("r.mv.db"), "broken");

        assertThat(run("restore", "b").out()).contains("stored in");
        assertThat(run("measure", "list").out()).contains("Kept");
        JsonNode node = run("restore", "b", "--register", "sub/new", "--json").json();
        assertThat(node.get("replaced").isNull()).isTrue();
        assertThat(run("measure", "list", "--register", "sub/new").out()).contains("Kept");
    }

    @Test
    void damagedBackupIsNotRestored() throws IOException {
        run("backup", "b");
        Files.writeString(folder.resolve("words.mv.db"), "hello");
        byte[] whole = Files.readAllBytes(folder.resolve("b.mv.db"));
        Files.write(folder.resolve("half.mv.db"), Arrays.copyOf(whole, whole.length / 2));
        byte[] before = Files.readAllBytes(folder.resolve("r.mv.db"));

        assertRefused(5, "does not exist", "restore", "missing");
        assertRefused(5, "is not a Tomes register", "restore", "words");
        assertRefused(5, "half.mv.db", "restore", "half");
        assertRefused(2, "is the register itself", "restore", "r");
        assertRefused(2, "Person “Nobody” is not in the register", "restore", "b", "--as", "Nobody");
        assertThat(folder.resolve("r.mv.db")).hasBinaryContent(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".") || name.contains("replaced"));
        }
    }

    @Test
    void restoreNamesRecordsThatDoNotMatchTheTrail() throws SQLException {
        run("backup", "b");
        sql("b", "update measure set title = 'Forged'");

        CliFixture.Result restored = cli.run("restore", "b", "--json");

        assertThat(restored.exitCode()).isEqualTo(1);
        assertThat(restored.json().get("warnings")).singleElement()
                .satisfies(warning -> assertThat(warning.asText()).contains("title"));
        assertThat(cli.run("check").exitCode()).as("the check reports the same").isEqualTo(1);
        CliFixture.Result again = cli.run("restore", "b");
        assertThat(again.err()).contains("title", "compare the register with another backup");
        assertThat(run("measure", "list").out()).as("it may be the only copy").contains("Forged");
    }

    @Test
    void encryptedRegisterHasEncryptedBackups() throws IOException {
        Files.writeString(folder.resolve("secret"), "richtig Pferd\n");
        run("init", "--register", "e", "--passphrase-file", "secret");

        run("backup", "b", "--register", "e", "--passphrase-file", "secret");

        assertRefused(5, "is encrypted", "measure", "list", "--register", "b");
        run("restore", "b", "--register", "e", "--passphrase-file", "secret");
        assertThat(run("check", "--register", "e", "--passphrase-file", "secret").err()).isEmpty();
    }

    @Test
    void automaticBackupsAreListedWithWhatTheyHoldAlsoOfARegisterThatIsDamaged() throws IOException {
        assertThat(run("backup", "--list").out()).contains("No backups");
        Files.delete(folder.resolve("settings/settings.json"));
        run("measure", "add", "--title", "Today");
        Files.writeString(folder.resolve("r.mv.db"), "broken");

        JsonNode backup = run("backup", "--list", "--json").json().at("/backups/0");

        assertThat(backup.get("kind").asText()).isEqualTo("DAILY");
        assertThat(backup.get("verified").asBoolean()).isTrue();
        assertThat(backup.at("/holds/measures").asInt()).as("as it was before this day's first write").isEqualTo(1);
        assertThat(backup.at("/holds/head/number").asInt()).isEqualTo(1);
        assertThat(run("backup", "--list").out()).contains("2026-11-24 11:00", "daily", "1 measure, no people");
        run("restore", backup.get("file").asText());
        assertThat(run("measure", "list").out()).contains("Kept").doesNotContain("Today");

        Files.writeString(Path.of(backup.get("file").asText()), "broken, too");
        JsonNode broken = run("backup", "--list", "--json").json().at("/backups/0");
        assertThat(broken.get("verified").asBoolean()).isFalse();
        assertThat(broken.get("reason").asText()).contains("is not a Tomes register");
        assertThat(broken.get("holds").isNull()).isTrue();
    }

    @Test
    void failedAutomaticBackupIsReportedWithTheCommandOutput() throws IOException {
        Files.delete(folder.resolve("settings/settings.json"));
        Files.writeString(folder.resolve("data"), "in the way of the folder for backups");

        CliFixture.Result added = run("measure", "add", "--title", "Written");

        assertThat(added.err()).startsWith("No backup was created. The backup").contains("Your changes are saved.");
        assertThat(added.out()).contains("TOM-002");
        assertThat(run("measure", "list").err()).as("who only reads needs none").isEmpty();
    }

    @Test
    void requiresEitherAFileOrTheList() {
        assertRefused(2, "The backup file is missing", "backup");
        assertRefused(2, "The backup file is missing", "backup", "b", "--list");
    }

    @Test
    void backupOfAnotherProgramVersionOrPassphraseIsNotRestored() throws IOException, SQLException {
        Files.writeString(folder.resolve("secret"), "richtig Pferd\n");
        run("init", "--register", "e", "--passphrase-file", "secret");
        run("backup", "newer");
        sql("foreign", "create table customer (id int)");
        sql("newer",
                "insert into \"flyway_schema_history\" select 999, '999', 'future', 'SQL', 'V999__future.sql', 1, 'sa', current_timestamp, 1, true "
                        + "from \"flyway_schema_history\" limit 1");
        byte[] before = Files.readAllBytes(folder.resolve("r.mv.db"));

        assertRefused(5, "is not a Tomes register", "restore", "foreign");
        assertRefused(5, "newer version of Tomes", "restore", "newer");
        assertRefused(5, "is encrypted", "restore", "e");
        Files.writeString(folder.resolve("other"), "blue door\n");
        assertRefused(5, "does not match", "restore", "e", "--passphrase-file", "other");
        assertThat(folder.resolve("r.mv.db")).hasBinaryContent(before);
        run("restore", "e", "--passphrase-file", "secret");
        assertRefused(5, "is encrypted", "measure", "list");
    }

    private void sql(String name, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve(name), "sa", "");
                Statement work = connection.createStatement()) {
            work.execute(statement);
            work.execute("shutdown");
        }
    }
}
