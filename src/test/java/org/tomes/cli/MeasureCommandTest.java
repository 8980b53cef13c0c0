package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureCommandTest {

    private CliFixture cli;

    @BeforeEach
    void makeRegister(@TempDir Path folder) {
        cli = new CliFixture(folder);
        cli.register();
    }

    @Test
    void addedMeasureIsShownWithAllItsFields() {
        cli.run("person", "add", "Anna Berg", "--email", "anna@firma.example");
        CliFixture.Result added = cli.run("measure", "add", "--title", "Default deny", "--kind", "technical",
                "--status", "in-progress", "--control", "A.8.20", "--control", "8.22:supporting", "--owner",
                "anna berg", "--due", "2026-12-31", "--goal", "integrity", "--target", "Deny first", "--as",
                "anna@firma.example");
        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.out().strip()).isEqualTo("TOM-001");
        JsonNode measure = cli.run("--json", "measure", "show", "tom-001").json().get("measure");
        assertThat(measure.get("owner").asText()).isEqualTo("Anna Berg");
        assertThat(measure.get("status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(measure.get("due").asText()).isEqualTo("2026-12-31");
        assertThat(measure.get("controls").get(1).get("control").asText()).isEqualTo("A.8.22");
        assertThat(measure.get("controls").get(1).get("kind").asText()).isEqualTo("SUPPORTING");
    }

    @Test
    void residualRiskOfAnExceptionIsStoredOrNotAssessed() {
        String rated = "scanner of hall 2 | no updates | 2030-12-31 | | very-high | separate network";
        cli.run("measure", "add", "--title", "Updates", "--exemption", rated, "--exemption",
                "scanner of hall 3 | no updates | 2030-12-31");

        assertThat(cli.run("measure", "show", "TOM-001").out()).contains("| very high | separate network\n");
        JsonNode exemptions = cli.run("--json", "measure", "show", "TOM-001").json().at("/measure/exemptions");
        assertThat(exemptions.at("/0/residualRisk/level").asText()).isEqualTo("VERY_HIGH");
        assertThat(exemptions.at("/0/residualRisk/assessment").asText()).isEqualTo("separate network");
        assertThat(exemptions.at("/1/residualRisk").isNull()).isTrue();

        assertThat(cli.run("measure", "set", "TOM-001", "--exemption", rated.replace("separate network", "")).err())
                .contains("reasoning with compensating measures");
        assertThat(cli.run("measure", "set", "TOM-001", "--exemption", rated.replace("very-high", "minor")).exitCode())
                .isEqualTo(2);
    }

    @Test
    void setChangesOnlyWhatIsNamed() {
        cli.run("measure", "add", "--title", "Locks", "--target", "No deletion", "--control", "A.5.33");
        assertThat(cli.run("measure", "set", "TOM-001", "--status", "implemented").exitCode()).isZero();
        JsonNode measure = cli.run("measure", "show", "TOM-001", "--json").json().get("measure");
        assertThat(measure.get("status").asText()).isEqualTo("IMPLEMENTED");
        assertThat(measure.get("target").asText()).isEqualTo("No deletion");
        assertThat(measure.get("controls")).hasSize(1);
        assertThat(measure.get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void retiredMeasureHasItsReason() {
        cli.run("measure", "add", "--title", "Old firewall");
        assertThat(cli.run("measure", "retire", "TOM-001", "--reason", "replaced by NSGs").exitCode()).isZero();
        JsonNode measure = cli.run("measure", "list", "--json").json().get("measures").get(0);
        assertThat(measure.get("status").asText()).isEqualTo("RETIRED");
        assertThat(measure.get("retiredReason").asText()).isEqualTo("replaced by NSGs");
    }

    @Test
    void controlListsItsMeasures() {
        cli.run("measure", "add", "--title", "Locks", "--control", "A.5.33");
        JsonNode controls = cli.run("control", "list", "--json").json().get("controls");
        assertThat(controls).hasSize(93);
        assertThat(cli.run("control", "show", "5.33", "--json").json().get("control").get("direct").get(0).asText())
                .isEqualTo("TOM-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"measure add", "measure add --title ", "measure add --title T --control A.9.99",
        "measure add --title T --control A.8.20:maybe", "measure add --title T --owner Nobody",
        "measure add --title T --due 2026-02-30", "measure add --title T --due 0001-01-01",
        "measure add --title T --kind magic", "measure add --title T --review-months 1000", "measure show TOM-999",
        "measure retire TOM-999 --reason x", "measure", "measure fly", "measure list --nonsense", "person add",
        "control show X"})
    void invalidCallGivesOneSentenceAndExitCodeTwo(String call) {
        CliFixture.Result result = cli.run(call.split(" ", -1));
        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(result.err().lines().count()).isLessThanOrEqualTo(2);
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).isEmpty();
    }

    @Test
    void rejectsTitleThatIsTooLongOrHasControlCharacters() {
        assertThat(cli.run("measure", "add", "--title", "x".repeat(10_000)).exitCode()).isEqualTo(2);
        assertThat(cli.run("measure", "add", "--title", "a\u0007b").exitCode()).isEqualTo(2);
        assertThat(cli.run("measure", "add", "--title", "half \ud83d").exitCode()).isEqualTo(2);
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).isEmpty();
    }

    @Test
    void messagesFollowTheLanguageOfTheCall() {
        assertThat(cli.run("--lang", "de", "measure", "show", "TOM-999").err()).contains("gibt es nicht");
    }

    @Test
    void retiredMeasureCannotBeRetiredAgain() {
        cli.run("measure", "add", "--title", "A");
        cli.run("measure", "retire", "TOM-001", "--reason", "first");
        CliFixture.Result again = cli.run("measure", "retire", "TOM-001", "--reason", "second");
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("TOM-001 is already retired");
        assertThat(cli.run("measure", "show", "TOM-001").out()).contains("first").doesNotContain("second");
    }

    @Test
    void personIsAddedUnderOneNameAndWithAnAddressThatCanBeOne() {
        assertThat(cli.run("person", "add", "X Y", "--name", "Z").exitCode()).isEqualTo(2);
        assertThat(cli.run("person", "add", "X Y", "--email", "nowhere").err()).contains("@");
        assertThat(cli.run("person", "add", "X Y").err()).isEmpty();
        CliFixture.Result twice = cli.run("person", "add", "x y", "--email", "x@y.example");
        assertThat(twice.exitCode()).isZero();
        assertThat(twice.err()).contains("already named “x y”");
    }
}
