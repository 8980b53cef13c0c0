package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program's files in places that all users of a computer can read. */
@DisabledOnOs(OS.WINDOWS)
class TemporaryFilesTest {

    private static final String END = "end";
    /** The place where a process that has a register open listens for commands; only its user may read it. */
    private static final String SOCKETS = "tomes-" + System.getProperty("user.name");

    @TempDir
    Path folder;
    @TempDir
    Path shared;
    private ProgramFixture program;

    @BeforeEach
    void register() {
        new CliFixture(folder).exampleCompany();
        program = new ProgramFixture(folder, shared, Map.of());
    }

    @Test
    void exportWorksWhereAnotherUserExportedBefore() throws IOException, InterruptedException {
        // A file in place of a folder refuses access, as the folder of another user does.
        Files.createFile(shared.resolve("poifiles"));
        CliFixture.Result exported = program.run("--register", "r", "measure", "export", "measures.xlsx");
        assertThat(exported.err()).isEmpty();
        assertThat(exported.exitCode()).isZero();
    }

    @Test
    void exportLeavesNoRegisterDataInTheSharedTemporaryFolder() throws IOException, InterruptedException {
        try (WatchService watch = shared.getFileSystem().newWatchService()) {
            shared.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            assertThat(program.run("--register", "r", "document", "export", "statement-of-applicability", "--format",
                    "docx,pdf,xlsx", "--out", "documents").exitCode()).isZero();
            assertThat(made(watch)).as("but fonts of the program, which Java unpacks, and the folder for its socket")
                    .allMatch(
                            name -> name.startsWith("tomes-files-") || name.startsWith("+~JF") || name.equals(SOCKETS));
        }
        assertThat(shared).isDirectoryContaining(path -> path.endsWith(END));
        Files.delete(shared.resolve(END));
        Path sockets = shared.resolve(SOCKETS);
        if (Files.exists(sockets)) {
            assertThat(sockets).isEmptyDirectory();
            Files.delete(sockets);
        }
        assertThat(shared).isEmptyDirectory();
    }

    /** Returns everything created in the folder so far. */
    private Set<String> made(WatchService watch) throws IOException, InterruptedException {
        Files.createFile(shared.resolve(END));
        Set<String> names = new TreeSet<>();
        while (!names.contains(END)) {
            WatchKey key = watch.take();
            for (WatchEvent<?> event : key.pollEvents()) {
                names.add(String.valueOf(event.context()));
            }
            key.reset();
        }
        names.remove(END);
        return names;
    }
}
