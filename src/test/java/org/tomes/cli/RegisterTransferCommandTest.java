package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.register.ServerAddress;
import org.tomes.storage.postgres.PostgresServer;

/** Copies and moves of registers between files and servers. */
class RegisterTransferCommandTest {

    @TempDir
    private Path folder;

    private CliFixture.Result run(String register, String command) {
        return new CliFixture(folder).run(("--register " + register + " " + command).split(" "));
    }

    private void done(String register, String command) {
        CliFixture.Result result = run(register, command);
        assertThat(result.exitCode()).as(result.err()).isZero();
    }

    private static String server() {
        return address(PostgresServer.empty());
    }

    private static String address(ServerAddress database) {
        return database.label().replace("postgresql://", "postgresql://postgres@") + "?schema=tomes";
    }

    @Test
    void exampleCompanyCanBeMovedToAServerAndCopiedBack() {
        new CliFixture(folder).exampleCompany();
        String server = server();
        done(server, "register create");
        CliFixture.Result moved = run("r", "register move r " + server + " --json");
        assertThat(moved.exitCode()).as(moved.err()).isZero();
        assertThat(moved.json().at("/move/rows").asLong()).isGreaterThan(3_000);
        done(server, "audit verify");
        done(server, "check");
        CliFixture.Result copied = run("r", "register copy " + server + " back --json");
        assertThat(copied.exitCode()).as(copied.err()).isZero();
        assertThat(copied.json().at("/copy/head").toString()).isEqualTo(moved.json().at("/move/head").toString());
        assertThat(copied.json().at("/copy/replacedCharacters").asLong()).isZero();
        done("back", "audit verify");
        done("back", "check");
        done("r", "audit verify");
        assertThat(run(server, "audit list --type move --json").json().get("entries")).hasSize(2);
    }

    /** People who set up a register as described in the guide get no warning about their own actions. */
    @Test
    void movedOrCopiedRegisterIsNotReportedAsReplaced() throws IOException {
        new CliFixture(folder).register();
        String server = server();
        done(server, "register create");
        done("r", "register move r " + server);
        assertThat(run(server, "person add Anna").err()).isEmpty();
        String other = server();
        done(other, "register create");
        done(other, "register copy " + other + " copy");
        Files.delete(folder.resolve("copy.mv.db"));
        done(server, "register copy " + server + " copy");
        assertThat(run("copy", "person list").err()).doesNotContain("differs from the register last opened");
    }

    @Test
    void movedRegisterNamesItsNewLocationAndCannotBeMovedAgain() {
        new CliFixture(folder).register();
        String server = server();
        done("r", "register move r " + server);
        CliFixture.Result refused = run("r", "person add Anna");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err()).contains("was moved to postgresql://");
        assertThat(run("r", "register move r " + server()).exitCode()).isEqualTo(5);
        assertThat(run("r", "register copy r " + server()).exitCode()).isEqualTo(5);
        done(server, "person add Anna");
        done(server, "register move " + server + " home");
        assertThat(run(server, "person add Ben").err()).contains("was moved to ");
        done("home", "person add Ben");
        done("home", "audit verify");
        assertThat(run("home", "person list").out()).contains("Anna", "Ben");
    }

    @Test
    void failedMoveLeavesTheRegisterUnchanged() throws IOException {
        new CliFixture(folder).register();
        String taken = server();
        done(taken, "register create");
        done(taken, "person add Anna");
        Path file = folder.resolve("r.mv.db");
        CliFixture.Result refused = run("r", "register move r " + taken);
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(run("r", "register move r postgresql://postgres@127.0.0.1:1/tomes").exitCode()).isEqualTo(5);
        Files.createDirectory(folder.resolve("dir"));
        assertThat(run("r", "register move r r").exitCode()).isEqualTo(2);
        assertThat(file).exists();
        done("r", "person add Ben");
        assertThat(run("r", "audit list --type move --json").json().get("entries")).isEmpty();
        done("r", "audit verify");
    }

    @Test
    void workingCopyIsReadOnlyAndCausesNoWarnings() {
        String server = server();
        done(server, "register create");
        done(server, "person add Anna");
        done("r", "register copy " + server + " laptop");
        done(server, "person add Ben");
        CliFixture.Result read = run("laptop", "person list");
        assertThat(read.out()).contains("Anna").doesNotContain("Ben");
        assertThat(read.err()).contains("is a copy of the register postgresql://", "entry 1");
        CliFixture.Result refused = run("laptop", "person add Cleo");
        assertThat(refused.exitCode()).isEqualTo(5);
        CliFixture.Result verified = run("laptop", "audit verify");
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(run("laptop", "register move laptop " + server()).exitCode()).isEqualTo(5);
    }

    @Test
    void serverBackupCanBeRestoredToAFileOrAServer() throws IOException {
        String server = server();
        done(server, "register create");
        done(server, "person add Anna");
        Files.writeString(folder.resolve("secret"), "correct horse battery staple");
        done(server, "backup saved --to-passphrase-file secret");
        assertThat(run(server, "backup saved").exitCode()).isEqualTo(3);
        assertThat(run("saved", "person list").exitCode()).isEqualTo(5);
        done("restored", "restore saved --passphrase-file secret");
        done("restored", "person add Ben --passphrase-file secret");
        done("restored", "audit verify --passphrase-file secret");
        String other = server();
        done("r", "register copy saved " + other + " --passphrase-file secret");
        done(other, "person add Cleo");
    }
}
