package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.storage.RegisterFixture;

/** Commands on a register that is damaged, or that was exchanged. */
class DamagedCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() {
        cli = new CliFixture(folder);
        run("init");
        run("measure", "add", "--title", "Kept");
    }

    private CliFixture.Result run(String... arguments) {
        CliFixture.Result result = cli.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    @Test
    void damagedRegisterIsReadAndNotWrittenToUntilABackupIsRestored() throws IOException, SQLException {
        run("backup", "b");
        RegisterFixture.breakTrail(folder);
        byte[] damaged = Files.readAllBytes(folder.resolve("r.mv.db"));

        CliFixture.Result read = run("measure", "list");
        assertThat(read.out()).contains("Kept");
        assertThat(read.err()).contains("opened read-only", "tomes-cli restore FILE").hasLineCount(1);
        CliFixture.Result refused = cli.run("measure", "add", "--title", "Not kept");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("opened read-only").hasLineCount(1);
        assertThat(cli.run("audit", "verify").exitCode()).isEqualTo(1);
        assertThat(folder.resolve("r.mv.db")).as("nothing gets worse").hasBinaryContent(damaged);

        run("restore", "b");
        run("measure", "add", "--title", "Next");
        assertThat(run("check").err()).isEmpty();
    }

    @Test
    void registerWithoutTrailIsReportedAsDamaged() throws SQLException {
        RegisterFixture.sql(folder, "drop table audit_entry");

        for (String[] command : new String[][]{{"check"}, {"measure", "list"}, {"audit", "verify"}}) {
            CliFixture.Result refused = cli.run(command);
            assertThat(refused.exitCode()).as(refused.err()).isEqualTo(5);
            assertThat(refused.err()).contains("is damaged and cannot be read");
        }
    }

    @Test
    void unreadableRegisterNamesItsNewestIntactBackup() throws IOException {
        AppContext context = CliFixture.context(folder);
        context.with(folder.resolve("r"), Optional.empty(), register -> context.backups().createManually(register));
        Path file = folder.resolve("r.mv.db");
        byte[] damaged = Arrays.copyOf(Files.readAllBytes(file), 12_000);
        Arrays.fill(damaged, 4096, damaged.length, (byte) 7);
        Files.write(file, damaged);

        CliFixture.Result refused = cli.run("measure", "list");

        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err())
                .contains("is damaged and cannot be read", "newest intact backup", "tomes-cli restore \"")
                .hasLineCount(2);
        String backup = refused.err()
                .substring(refused.err().indexOf("restore \"") + 9, refused.err().lastIndexOf('"'));
        run("restore", backup);
        run("measure", "list");
    }

    @Test
    void olderCopyOfTheRegisterIsReported() throws IOException {
        byte[] older = Files.readAllBytes(folder.resolve("r.mv.db"));
        run("measure", "add", "--title", "Later");
        run("audit", "verify");
        Files.write(folder.resolve("r.mv.db"), older);

        assertThat(run("measure", "list").err()).contains("audit trail entry 2 is missing").hasLineCount(1);
        assertThat(run("measure", "add", "--title", "All the same").err())
                .contains("does not match the last state recorded on this computer");
    }
}
