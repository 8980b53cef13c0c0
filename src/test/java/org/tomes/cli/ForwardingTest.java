package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.files.OwnerOnlyPermissions;

class ForwardingTest {

    @TempDir
    private Path folder;
    private Process serving;
    private BufferedReader said;

    private void serve(Path folder) throws IOException {
        serving = new ProcessBuilder(
                JavaProcess.command(List.of(), ServingProcess.class, folder.toString(), folder.resolve("r").toString()))
                .redirectError(this.folder.resolve("stderr").toFile())
                .start();
        said = serving.inputReader();
        assertThat(said.readLine()).startsWith("serving");
    }

    @AfterEach
    void endServing() throws InterruptedException {
        serving.destroyForcibly().waitFor();
    }

    private void endGently() throws IOException, InterruptedException {
        serving.getOutputStream().close();
        serving.waitFor();
    }

    @Test
    void commandOnAnOpenRegisterRunsInTheProcessThatHasItOpen() throws IOException, InterruptedException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        serve(folder);
        CliFixture.Result added = cli.run("measure", "add", "--title", "Größe 🗝 zählt", "--json");
        assertThat(added.err()).isEmpty();
        assertThat(added.json().at("/measure/code").asText()).isEqualTo("TOM-001");
        assertThat(said.readLine()).as("the window hears of it").isEqualTo("changed");
        assertThat(cli.run("measure", "show", "TOM-099").exitCode()).as("exit code and message come back").isEqualTo(2);
        assertThat(cli.run("measure", "show", "TOM-099").err()).contains("TOM-099");
        cli.run("audit", "export", "here.json");
        assertThat(folder.resolve("here.json")).as("paths are relative to the caller").exists();
        assertThat(cli.run("init").exitCode()).as("an open register is not made anew").isEqualTo(5);
        assertThat(cli.run("backup", "b").exitCode()).as("an open register is backed up").isZero();
        CliFixture.Result restored = cli.run("restore", "b");
        assertThat(restored.exitCode()).as("an open register is not pulled away").isEqualTo(5);
        assertThat(restored.err()).contains("is open in Tomes").hasLineCount(1);
        endGently();
        assertThat(Files.readString(folder.resolve("stderr"))).doesNotContain("Exception");
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).hasSize(1);
    }

    @Test
    void socketOfAKilledProcessIsTakenOver() throws IOException, InterruptedException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        serve(folder);
        serving.destroyForcibly().waitFor();
        assertThat(cli.run("measure", "list").exitCode()).isZero();
        serve(folder);
        assertThat(cli.run("measure", "add", "--title", "Danach").exitCode()).isZero();
    }

    @Test
    void deeplyNestedRegisterIsServed() throws IOException, InterruptedException {
        Path deep = Files
                .createDirectories(folder.resolve("Abteilung für Informationssicherheit".repeat(4)).resolve("Ablage"));
        CliFixture cli = new CliFixture(deep);
        cli.register();
        serve(deep);
        assertThat(cli.run("measure", "add", "--title", "Tief").exitCode()).isZero();
        assertThat(said.readLine()).isEqualTo("changed");
    }

    @Test
    void registerIsFoundThroughALinkToIt() throws IOException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        serve(folder);
        Files.createSymbolicLink(folder.resolve("link.mv.db"), folder.resolve("r.mv.db"));
        assertThat(cli.run("--register", "link", "measure", "add", "--title", "Über den Link").err()).isEmpty();
        assertThat(said.readLine()).isEqualTo("changed");
    }

    @Test
    void foreignSocketPathIsNeitherFollowedNorDeleted() throws IOException, InterruptedException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        Path only = Files.writeString(Files.createDirectory(folder.resolve("only")).resolve("keep.txt"), "kept");
        Path note = Files.writeString(Files.createDirectory(folder.resolve("r.serving")).resolve("path"),
                only.toString());
        serve(folder);
        assertThat(cli.run("measure", "add", "--title", "Neben der Notiz").exitCode()).isZero();
        endGently();
        assertThat(only).hasContent("kept");
        assertThat(note).as("what is not ours is not tidied up").exists();
    }

    @Test
    void invalidSocketNoteDoesNotBlockTheRegister() throws IOException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        Files.writeString(Files.createDirectory(folder.resolve("r.serving")).resolve("path"), "a\0b");
        serve(folder);
        assertThat(cli.run("measure", "list").exitCode()).isZero();
    }

    @Test
    void rejectsTooLongCallInOneSentence() throws IOException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        serve(folder);
        CliFixture.Result refused = cli.run("measure", "add", "--title", "x".repeat(200_000));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("does not accept this command").hasLineCount(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void socketIsAccessibleToTheOwnerOnlyAndOpenFolderIsRejected() throws IOException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        Files.createDirectory(folder.resolve(CliFixture.RUNTIME), OwnerOnlyPermissions.folder());
        serve(folder);
        Path sockets = folder.resolve(CliFixture.RUNTIME).resolve("tomes");
        assertThat(sockets).isNotEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sockets))).isEqualTo("rwx------");
        Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwxrwxrwx"));
        CliFixture.Result refused = cli.run("measure", "list");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err()).contains("open in another program");
    }
}
