package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.JavaProcess;
import org.tomes.storage.postgres.PostgresServer;

/** A move whose process is killed is completed by the same command. */
class InterruptedMoveTest {

    @TempDir
    private Path folder;

    private CliFixture.Result run(String register, String command) {
        return new CliFixture(folder).run(("--register " + register + " " + command).split(" "));
    }

    private CliFixture.Result done(String register, String command) {
        CliFixture.Result result = run(register, command);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private void kill(MovingProcess.Stop stop, String server) throws IOException, InterruptedException {
        Process moving = new ProcessBuilder(JavaProcess.command(List.of(), MovingProcess.class, stop.name(),
                folder.resolve("r").toString(), server)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = moving.inputReader()) {
            assertThat(said.readLine()).isEqualTo(stop.name());
        } finally {
            moving.destroyForcibly().waitFor();
        }
    }

    @ParameterizedTest
    @EnumSource
    void interruptedMoveIsCompletedByRepeatingIt(MovingProcess.Stop stop) throws IOException, InterruptedException {
        new CliFixture(folder).register();
        done("r", "person add Anna");
        String server = PostgresServer.empty().label().replace("postgresql://", "postgresql://postgres@");
        kill(stop, server);
        CliFixture.Result moved = done("r", "register move r " + server + " --json");
        assertThat(moved.json().at("/move/rows").asLong()).isPositive();
        assertThat(run("r", "person add Ben").err()).contains("was moved to");
        done(server, "person add Ben");
        done(server, "audit verify");
        done("r", "audit verify");
        assertThat(done(server, "audit list --type move --json").json().get("entries")).hasSize(2);
        // The copy back verifies that all rows are the same on both sides.
        done("r", "register copy " + server + " back");
        done("back", "audit verify");
    }
}
