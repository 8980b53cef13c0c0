package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.backup.BackupKind;
import org.tomes.backup.BackupName;

class WrongClockTest {

    private static final Instant NOW = MadeRegisters.NOVEMBER.instant();

    @TempDir
    private Path folder;

    @BeforeEach
    void createRegister() {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
    }

    /** A command on a computer with a wrong clock. */
    private CliFixture.Result runAt(Duration off, String... arguments) {
        AppContext context = new AppContext(Clock.offset(MadeRegisters.NOVEMBER, off),
                new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--register", "r", "--lang", "en"));
        all.addAll(List.of(arguments));
        int code = new Cli(context, folder, new PrintWriter(out, true), new PrintWriter(err, true))
                .run(all.toArray(String[]::new));
        return new CliFixture.Result(code, out.toString(), err.toString());
    }

    @Test
    void entryOlderThanItsPredecessorIsReported() {
        CliFixture.Result written = runAt(Duration.ofDays(-2), "person", "add", "Ben");
        assertThat(written.exitCode()).isZero();
        assertThat(written.err()).contains("2026-11-22", "2026-11-24", "Check the clock");
        CliFixture.Result verified = runAt(Duration.ZERO, "audit", "verify", "--json");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.json().at("/verification/remarks").toString()).contains("Entry 2 ");
        assertThat(runAt(Duration.ZERO, "audit", "verify").err()).contains("Entry 2 ");
        assertThat(runAt(Duration.ZERO, "check").err()).contains("Entry 2 ");
    }

    @Test
    void clockFarAheadIsReportedOnlyWhenWriting() {
        assertThat(runAt(Duration.ofDays(90), "person", "list").err()).isEmpty();
        assertThat(runAt(Duration.ofDays(90), "person", "add", "Ben").err()).contains("90 days");
        assertThat(runAt(Duration.ofDays(90), "person", "add", "Cem").err()).isEmpty();
    }

    @Test
    void correctClockGivesNoWarning() {
        assertThat(runAt(Duration.ofSeconds(-30), "person", "add", "Ben").err()).isEmpty();
        assertThat(runAt(Duration.ofDays(14), "person", "add", "Cem").err()).isEmpty();
    }

    @Test
    void rejectsWritesInTheFarFuture() throws IOException {
        Duration centuries = Duration.ofDays(365L * 3112);
        CliFixture.Result refused = runAt(centuries, "person", "add", "Ben");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err()).contains("Nothing was saved", "Set the clock");
        assertThat(runAt(Duration.ZERO, "person", "list", "--json").json().get("persons")).hasSize(1);
        assertThat(runAt(centuries, "--register", "new", "init").exitCode()).isEqualTo(5);
        assertThat(folder.resolve("new.mv.db")).doesNotExist();
        assertThat(folder.resolve("data").resolve("backups")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(longs = {30, 365, 365L * 3169})
    void backupNamedUnderAClockThatWasAheadIsNotTheNewest(long days) throws IOException {
        AppContext context = CliFixture.context(folder);
        Path backups = context.backups().folder(folder.resolve("r"));
        Files.createDirectories(backups);
        Path register = folder.resolve("r.mv.db");
        Path ahead = backups.resolve(new BackupName("r", NOW.plus(Duration.ofDays(days)), BackupKind.DAILY).fileName());
        Files.copy(register, ahead);
        Path usual = backups.resolve(new BackupName("r", NOW.minus(Duration.ofDays(1)), BackupKind.DAILY).fileName());
        Files.copy(register, usual);
        assertThat(context.backups().completeBackups(folder.resolve("r"), Optional.empty(), 1)).first()
                .satisfies(found -> assertThat(found.backup().file().file()).isEqualTo(usual));
    }
}
