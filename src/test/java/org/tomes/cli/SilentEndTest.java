package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.cli.CliFixture.Result;
import org.tomes.text.Language;
import picocli.CommandLine;

/** Whenever a command ends with another code than 0, the error output contains the reason. */
class SilentEndTest {

    private static final String HEADINGS = "SubscriptionGuid,ResourceGroup,Date,MeterCategory,MeterSubCategory,Meter,CostInBillingCurrency,BillingCurrency\n";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void fixture() {
        cli = new CliFixture(folder);
    }

    private static List<List<String>> commands(CommandLine command, List<String> path) {
        List<List<String>> all = new ArrayList<>(path.isEmpty() ? List.of() : List.of(path));
        command.getSubcommands()
                .forEach((name, below) -> all
                        .addAll(commands(below, Stream.concat(path.stream(), Stream.of(name)).toList())));
        return all;
    }

    @Test
    void everyCommandReportsMissingRegisterAndUnknownOption() {
        CommandLine root = CommandTree.of(new TomesCommand(CliFixture.context(folder), Language.EN));
        for (List<String> command : commands(root, List.of())) {
            if (!command.contains("init")) {
                assertSaysWhy(command);
            }
            assertSaysWhy(Stream.concat(command.stream(), Stream.of("--no-such-option")).toList());
        }
    }

    private void assertSaysWhy(List<String> command) {
        Result result = cli.run(command.toArray(String[]::new));
        assertThat(result.exitCode() == 0 || !result.err().isBlank()).as("%s ended with %d", command, result.exitCode())
                .isTrue();
        assertThat(result.err()).as("%s", command).doesNotContain("gave no reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost import", "score import", "measure import", "azure import", "finding import",
        "person import", "rules import", "nsg check", "posture check", "evidence add", "document verify",
        "company template"})
    void everyCommandReportsAnUnusableFile(String command) throws IOException {
        cli.register();
        for (String content : List.of("", "\n", HEADINGS, "date,subscription,current,max,weight\n", "{}", "[]",
                "{\"value\":[]}", "<a/>")) {
            Files.writeString(folder.resolve("file.csv"), content);
            assertSaysWhy(Stream.concat(Stream.of(command.split(" ")), Stream.of("file.csv")).toList());
        }
    }
}
