package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.Main;
import org.tomes.files.OwnerOnlyPermissions;

/** The state after the system ends a window, as when a person logs out. */
class SessionEndTest {

    private static final int LONG_SECONDS = 60;
    /** The field that H2 writes into a file's header when it closes the file. */
    private static final String CLOSED = ",clean:1,";
    private static final int HEADER_BYTES = 4096;

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java has no way there to end a process gently")
    void terminatedWindowClosesTheRegister() throws Exception {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        Path file = folder.resolve("r.mv.db");
        Path said = folder.resolve("said");
        Path runtime = Files.createDirectory(folder.resolve(CliFixture.RUNTIME), OwnerOnlyPermissions.folder());
        List<String> options = List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Duser.home=" + folder);
        ProcessBuilder start = new ProcessBuilder(JavaProcess.command(options, Main.class, file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        start.environment().put("XDG_RUNTIME_DIR", runtime.toString());
        Process window = start.start();
        try {
            long begun = System.nanoTime();
            while (isEmpty(runtime.resolve("tomes"))) {
                assertThat(window.isAlive()).as("the window: %s", Files.readString(said)).isTrue();
                assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(LONG_SECONDS));
                TimeUnit.MILLISECONDS.sleep(20);
            }
            // The socket is there a moment before it accepts connections.
            while (cli.run("measure", "add", "--title", "Written").exitCode() != 0) {
                assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(LONG_SECONDS));
            }
            assertThat(header(file)).as("the window has it open").doesNotContain(CLOSED);
            window.destroy();
            assertThat(window.waitFor(LONG_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            window.destroyForcibly();
        }
        assertThat(header(file)).contains(CLOSED);
    }

    private static boolean isEmpty(Path sockets) {
        return sockets.toFile().list() == null || sockets.toFile().list().length == 0;
    }

    private static String header(Path file) throws IOException {
        return new String(Files.readAllBytes(file), 0, HEADER_BYTES, StandardCharsets.ISO_8859_1).lines()
                .findFirst()
                .orElseThrow();
    }
}
