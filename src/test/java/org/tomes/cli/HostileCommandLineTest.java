package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hostile command lines: each results in a plain message with a remedy, prints nothing on stdout, and changes nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileCommandLineTest {

    private static final String HEAD = "date,subscription,current,max,weight\n";
    private static final String GROUP = "[{\"id\":\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/n1\","
            + "\"name\":\"n1\",\"type\":\"Microsoft.Network/networkSecurityGroups\",\"location\":\"westeurope\",\"securityRules\":[]}]";

    private Path folder;
    private CliFixture cli;

    @BeforeAll
    void makeRegisterAndFiles(@TempDir Path own) throws IOException {
        folder = own;
        cli = new CliFixture(folder);
        cli.register();
        assertThat(cli.run("measure", "add", "--title", "First").exitCode()).isZero();
        write("empty", "");
        write("words.json", "hello, world\n1,2\n");
        write("broken.json", "{\"value\":[{\"id\":\"/subscriptions/9");
        write("deep.json", "[".repeat(100_000));
        write("nsg.json", GROUP);
        write("above.csv", HEAD + "2026-11-01,S,50,40,3\n");
        write("negative.csv", HEAD + "2026-11-01,S,5,40,-3\n");
        write("heavy.csv", HEAD + "2026-11-01,S,5,40,1e30\n");
        write("points.csv", HEAD + "2026-11-01,S,5,1e30,3\n");
        write("future.csv", HEAD + "2030-11-01,S,5,40,3\n");
        write("ancient.csv", HEAD + "0001-01-01,S,5,40,3\n");
        write("unseen.csv", HEAD + "2026-11-01,\u200b,5,40,3\n");
        write("flows.csv", "direction,protocol,source,sourcePort,destination,destinationPort\n");
        write("other.mv.db", "this is no database");
        Files.createDirectory(folder.resolve("folder"));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "measure list --register EMPTY                    | 2 | The path after --register is missing.",
        "measure list --register /                        | 2 | contains no file name.",
        "measure list --register a;b                      | 5 | semicolon",
        "measure list --register other                    | 5 | is not a Tomes register",
        "measure list --register missing --json           | 5 | does not exist",
        "measure list --passphrase-file EMPTY             | 2 | The path after --passphrase-file is missing.",
        "measure list --lang fr                           | 2 | Valid values are: de, en.",
        "measure show EMPTY                               | 2 | Missing: CODE.",
        "measure add --title A --title B                  | 2 | --title is specified more than once.",
        "nsg reach nsg.json --flows flows.csv             | 2 | Missing: one of --group, --nic.",
        "measure show NOPE --json                         | 2 | Measure “NOPE” does not exist",
        "measure add --title EMPTY                        | 2 | The title is missing.",
        "measure add --title UNSEEN                       | 2 | The title is missing.",
        "measure add --title TURNED                       | 2 | control characters",
        "measure add --title ok --target TURNED           | 2 | control characters",
        "measure add --title ok --code UNSEEN             | 2 | The code is missing.",
        "measure add --title ok --review-months many      | 2 | --review-months must be a whole number; got “many”.",
        "measure add --title ok --due 0001-01-01          | 2 | between 1990 and 2099",
        "measure retire TOM-001 --reason UNSEEN           | 2 | reason for retiring the measure is missing",
        "person add UNSEEN                                | 2 | The name is missing.",
        "person add TURNED                                | 2 | control characters",
        "responsibility set UNSEEN                        | 2 | The topic is missing.",
        "azure import EMPTY                               | 2 | The path after FILE|DIR is missing.",
        "azure import missing.json --json                 | 3 | does not exist",
        "azure import deep.json                           | 3 | The file is more deeply nested",
        "azure import nsg.json --label TURNED             | 2 | control characters",
        "azure diff a b                                   | 2 | A must be a whole number; got “a”.",
        "score import empty --json                        | 3 | The file is empty.",
        "score import missing.json --json                 | 3 | The file does not exist.",
        "score import words.json                          | 3 | not valid JSON",
        "score import above.csv --json                    | 3 | 50 points exceed the maximum of 40",
        "score import negative.csv                        | 3 | The weight -3 is negative.",
        "score import heavy.csv                           | 3 | limit of one billion",
        "score import points.csv                          | 3 | limit of one million",
        "score import future.csv                          | 3 | 2030-11-01 is in the future",
        "score import ancient.csv                         | 3 | before the first Secure Score",
        "score import unseen.csv                          | 3 | missing or invalid",
        "score import nsg.json --taken-at yesterday       | 2 | --taken-at must be a point in time; got “yesterday”.",
        "nsg check missing.json --json                    | 3 | missing.json does not exist.",
        "nsg check empty                                  | 3 | The file empty is empty.",
        "nsg check broken.json                            | 3 | could not be read as JSON",
        "nsg check deep.json                              | 3 | deeper nesting",
        "nsg check folder                                 | 3 | contains no readable network security group",
        "nsg reach nsg.json --group n1 --nic x --flows flows.csv | 2 | --group, --nic cannot be combined."})
    void rejectsHostileArgumentsWithoutChanges(String words, int exitCode, String sentence) {
        CliFixture.Result result = cli
                .run(Stream.of(words.strip().split(" +")).map(HostileCommandLineTest::word).toArray(String[]::new));

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(sentence).doesNotContain("Exception", "\tat ", "null");
        assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(2).allMatch(line -> line.endsWith("."));
    }

    @AfterAll
    void nothingWasWritten() {
        assertThat(cli.run("audit", "list", "--json").json().get("entries")).hasSize(1);
        assertThat(folder.resolve("a;b.mv.db")).doesNotExist();
    }

    private static String word(String word) {
        return switch (word) {
            case "EMPTY" -> "";
            case "UNSEEN" -> "\u200b\u2060";
            case "TURNED" -> "\u202eevil";
            default -> word;
        };
    }

    @Test
    void registerMayHaveTheNameOfACommand() {
        assertThat(cli.run("--register", "company", "init").exitCode()).isZero();
        assertThat(cli.run("--register", "company", "measure", "add", "--title", "Of the company").exitCode()).isZero();
        assertThat(cli.run("measure", "list", "--register", "company").out()).contains("Of the company");
        assertThat(cli.run("--register", "company", "company", "show").exitCode()).isZero();
    }

    @Test
    void missingFileAmongSeveralIsReportedOnce() throws IOException {
        Files.write(folder.resolve("wide.json"), ("\ufeff" + GROUP).getBytes(StandardCharsets.UTF_16LE));

        CliFixture.Result result = cli.run("nsg", "check", "wide.json", "missing.json");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err().lines()).filteredOn(line -> line.startsWith("Not read"))
                .containsExactly(
                        "Not read: The file " + folder.resolve("missing.json") + " does not exist. Check the path.");
    }
}
