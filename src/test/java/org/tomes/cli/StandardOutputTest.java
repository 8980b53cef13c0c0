package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script must not take half an output for a whole one. */
class StandardOutputTest {

    @TempDir
    private Path folder;

    /** Accepts nothing, for the reason that the operating system gives. */
    private static final class Failing extends OutputStream {

        private final String reason;
        private int writes;

        Failing(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int one) throws IOException {
            writes++;
            throw new IOException(reason);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            write(0);
        }
    }

    private CliFixture.Result run(Failing out, String... arguments) {
        StringWriter err = new StringWriter();
        int code = new Cli(CliFixture.context(folder), folder, StandardOutput.writer(out), new PrintWriter(err, true))
                .run(arguments);
        return new CliFixture.Result(code, "", err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--lang en --register r --json audit list", "--lang en --register r measure list",
        "--lang en --help", "--lang en --version"})
    void unwritableOutputGivesExitCodeThreeAndOneSentence(String call) {
        new CliFixture(folder).run("init", "--register", "r");
        for (String reason : new String[]{"No space left on device", "Bad file descriptor"}) {
            CliFixture.Result result = run(new Failing(reason), call.split(" "));

            assertThat(result.exitCode()).isEqualTo(3);
            assertThat(result.err()).contains("could not be written completely").hasLineCount(1);
        }
    }

    @Test
    void failedOutputDoesNotHideThatTheCommandFailedInAnotherWay() {
        assertThat(
                run(new Failing("No space left on device"), "--lang", "en", "measure", "list", "--register", "missing")
                        .exitCode())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Broken pipe", "Datenübergabe unterbrochen (broken pipe)", "Die Pipe wird gerade geschlossen"})
    void closedPipeIsNotAnError(String reason) {
        Failing out = new Failing(reason);

        CliFixture.Result result = run(out, "--lang", "en", "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(out.writes).isEqualTo(1);
    }
}
