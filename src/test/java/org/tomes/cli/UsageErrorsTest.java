package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageErrorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"--secret s3cr3t, --secret", "--secret=s3cr3t, --secret", "--client-secret:s3cr3t, --client-secret",
        "-ps3cr3t, -p"})
    void unknownOptionIsNamedWithoutItsValue(String option, String named) {
        for (String command : new String[]{"azure pull", "score pull", "cost pull", "azure test", "init",
            "measure list"}) {
            CliFixture.Result refused = new CliFixture(folder).run((command + " " + option).split(" "));

            assertThat(refused.exitCode()).as(command).isEqualTo(2);
            assertThat(refused.err()).as(command).contains("Unknown argument: " + named + ".").doesNotContain("s3cr3t");
        }
    }

    @Test
    void lastValueOfAGlobalOptionCounts() {
        CliFixture cli = new CliFixture(folder);
        cli.run("init", "--register", "second");

        CliFixture.Result listed = cli.run("--register", "first", "--lang", "de", "measure", "list", "--json", "--lang",
                "en", "--register", "second");

        assertThat(listed.exitCode()).as(listed.err()).isZero();
        assertThat(listed.json().get("measures")).isEmpty();
    }

    @Test
    void repeatableOptionsAndRepeatedSwitchesAreAccepted() {
        CliFixture cli = new CliFixture(folder);
        cli.run("init");

        CliFixture.Result added = cli.run("--json", "measure", "add", "--title", "A", "--control", "A.8.20",
                "--control", "A.8.22", "--json");

        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.json().at("/measure/controls")).hasSize(2);
    }
}
