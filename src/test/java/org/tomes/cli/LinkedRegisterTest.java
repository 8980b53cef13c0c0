package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreTool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.files.Sha256;
import org.tomes.storage.Engine;

/** A register behind links, and files beside it that the database engine deletes. */
class LinkedRegisterTest {

    @TempDir
    Path folder;

    private CliFixture program;
    private Path register;
    private Path link;

    @BeforeEach
    void makeRegister() throws IOException {
        program = new CliFixture(Engine.FILE, folder);
        Files.writeString(folder.resolve("secret"), "correct horse battery staple");
        done("init", "--register", "store/real");
        register = folder.resolve("store/real.mv.db");
        link = Files.createSymbolicLink(folder.resolve("link.mv.db"), Path.of("store/real.mv.db"));
    }

    @Test
    void passphraseSetThroughALinkEncryptsTheFileItself() throws IOException {
        done("passphrase", "set", "--register", "link", "--new-passphrase-file", "secret");

        assertThat(link).isSymbolicLink();
        assertThat(start(register)).startsWith("H2encrypt");
        assertThat(registers()).containsExactly("real.mv.db");
    }

    @Test
    void restoreThroughALinkReplacesTheFileItself() {
        done("backup", "b", "--register", "link");
        done("person", "add", "Anna", "--register", "link");
        done("restore", "b", "--register", "link");

        assertThat(link).isSymbolicLink();
        assertThat(done("person", "list", "--register", "store/real").out()).doesNotContain("Anna");
    }

    @Test
    void initThroughALinkCreatesTheTargetFile() throws IOException {
        Path later = Files.createSymbolicLink(folder.resolve("later.mv.db"), Path.of("store/new.mv.db"));

        done("init", "--register", "later");

        assertThat(later).isSymbolicLink();
        assertThat(folder.resolve("store/new.mv.db")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passphrase set --new-passphrase-file secret", "restore b",
        "register move store/real store/moved"})
    void fileWithTwoNamesIsNotReplaced(String command) throws IOException {
        done("backup", "b", "--register", "store/real");
        Path second = Files.createLink(folder.resolve("store/second.mv.db"), register);
        String before = Sha256.of(register);

        CliFixture.Result result = program.run(("--register store/real " + command).split(" "));

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("has other names");
        assertThat(Files.isSameFile(register, second)).isTrue();
        assertThat(Sha256.of(register)).isEqualTo(before);
        assertThat(registers()).containsExactly("real.mv.db", "second.mv.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {".newFile", ".tempFile"})
    void openingDoesNotDeleteARegisterNamedLikeATemporaryFile(String ending) throws IOException {
        Path beside = Files.copy(register, folder.resolve("store/real.mv.db" + ending));
        String before = Sha256.of(beside);

        CliFixture.Result result = program.run("person", "list", "--register", "store/real");

        assertThat(result.exitCode()).isEqualTo(5);
        assertThat(result.err()).contains("real.mv.db" + ending);
        assertThat(Sha256.of(beside)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {".newFile", ".tempFile"})
    void openingDoesNotDeleteAnEncryptedRegisterNamedLikeATemporaryFile(String ending) throws IOException {
        done("init", "--register", "store/e", "--passphrase-file", "secret");
        Path beside = Files.copy(folder.resolve("store/e.mv.db"), folder.resolve("store/e.mv.db" + ending));

        assertThat(program.run("person", "list", "--register", "store/e", "--passphrase-file", "secret").exitCode())
                .isEqualTo(5);

        assertThat(beside).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {".newFile", ".tempFile"})
    void initDoesNotDeleteTheOnlyCopyOfARegister(String ending) throws IOException {
        Path only = Files.move(register, folder.resolve("store/real.mv.db" + ending));

        for (String command : new String[]{"init", "init --demo", "person list"}) {
            CliFixture.Result result = program.run(("--register store/real " + command).split(" "));
            assertThat(result.exitCode()).as(command).isEqualTo(5);
            assertThat(result.err()).contains("real.mv.db" + ending);
        }

        assertThat(only).exists();
        assertThat(register).doesNotExist();
    }

    @Test
    void unfinishedFileOfAKilledCompactionDoesNotPreventOpening() throws IOException {
        String unfinished = start(register).replaceFirst(",clean:1", "");
        Files.writeString(folder.resolve("store/real.mv.db.tempFile"), unfinished);

        done("person", "list", "--register", "store/real");
    }

    /** As a process leaves it that is killed when the compacted file is complete, but has not replaced the register. */
    @Test
    void compactedFileOfAKilledProcessDoesNotPreventOpening() throws IOException {
        done("person", "add", "Ada", "--register", "store/real");
        Path compacted = Files.copy(register, folder.resolve("compacted"));
        MVStoreTool.compact(compacted.toString(), true);
        Path left = Files.move(compacted, folder.resolve("store/real.mv.db.tempFile"));

        done("person", "list", "--register", "store/real");

        assertThat(left).doesNotExist();
    }

    @Test
    void compactedFileWithAnotherTrailPreventsOpening() throws IOException {
        Path compacted = Files.copy(register, folder.resolve("compacted"));
        MVStoreTool.compact(compacted.toString(), true);
        done("person", "add", "Ada", "--register", "store/real");
        Path left = Files.move(compacted, folder.resolve("store/real.mv.db.tempFile"));

        assertThat(program.run("person", "list", "--register", "store/real").exitCode()).isEqualTo(5);

        assertThat(left).exists();
    }

    @Test
    void copyOfAnEncryptedRegisterIsEncryptedWithTheSamePassphrase() throws IOException {
        done("init", "--register", "e", "--passphrase-file", "secret");
        done("register", "copy", "e", "copied", "--passphrase-file", "secret");
        done("register", "move", "e", "moved", "--passphrase-file", "secret");

        assertThat(start(folder.resolve("copied.mv.db"))).startsWith("H2encrypt");
        assertThat(start(folder.resolve("moved.mv.db"))).startsWith("H2encrypt");
        done("person", "list", "--register", "copied", "--passphrase-file", "secret");
        done("person", "list", "--register", "moved", "--passphrase-file", "secret");
    }

    @Test
    void unfinishedBackupOfAKilledCommandIsRemovedByTheNextOne() throws IOException {
        Path backups = Files.createDirectories(CliFixture.context(folder).backups().folder(register));
        Path left = Files.writeString(backups.resolve(".real-20261101-0600-daily-" + UUID.randomUUID() + ".mv.db"), "");
        Path fresh = Files.writeString(backups.resolve(".real-20261102-0600-daily-" + UUID.randomUUID() + ".mv.db"),
                "");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        done("person", "list", "--register", "store/real");

        assertThat(left).doesNotExist();
        assertThat(fresh).as("perhaps being written on another computer").exists();
    }

    private CliFixture.Result done(String... arguments) {
        CliFixture.Result result = program.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private static String start(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, 4096, StandardCharsets.ISO_8859_1);
    }

    private List<String> registers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("store"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
