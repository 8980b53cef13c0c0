package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.office.xlsx.SpreadsheetFiles;
import org.tomes.spreadsheet.SheetRow;

class SoaCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() {
        cli = new CliFixture(folder);
        cli.register();
    }

    private JsonNode row(String control) {
        for (JsonNode row : cli.run("soa", "list", "--json").json().get("controls")) {
            if (row.get("control").asText().equals(control)) {
                return row;
            }
        }
        throw new AssertionError(control);
    }

    @Test
    void everyControlIsOpenUntilDecided() {
        JsonNode controls = cli.run("soa", "list", "--json").json().get("controls");
        assertThat(controls).hasSize(93)
                .allMatch(row -> row.get("decision").asText().equals("OPEN") && row.get("applicable").isNull());
        assertThat(cli.run("soa", "set", "8.20", "--applicable", "--law", "Art. 32 DSGVO", "--risk", "R-07").exitCode())
                .isZero();
        assertThat(row("A.8.20").get("applicable").asBoolean()).isTrue();
        assertThat(row("A.8.20").get("risk").asText()).isEqualTo("R-07");
        cli.run("soa", "set", "A.8.20", "--contract", "DORA");
        assertThat(row("A.8.20").get("law").asText()).isEqualTo("Art. 32 DSGVO");
        assertThat(row("A.8.20").get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void exclusionNeedsAJustification() {
        assertThat(cli.run("soa", "set", "A.8.30", "--not-applicable").exitCode()).isEqualTo(2);
        assertThat(row("A.8.30").get("decision").asText()).isEqualTo("OPEN");
        assertThat(cli.run("soa", "set", "A.8.30", "--not-applicable", "--reason", "No development").exitCode())
                .isZero();
        assertThat(row("A.8.30").get("coverage").asText()).isEqualTo("NOT_NEEDED");
        assertThat(row("A.8.30").get("state").isNull()).isTrue();
    }

    @Test
    void coverageFollowsTheMeasures() {
        cli.run("measure", "add", "--title", "Direct planned", "--control", "A.8.20");
        cli.run("measure", "add", "--title", "Supporting", "--control", "A.8.22:supporting", "--status", "implemented");
        cli.run("measure", "add", "--title", "Direct done", "--control", "A.8.13", "--status", "verified-effective");
        assertThat(row("A.8.20").get("coverage").asText()).isEqualTo("ONLY_PLANNED");
        assertThat(row("A.8.22").get("coverage").asText()).isEqualTo("ONLY_SUPPORTING");
        assertThat(row("A.8.13").get("coverage").asText()).isEqualTo("COVERED");
        assertThat(row("A.8.13").get("state").asText()).isEqualTo("IMPLEMENTED");
        assertThat(row("A.8.14").get("coverage").asText()).isEqualTo("NO_MEASURE");
        cli.run("measure", "retire", "TOM-003", "--reason", "gone");
        assertThat(row("A.8.13").get("coverage").asText()).isEqualTo("NO_MEASURE");
    }

    @Test
    void measureInForceWithoutEvidenceImplementsAControlOnlyInPart() {
        cli.run("measure", "add", "--title", "Direct done", "--control", "A.8.13", "--status", "implemented");
        cli.run("soa", "set", "A.8.13", "--applicable", "--risk", "R-07");

        assertThat(row("A.8.13").get("state").asText()).isEqualTo("PARTLY");
        assertThat(row("A.8.13").get("evidenceMissing").asBoolean()).isTrue();
        assertThat(cli.run("--lang", "en", "soa", "list").out()).contains("partly implemented, no evidence");

        cli.run("soa", "set", "A.8.13", "--evidence", "Restore log of May");

        assertThat(row("A.8.13").get("state").asText()).isEqualTo("IMPLEMENTED");
        assertThat(row("A.8.13").get("evidenceMissing").asBoolean()).isFalse();
        assertThat(row("A.8.13").get("deviations").asInt()).isZero();
    }

    @Test
    void companyCanAddCustomControls() {
        assertThat(cli.run("soa", "set", "C.1", "--applicable").exitCode()).isEqualTo(2);
        assertThat(cli
                .run("soa", "set", "c.1", "--title", "Customer audits", "--applicable", "--contract", "Frame contract")
                .exitCode()).isZero();
        assertThat(row("C.1").get("own").asBoolean()).isTrue();
        assertThat(cli.run("soa", "set", "A.9.1", "--applicable").exitCode()).isEqualTo(2);
    }

    @Test
    void licensedTitlesReplaceTheLabels() throws Exception {
        Files.writeString(folder.resolve("t.csv"),
                "Nummer;Titel;Text\n5.1;Licensed title of ours;Body\nA.8.20;Another;\nx;y;z\n");
        assertThat(cli.run("soa", "import-titles", "t.csv", "--json").json().get("titles").asInt()).isEqualTo(2);
        assertThat(row("A.5.1").get("title").asText()).isEqualTo("Licensed title of ours");
        assertThat(cli.run("soa", "import-titles", "missing.csv").exitCode()).isEqualTo(3);
        assertThat(cli.run("check").exitCode()).isZero();
    }

    @Test
    void documentIsWrittenInAllThreeFormats() throws Exception {
        cli.run("soa", "set", "A.8.20", "--applicable", "--law", "=Gesetz", "--risk", "R-1");
        cli.run("soa", "set", "A.8.30", "--not-applicable", "--reason", "keine Entwicklung");
        for (String language : List.of("de", "en")) {
            CliFixture.Result result = cli.run("--lang", language, "document", "export", "statement-of-applicability",
                    "--format", "xlsx,docx,pdf", "--out", "out");
            assertThat(result.exitCode()).as(result.err()).isZero();
            for (String format : List.of("xlsx", "docx", "pdf")) {
                assertThat(folder.resolve("out/statement-of-applicability-" + language + "." + format))
                        .isNotEmptyFile();
            }
        }
        List<SheetRow> rows = new SpreadsheetFiles(Locale.GERMAN)
                .read(folder.resolve("out/statement-of-applicability-de.xlsx"))
                .getFirst()
                .rows();
        assertThat(rows).hasSize(94);
        assertThat(rows.stream().filter(row -> row.cell(0).equals("A.8.20")).findFirst().orElseThrow().cells())
                .contains("=Gesetz", "R-1", "anwendbar");
        assertThat(
                cli.run("document", "export", "cloud-security-policy", "--format", "xlsx", "--out", "out").exitCode())
                .isEqualTo(2);
    }

    @Test
    void resultOfDefenderForCloudIsShownWithItsControl() {
        assertThat(cli.run("control", "show", "A.8.20", "--json").json().at("/control/defender/state").asText())
                .isEqualTo("NOT_ASSESSED");
        cli.exampleCompany();

        JsonNode defender = cli.run("control", "show", "A.8.20", "--json").json().at("/control/defender");
        assertThat(defender.get("state").asText()).isEqualTo("FAILED");
        assertThat(defender.get("results")).isNotEmpty()
                .allSatisfy(result -> assertThat(result.get("control").asText()).isEqualTo("A.13.1.1"));
        assertThat(cli.run("control", "show", "A.8.20").out()).contains("A.13.1.1: failed");
        assertThat(cli.run("control", "show", "A.5.1").out()).contains("no recommendations for this control");
        assertThat(cli.run("soa", "list", "--defender", "failed", "--json").json().get("controls")).isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("defender").asText()).isEqualTo("FAILED"));
    }
}
