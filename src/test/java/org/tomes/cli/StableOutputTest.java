package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.JavaProcess;
import org.tomes.app.MadeRegisters;
import org.tomes.demo.ExampleCompany;
import org.tomes.text.Language;

/**
 * The same command always has exactly the same output: Java orders sets, and maps with constants as keys, differently
 * in every process.
 */
class StableOutputTest {

    private static final int FINDINGS = 10;
    private static final int CHANGES = 6;

    @TempDir
    private Path folder;

    @BeforeEach
    void exampleCompany() {
        MadeRegisters.exampleCompany(folder.resolve("r"), Language.EN, MadeRegisters.NOVEMBER);
    }

    /** Prints the output of the commands for the example company. */
    static final class Asked {

        private Asked() {
        }

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            StringBuilder said = new StringBuilder();
            for (List<String> command : commands()) {
                StringWriter out = new StringWriter();
                List<String> all = new ArrayList<>(
                        List.of("--register", folder.resolve("r").toString(), "--lang", "en"));
                all.addAll(command);
                new Cli(CliFixture.context(folder), folder, new PrintWriter(out, true), new PrintWriter(out, true))
                        .run(all.toArray(String[]::new));
                out.toString().lines().forEach(line -> said.append(command).append(' ').append(line).append('\n'));
            }
            Files.writeString(Path.of(arguments[1]), said);
        }

        private static List<List<String>> commands() {
            List<List<String>> commands = new ArrayList<>();
            for (String command : List.of("control list", "control show A.8.20", "control show A.8.13", "soa list",
                    "measure list", "measure show TOM-001", "measure show TOM-002", "finding list", "finding history",
                    "finding proposals", "posture check --all", "azure snapshots", "azure diff 1 2", "azure alerts",
                    "azure secrets", "azure vulnerabilities", "change list", "change unrecorded 1 2", "review list",
                    "evidence list", "responsibility list", "person list", "score list", "score target list",
                    "cost list", "rules show", "rules values", "library list", "document list", "document annex",
                    "document statements cloud-security-policy", "document text cloud-security-policy", "audit list",
                    "company show")) {
                ask(command, commands);
            }
            String azure = azure();
            ask("posture check --all " + azure, commands);
            ask("nsg check " + azure, commands);
            ask("nsg segmentation " + azure, commands);
            ask("nsg diff " + azure + "/dev " + azure + "/prod", commands);
            for (int number = 1; number <= FINDINGS; number++) {
                ask("finding show F-" + number, commands);
            }
            for (int number = 1; number <= CHANGES; number++) {
                ask("change show " + number, commands);
            }
            return commands;
        }

        private static String azure() {
            try {
                return Path.of(ExampleCompany.class.getResource("azure/index.txt").toURI()).getParent().toString();
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void ask(String command, List<List<String>> commands) {
            List<String> words = List.of(command.split(" "));
            commands.add(words);
            List<String> json = new ArrayList<>(words);
            json.add("--json");
            commands.add(json);
        }
    }

    /** A process that gives each object another hash code than this one. */
    private List<String> saidByAnotherProcess() throws IOException, InterruptedException {
        Path said = folder.resolve("other.txt");
        List<String> options = List.of("-Duser.timezone=Europe/Berlin", "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=3", "--enable-native-access=ALL-UNNAMED");
        Process process = new ProcessBuilder(
                JavaProcess.command(options, Asked.class, folder.toString(), said.toString())).redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
        return Files.readAllLines(said);
    }

    private List<String> saidHere() throws IOException {
        Path said = folder.resolve("here.txt");
        Asked.main(new String[]{folder.toString(), said.toString()});
        return Files.readAllLines(said);
    }

    @Test
    void outputIsTheSameInEveryProcess() throws IOException, InterruptedException {
        assertThat(saidHere()).hasSizeGreaterThan(1_000).isEqualTo(saidByAnotherProcess());
    }
}
