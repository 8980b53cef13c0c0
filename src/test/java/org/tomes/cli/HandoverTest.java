package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HandoverTest {

    @TempDir
    private Path folder;
    private Process serving;
    private BufferedReader said;

    private void serve(Path folder) throws IOException {
        serving = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), ServingProcess.class.getName(), folder.toString(),
                folder.resolve("r").toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
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
        assertThat(folder.resolve("r.serving")).as("nothing is left beside the register").doesNotExist();
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).hasSize(1);
    }

    @Test
    void whatAKilledProcessLeftIsTakenOver() throws IOException, InterruptedException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        serve(folder);
        serving.destroyForcibly().waitFor();
        assertThat(folder.resolve("r.serving")).exists();
        assertThat(cli.run("measure", "list").exitCode()).isZero();
        serve(folder);
        assertThat(cli.run("measure", "add", "--title", "Danach").exitCode()).isZero();
    }

    @Test
    void registerFarDownInFoldersIsServedThroughAShorterPath() throws IOException, InterruptedException {
        Path deep = Files.createDirectories(folder.resolve("Abteilung für Informationssicherheit".repeat(4)).resolve("Ablage"));
        CliFixture cli = new CliFixture(deep);
        cli.register();
        serve(deep);
        assertThat(cli.run("measure", "add", "--title", "Tief").exitCode()).isZero();
        assertThat(said.readLine()).isEqualTo("changed");
        Path far = Path.of(Files.readString(deep.resolve("r.serving").resolve("path")));
        endGently();
        assertThat(far.getParent()).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyButTheOwnerReachesTheSocketAndAnOpenFolderIsNotTrusted() throws IOException {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        serve(folder);
        Path meeting = folder.resolve("r.serving");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(meeting))).isEqualTo("rwx------");
        Files.setPosixFilePermissions(meeting, PosixFilePermissions.fromString("rwxrwxrwx"));
        CliFixture.Result refused = cli.run("measure", "list");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err()).contains("open in another program");
    }
}
