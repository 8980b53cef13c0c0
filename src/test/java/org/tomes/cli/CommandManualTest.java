package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.text.Language;

/** The manual pages and the completion that the installers create from the commands. */
@TestInstance(Lifecycle.PER_CLASS)
class CommandManualTest {

    /** The roff requests used by the pages; roff would drop any other line that begins with a dot. */
    private static final Set<String> INSTRUCTIONS = Set.of(".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".RI", ".br",
            ".so");

    private Path made;

    @BeforeAll
    void writeManual(@TempDir Path folder) throws Exception {
        made = folder;
        Process process = new ProcessBuilder(JavaProcess.executable(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "installer/common/CommandManual.java", "1.2.3",
                folder.toString()).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void everyCommandHasAPageInBothLanguages() throws IOException {
        Set<String> commands = Cli
                .commands(new AppContext(MadeRegisters.NOVEMBER, new AppPaths(made, made)), Language.EN)
                .getSubcommands()
                .keySet();
        for (String folder : List.of("man/man1", "man/de/man1")) {
            String program = Files.readString(made.resolve(folder).resolve("tomes.1"));
            assertThat(commands).isNotEmpty().allSatisfy(command -> {
                assertThat(program).contains("\\fBtomes\\-" + command + "(1)\\fR");
                assertThat(made.resolve(folder).resolve("tomes-" + command + ".1")).content()
                        .contains("\\fBtomes " + command)
                        .contains("Tomes 1.2.3");
            });
        }
    }

    @Test
    void pageDescribesCommandsBelowAndTheirOptionsAsTheHelpDoes() throws IOException {
        assertThat(Files.readString(made.resolve("man/man1/tomes-measure.1"))).contains(".SS tomes measure retire",
                "Retires a measure; it remains in the register with the reason.", "\\fB\\-\\-reason ");
        assertThat(Files.readString(made.resolve("man/de/man1/tomes-measure.1"))).contains(".SS tomes measure retire",
                ".SH BEZEICHNUNG");
    }

    @Test
    void manualTextContainsNoTroffInstructions() throws IOException {
        try (Stream<Path> pages = Files.walk(made.resolve("man")).filter(Files::isRegularFile)) {
            assertThat(pages.flatMap(CommandManualTest::lines)
                    .filter(line -> line.startsWith(".") || line.startsWith("'"))
                    .map(line -> line.split(" ")[0])
                    .collect(Collectors.toSet())).isSubsetOf(INSTRUCTIONS);
        }
    }

    @Test
    void completionServesBothLaunchers() throws IOException {
        assertThat(Files.readString(made.resolve("tomes.bash"))).contains(
                "complete -F _complete_tomes -o default tomes", "complete -F _complete_tomes -o default tomes-cli");
    }

    private static Stream<String> lines(Path page) {
        try {
            return Files.readAllLines(page).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
