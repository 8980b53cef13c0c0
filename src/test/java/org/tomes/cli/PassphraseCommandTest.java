package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.backup.BackupSettings;
import org.tomes.passphrase.Secret;
import org.tomes.storage.RegisterFixture;

class PassphraseCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() throws IOException {
        cli = new CliFixture(folder);
        Files.writeString(folder.resolve("one"), "lauter Ärger mit Öl 7\n");
        Files.writeString(folder.resolve("two"), "password1\n");
        run("init");
        run("measure", "add", "--title", "Fire drill");
    }

    private CliFixture.Result run(String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private void assertRefused(int exitCode, String sentence, String... arguments) throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("r.mv.db"));
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        assertThat(result.err()).contains(sentence).doesNotContain("Exception", "Ärger", "password1");
        assertThat(folder.resolve("r.mv.db")).hasBinaryContent(before);
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve("r.mv.db"), StandardCharsets.ISO_8859_1);
    }

    @Test
    void settingChangingAndRemovingThePassphraseIsInTheTrail() throws IOException {
        assertThat(file()).contains("Fire drill");
        assertThat(run("passphrase", "set", "--new-passphrase-file", "one").out())
                .contains("is encrypted with the new passphrase", "strong");
        assertThat(file()).startsWith("H2encrypt").doesNotContain("Fire drill");
        assertThat(run("measure", "list", "--passphrase-file", "one").out()).contains("Fire drill");

        JsonNode changed = run("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "two",
                "--json").json();
        assertThat(changed.get("encrypted").asBoolean()).isTrue();
        assertThat(changed.get("strength").asText()).isEqualTo("TRIVIAL");
        assertRefused(5, "does not match", "measure", "list", "--passphrase-file", "one");

        assertThat(run("passphrase", "remove", "--passphrase-file", "two").out()).contains("no longer encrypted");
        assertThat(run("measure", "list").out()).contains("Fire drill");
        assertThat(
                run("audit", "list", "--type", "passphrase", "--json").json().at("/entries").findValuesAsText("action"))
                .containsExactly("DELETED", "CHANGED", "CREATED");
        assertThat(run("audit", "verify").exitCode()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).as("no copy of it is left")
                    .noneMatch(name -> name.startsWith("."));
        }
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("r.mv.db"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void unencryptedCopyOfAKilledChangeIsDeletedOnOpening() throws IOException {
        Path left = Files.createDirectory(folder.resolve(".r-5f2c7a10-0d1b-4c7e-9a55-d2f6a1b3c4e5"));
        Files.copy(folder.resolve("r.mv.db"), left.resolve("register.mv.db"));
        Path others = Files.createDirectory(folder.resolve(".r-notes"));

        run("measure", "list");

        assertThat(left).doesNotExist();
        assertThat(others).exists();
    }

    @Test
    void recoveryKeyOpensARegisterWithALostPassphrase() throws IOException {
        run("passphrase", "set", "--new-passphrase-file", "one");
        String made = run("passphrase", "recovery-key", "--passphrase-file", "one", "--out", "sheet.txt").out();
        String sheet = Files.readString(folder.resolve("sheet.txt"));
        String key = sheet.lines().findFirst().orElseThrow();
        assertThat(sheet).contains("Recovery key of the register", folder.resolve("r.mv.db").toString());
        assertThat(made).contains("sheet.txt").doesNotContain(key);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("sheet.txt"))))
                    .isEqualTo("rw-------");
        }
        assertThat(run("measure", "list", "--recovery-key-file", "sheet.txt").out()).contains("Fire drill");
        assertThat(run("audit", "list", "--type", "passphrase", "--recovery-key-file", "sheet.txt", "--json").out())
                .contains("recoveryKey")
                .doesNotContain(key);

        JsonNode changed = run("passphrase", "change", "--recovery-key-file", "sheet.txt", "--new-passphrase-file",
                "two", "--json").json();
        assertThat(changed.get("recoveryKeyLost").asBoolean()).isTrue();
        assertThat(run("measure", "list", "--passphrase-file", "two").out()).contains("Fire drill");
        assertRefused(5, "does not match", "measure", "list", "--recovery-key-file", "sheet.txt");
    }

    @Test
    void recoveryKeyIsCreatedOnlyIfItCanBeSaved() throws IOException {
        Files.writeString(folder.resolve("slip"), "00000-00000-00000-00000-00000-00000-00000-00001\n");
        assertRefused(5, "is not encrypted", "passphrase", "recovery-key", "--passphrase-file", "one", "--out",
                "sheet.txt");
        assertThat(folder.resolve("sheet.txt")).doesNotExist();
        run("passphrase", "set", "--new-passphrase-file", "one");
        assertRefused(3, "Choose a new file", "passphrase", "recovery-key", "--passphrase-file", "one", "--out", "two");
        assertRefused(5, "does not match", "passphrase", "recovery-key", "--passphrase-file", "two", "--out",
                "sheet.txt");
        assertRefused(2, "--passphrase-file", "passphrase", "recovery-key", "--out", "sheet.txt");
        assertRefused(3, "Group 2 of the recovery key", "measure", "list", "--recovery-key-file", "slip");
        assertRefused(3, "not a recovery key", "measure", "list", "--recovery-key-file", "one");
        assertRefused(2, "either", "measure", "list", "--recovery-key-file", "slip", "--passphrase-file", "one");
        assertThat(folder.resolve("sheet.txt")).doesNotExist();
    }

    @Test
    void registerWithOldEncryptionPromptsForAPassphraseChange() throws SQLException {
        RegisterFixture.encryptAsBefore(folder, Secret.in(folder.resolve("one")));
        CliFixture.Result listed = run("measure", "list", "--passphrase-file", "one");
        assertThat(listed.out()).contains("Fire drill");
        assertThat(listed.err()).contains("easier to guess", "tomes-cli passphrase change");

        run("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "one");
        assertThat(run("measure", "list", "--passphrase-file", "one").err()).isEmpty();
    }

    @Test
    void rejectsPassphraseCommandsThatDoNotApply() throws IOException {
        assertRefused(5, "is not encrypted", "passphrase", "change", "--passphrase-file", "one",
                "--new-passphrase-file", "two");
        assertRefused(2, "--passphrase-file", "passphrase", "remove");
        assertRefused(2, "--new-passphrase-file", "passphrase", "set");
        assertRefused(3, "cannot be read", "passphrase", "set", "--new-passphrase-file", "missing");
        assertRefused(2, "Person “Nobody” is not in the register", "passphrase", "set", "--new-passphrase-file", "one",
                "--as", "Nobody");
        run("passphrase", "set", "--new-passphrase-file", "one");
        assertRefused(5, "is encrypted", "passphrase", "set", "--new-passphrase-file", "two");
        assertRefused(5, "does not match", "passphrase", "remove", "--passphrase-file", "two");
        assertRefused(5, "does not match", "passphrase", "change", "--passphrase-file", "two", "--new-passphrase-file",
                "one");
    }

    @Test
    void olderBackupsAreNamedAndDeletedOnRequest() throws IOException {
        AppContext context = CliFixture.context(folder);
        context.backups().change(BackupSettings.DEFAULT);
        run("measure", "add", "--title", "Backed up before");
        assertThat(context.backups().all(folder.resolve("r"))).hasSize(1);

        run("restore", context.backups().all(folder.resolve("r")).getFirst().file().file().toString());

        JsonNode node = run("passphrase", "set", "--new-passphrase-file", "one", "--json").json();
        assertThat(node.get("oldBackups")).hasSize(1);
        assertThat(node.at("/keptAside/0").asText()).contains("r-replaced-");
        assertThat(run("backup", "--list").out()).contains("yes");
        assertThat(run("passphrase", "change", "--passphrase-file", "one", "--new-passphrase-file", "two",
                "--delete-old-backups").out()).contains("One older backup was deleted");
        assertThat(context.backups().all(folder.resolve("r"))).isEmpty();
    }

    @Test
    void passphraseOfARegisterOpenInAWindowCannotBeChanged() {
        AppContext context = CliFixture.context(folder).withCommandRunner(Cli::serve);
        try (OpenRegister open = context.open(folder.resolve("r")); var _ = context.serve(open, () -> {
        }, () -> {
        }).orElseThrow()) {
            CliFixture.Result refused = cli.run("passphrase", "set", "--new-passphrase-file", "one");
            assertThat(refused.exitCode()).isEqualTo(5);
            assertThat(refused.err()).contains("is open in Tomes. Change the passphrase there in the settings");
            assertThat(open.register().passphrase()).isEqualTo(Optional.empty());
        }
    }
}
