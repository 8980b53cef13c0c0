package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;

/** Concurrent commands for the same register, without a window. */
class WaitingCommandsTest {

    private static final int PROCESSES = 4;
    private static final int EACH = 5;
    /** More than a busy machine needs. */
    private static final String LONG = "600";

    @TempDir
    private Path folder;

    private Process java(Class<?> program, String... arguments) throws IOException {
        return new ProcessBuilder(JavaProcess.command(List.of("-Duser.home=" + folder), program, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void concurrentCommandsOfSeveralProcessesAllSucceed() throws Exception {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        cli.run("measure", "list");
        List<Process> writers = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            writers.add(java(WritingCommands.class, folder.toString(), String.valueOf(EACH), LONG));
        }
        for (Process writer : writers) {
            try (BufferedReader said = writer.inputReader()) {
                assertThat(said.lines().toList()).containsOnly("0").hasSize(EACH);
            }
        }
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).hasSize(PROCESSES * EACH);
        assertThat(cli.run("audit", "verify").exitCode()).isZero();
    }

    @Test
    void commandWaitsForTheCommandOfAnotherProcess() throws Exception {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        Process other = java(HoldingCommand.class, folder.toString());
        try (BufferedReader said = other.inputReader(); ExecutorService waiting = Executors.newSingleThreadExecutor()) {
            assertThat(said.readLine()).isEqualTo("has it open");
            CliFixture.Result refused = cli.run("measure", "add", "--title", "Impatient");
            assertThat(refused.exitCode()).isEqualTo(5);
            assertThat(refused.err()).startsWith("Another command is using the register").hasLineCount(1);
            Future<CliFixture.Result> patient = waiting
                    .submit(() -> cli.run("measure", "add", "--title", "Patient", "--wait", LONG));
            other.getOutputStream().close();
            assertThat(patient.get().exitCode()).as(patient.get().err()).isZero();
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).hasSize(1);
    }

    @Test
    void registerThatNoCommandHasIsOpenInAnotherProgram() {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        try (var open = CliFixture.context(folder).open(folder.resolve("r"))) {
            assertThat(open.openingWarning()).isEqualTo(Optional.empty());
            CliFixture.Result refused = cli.run("measure", "list");
            assertThat(refused.exitCode()).isEqualTo(5);
            assertThat(refused.err()).contains("open in another program");
        }
    }

    @Test
    void rejectsWaitingTimeOutOfRange() {
        CliFixture cli = new CliFixture(folder);
        assertThat(cli.run("measure", "list", "--wait", "-1").exitCode()).isEqualTo(2);
        assertThat(cli.run("measure", "list", "--wait", "86401").err()).contains("86,400");
    }
}
