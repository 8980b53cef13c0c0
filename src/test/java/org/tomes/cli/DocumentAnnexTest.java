package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentAnnexTest {

    private CliFixture cli;

    @BeforeEach
    void open(@TempDir Path folder) {
        cli = new CliFixture(folder);
        cli.exampleCompany();
    }

    @Test
    void releaseFailsNamingUndecidedMeasures() {
        CliFixture.Result refused = release();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("TOM-012", "TOM-037").doesNotContain("TOM-040");
        CliFixture.Result forScripts = release("--json");
        assertThat(forScripts.exitCode()).isEqualTo(1);
        assertThat(forScripts.json().get("released").asBoolean()).isFalse();
        assertThat(forScripts.json().get("measures").findValuesAsText("code")).contains("TOM-012", "TOM-037");

        decideAll();

        assertThat(release().exitCode()).isZero();
        assertThat(measures()).allMatch(measure -> measure.get("treatment").asText().equals("deviation"));
    }

    private void decideAll() {
        cli.run(command(measures().stream()
                .filter(measure -> measure.get("treatment").asText().equals("undecided"))
                .map(measure -> measure.get("code").asText())
                .toArray(String[]::new)));
    }

    @Test
    void measuresThatLeftForceAfterSubmissionPreventApprovalAndRelease() {
        decideAll();
        assertThat(cli.run("document", "submit", "tom-annex", "--as", "Tobias Wrede").exitCode()).isZero();
        assertThat(cli.run("measure", "set", "TOM-047", "--status", "planned").exitCode()).isZero();
        assertThat(cli.run("measure", "retire", "TOM-041", "--reason", "Replaced").exitCode()).isZero();

        CliFixture.Result refused = release();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("TOM-041", "TOM-047").doesNotContain("TOM-046");
        assertThat(cli.run("document", "versions", "tom-annex").out()).contains("1.0      In review ");
    }

    @Test
    void listNamesDeviationsAndStatements() {
        JsonNode measure = measures().stream()
                .filter(one -> one.get("code").asText().equals("TOM-012"))
                .findFirst()
                .orElseThrow();

        assertThat(measure.get("deviations").get(0).asText()).isEqualTo("2 of 4 key vaults");
        assertThat(measure.get("statements").toString()).contains("key-vault.purge-protection");
    }

    @Test
    void decisionNeedsAnExistingMeasureAndATreatment() {
        assertThat(cli.run("document", "annex", "--show", "target").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "annex", "TOM-012", "--show", "never").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "annex", "TOM-999", "--show", "target").exitCode()).isEqualTo(2);
    }

    private CliFixture.Result release(String... more) {
        return cli.run(Stream
                .concat(Stream.of("document", "release", "tom-annex", "--as", "Aylin Demirci", "--approved-by",
                        "Susanne Feldkötter", "--format", "docx", "--out", "out"), Stream.of(more))
                .toArray(String[]::new));
    }

    private static String[] command(String[] codes) {
        String[] command = new String[codes.length + 4];
        command[0] = "document";
        command[1] = "annex";
        System.arraycopy(codes, 0, command, 2, codes.length);
        command[codes.length + 2] = "--show";
        command[codes.length + 3] = "deviation";
        return command;
    }

    private List<JsonNode> measures() {
        return StreamSupport.stream(cli.run("--json", "document", "annex").json().get("measures").spliterator(), false)
                .toList();
    }
}
