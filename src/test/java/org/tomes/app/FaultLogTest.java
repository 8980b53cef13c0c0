package org.tomes.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.problem.FaultReport;

class FaultLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path parent;

    private FaultLog log() {
        return new FaultLog(parent.resolve("faults"), CLOCK);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(parent.resolve("faults"))) {
            return files.sorted().toList();
        }
    }

    private static FaultReport report(String method) {
        IOException cause = new IOException("of Anna");
        cause.setStackTrace(new StackTraceElement[0]);
        IllegalStateException fault = new IllegalStateException("password=hunter2", cause);
        fault.setStackTrace(
                new StackTraceElement[]{new StackTraceElement("org.tomes.Example", method, "Example.java", 12)});
        return new FaultReport("command tomes test", fault);
    }

    @Test
    void reportContainsSupportDataWithoutExceptionMessages() throws IOException {
        FaultLog log = log();
        log.keep(report("run"));

        assertThat(log.since(0)).singleElement()
                .satisfies(kept -> assertThat(kept.file()).contains(files().getFirst()));
        assertThat(Files.readString(files().getFirst()))
                .contains(report("run").code(), "org.tomes.Example.run(Example.java:12)", "java.io.IOException",
                        "command tomes test", "Java " + Runtime.version())
                .doesNotContain("hunter2", "Anna");
    }

    @Test
    void recurringFaultIsReportedOnce() throws IOException {
        FaultLog log = log();
        for (int i = 0; i < 1_000; i++) {
            log.keep(report("run"));
        }

        assertThat(files()).hasSize(1);
    }

    @Test
    void oldestReportsAreReplacedAndOtherFilesRemain() throws IOException {
        Files.createDirectories(parent.resolve("faults"));
        Files.writeString(parent.resolve("faults").resolve("note.txt"), "mine");
        for (int i = 0; i < FaultLog.MAX_FILES + 5; i++) {
            log().keep(report("run" + i));
        }

        assertThat(files()).hasSize(FaultLog.MAX_FILES + 1).contains(parent.resolve("faults").resolve("note.txt"));
    }

    @Test
    void faultFolderIsReadableByTheUserOnly() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"));
        log().keep(report("run"));

        assertThat(Files.getPosixFilePermissions(parent.resolve("faults"))).isEqualTo(Set.of(
                PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    }

    @Test
    void reportHasCodeEvenIfTheFolderIsNotWritable() throws IOException {
        Files.writeString(parent.resolve("faults"), "a file in its place");
        FaultLog log = log();
        log.keep(report("run"));

        assertThat(log.since(0)).singleElement().satisfies(kept -> {
            assertThat(kept.code()).isEqualTo(report("run").code());
            assertThat(kept.file()).isEmpty();
        });
    }

    @Test
    void logsOnlyTypesAndStackTracesOfLibraries() {
        FaultLog log = log();
        LogRecord logged = new LogRecord(Level.SEVERE, "cannot read Anna's {0}");
        logged.setLoggerName("org.apache.poi.util.XMLHelper");
        logged.setThrown(new IOException("hunter2"));
        log.libraryHandler().publish(logged);

        assertThat(log.libraryRecords()).singleElement()
                .asString()
                .contains("org.apache.poi.util.XMLHelper", "java.io.IOException", "FaultLogTest")
                .doesNotContain("Anna", "hunter2");
    }
}
