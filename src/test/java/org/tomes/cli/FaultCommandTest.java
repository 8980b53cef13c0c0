package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.LibraryLogSilencer;
import org.tomes.problem.ExpectsFaults;
import org.tomes.problem.Faults;
import org.tomes.problem.ProblemKind;

/** A command with a fault: the program's clock fails. */
@ExpectsFaults
class FaultCommandTest {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger FAULTS = Logger.getLogger(Faults.LOGGER);

    @TempDir
    private Path folder;
    private List<Handler> ofRoot;
    private List<Handler> ofFaults;
    private AppContext context;
    private Supplier<Throwable> broken = () -> new IllegalStateException("password=hunter2");

    @BeforeEach
    void listen() {
        ofRoot = Arrays.asList(ROOT.getHandlers());
        ofFaults = Arrays.asList(FAULTS.getHandlers());
        context = new AppContext(new BrokenClock(), new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        LibraryLogSilencer.into(context.faults());
    }

    @AfterEach
    void stopListening() {
        set(ROOT, ofRoot);
        set(FAULTS, ofFaults);
    }

    private static void set(Logger logger, List<Handler> handlers) {
        Arrays.stream(logger.getHandlers()).forEach(logger::removeHandler);
        handlers.forEach(logger::addHandler);
    }

    private String fail(String... more) {
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(Stream.of("--register", "r", "--lang", "en"), Arrays.stream(more))
                .toArray(String[]::new);
        int code = new Cli(context, folder, new PrintWriter(new StringWriter()), new PrintWriter(err)).run(arguments);
        assertThat(code).isEqualTo(ProblemKind.FAULT_EXIT_CODE);
        return err.toString();
    }

    @Test
    void faultNamesItsCodeAndTheFileOfItsReport() {
        String said = fail("init");

        assertThat(context.faults().since(0)).isNotEmpty().allSatisfy(kept -> {
            assertThat(said).contains(kept.code(), kept.file().orElseThrow().toString());
            assertThat(kept.details()).doesNotContain("hunter2");
        });
        assertThat(said).doesNotContain("at org.tomes").doesNotContain("hunter2");
    }

    @Test
    void debugPrintsTheReportWithoutData() {
        assertThat(fail("--debug", "init"))
                .contains("command tomes init", "java.lang.IllegalStateException", "FaultCommandTest")
                .doesNotContain("hunter2");
    }

    @Test
    void tooLittleMemoryIsStatedAsSuch() {
        broken = () -> new OutOfMemoryError("Java heap space");

        assertThat(fail("init")).contains("memory", "-Xmx4g").doesNotContain("internal error");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable fault) throws T {
        throw (T) fault;
    }

    private final class BrokenClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            if (Arrays.stream(Thread.currentThread().getStackTrace())
                    .anyMatch(frame -> frame.getClassName().endsWith("FaultLog"))) {
                return Instant.EPOCH;
            }
            throw FaultCommandTest.<RuntimeException>unchecked(broken.get());
        }
    }
}
