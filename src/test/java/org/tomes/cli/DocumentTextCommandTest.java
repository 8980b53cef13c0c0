package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.cli.CliFixture.Result;

class DocumentTextCommandTest {

    private static final String KEY = "cloud-security-policy";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void init() {
        cli = new CliFixture(folder);
        cli.register();
    }

    @Test
    void printedSectionCanBeEditedImportedAndReset() throws IOException {
        Result printed = cli.run("document", "text", KEY, "--section", "cost");
        assertThat(printed.out()).startsWith("# Cost control\n");
        Files.writeString(folder.resolve("cost.md"), printed.out());

        assertThat(cli.run("document", "text", "set", KEY, "--section", "cost", "--file", "cost.md", "--json")
                .json()
                .at("/section/state")
                .asText()).as("what says the same is the suggestion still").isEqualTo("SUGGESTED");

        Files.writeString(folder.resolve("cost.md"),
                printed.out().replace("# Cost control", "# Money") + "\nSpend {scoer} less.\n");
        Result result = cli.run("document", "text", "set", KEY, "--section", "cost", "--file", "cost.md");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("Line ", "Placeholder {scoer} does not exist");
        assertThat(cli.run("document", "text", KEY, "--section", "cost").out()).startsWith("# Money\n")
                .endsWith("Spend {scoer} less.\n");
        assertThat(cli.run("document", "text", KEY).out()).contains("custom text");

        assertThat(cli.run("document", "text", "reset", KEY, "--section", "cost").exitCode()).isZero();
        assertThat(cli.run("document", "text", KEY, "--section", "cost").out()).isEqualTo(printed.out());
    }

    @Test
    void customSectionIsInTheDocumentUntilItIsRemoved() throws IOException {
        Files.writeString(folder.resolve("exit.md"),
                "# Leaving the cloud\r\n\r\nThe company can leave within {vaults} days.\r\n");
        Result added = cli.run("document", "text", "add", KEY, "--file", "exit.md", "--after", "cost", "--json");
        String section = added.json().at("/section/key").asText();

        assertThat(cli.run("document", "text", KEY, "--json").json().at("/sections").findValuesAsText("key"))
                .containsSubsequence("cost", section, "governance");
        assertThat(cli.run("document", "export", KEY, "--format", "docx", "--out", "out").exitCode()).isZero();
        assertThat(cli.run("document", "text", "remove", KEY, "--section", "cost").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "text", "remove", KEY, "--section", section).exitCode()).isZero();
        assertThat(cli.run("document", "text", KEY, "--section", section).exitCode()).isEqualTo(2);
    }

    @Test
    void sectionsAreMovedLeftOutAndComparedWithTheirSuggestion() throws IOException {
        assertThat(cli.run("document", "text", "move", KEY, "--section", "cost", "--first", "--json")
                .json()
                .at("/sections/0/key")
                .asText()).isEqualTo("cost");
        assertThat(cli.run("document", "text", "move", KEY, "--section", "cost", "--after", "network")
                .out()
                .lines()
                .map(line -> line.split(" ")[0])).containsSubsequence("network", "cost", "access");
        assertThat(cli.run("document", "text", "hide", KEY, "--section", "cost", "--json")
                .json()
                .at("/sections")
                .toString()).contains("\"hidden\":true");
        assertThat(cli.run("document", "text", "show", KEY, "--section", "cost").out()).doesNotContain("hidden");
        assertThat(cli.run("document", "text", "move", KEY, "--section", "cost").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "text", "hide", KEY, "--section", "nowhere").exitCode()).isEqualTo(2);

        Files.writeString(folder.resolve("cost.md"),
                cli.run("document", "text", KEY, "--section", "cost").out() + "\nSpend less.\n");
        cli.run("document", "text", "set", KEY, "--section", "cost", "--file", "cost.md");
        assertThat(cli.run("document", "text", "diff", KEY).out()).contains("cost: Cost control",
                "Differences from the suggested text:", "+ Spend less.");
        assertThat(cli.run("document", "text", "diff", KEY, "--section", "cost", "--json")
                .json()
                .at("/sections/0/changed")
                .toString()).contains("Spend less.");
        assertThat(cli.run("document", "text", "take", KEY, "--section", "cost").exitCode()).isEqualTo(2);
    }

    @Test
    void listOfProblemsIsLimited() throws IOException {
        Files.writeString(folder.resolve("stars.md"), "# Stars\n\n" + "{nothing}\n".repeat(5_000));
        Result added = cli.run("document", "text", "add", KEY, "--file", "stars.md");

        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.err().lines()).hasSize(21).last().asString().contains("4,980 further problems are");
    }

    @Test
    void blankKeyIsReportedAsMissing() {
        assertThat(cli.run("document", "versions", " ").err()).startsWith("Missing: KEY.").doesNotContain("“”");
        assertThat(cli.run("document", "diff", KEY, "", "1.0").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "text").err()).startsWith("Missing: KEY.");
    }

    @Test
    void unreadableFileIsReportedInOneSentence() throws IOException {
        Files.write(folder.resolve("latin.md"), "# Über\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("untitled.md"), "Only text\n");
        Files.writeString(folder.resolve("long.md"), "x".repeat(2_000_000));

        for (String file : new String[]{"latin.md", "untitled.md", "long.md", "missing.md"}) {
            Result result = cli.run("document", "text", "add", KEY, "--file", file);
            assertThat(result.exitCode()).as(file).isEqualTo(3);
            assertThat(result.err().lines()).hasSize(1);
        }
        assertThat(cli.run("document", "text").exitCode()).isEqualTo(2);
    }
}
