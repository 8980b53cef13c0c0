package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.office.xlsx.SpreadsheetFiles;
import org.tomes.spreadsheet.Sheet;

class MeasureFileCommandTest {

    @TempDir
    private Path folder;

    private CliFixture empty() {
        CliFixture cli = new CliFixture(folder);
        cli.register();
        return cli;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void exampleMeasuresSurviveExportAndImport(String ending) {
        CliFixture cli = new CliFixture(folder);
        cli.exampleCompany();
        assertThat(cli.run("measure", "export", "a." + ending).exitCode()).isZero();
        cli.run("--register", "second", "init");
        CliFixture.Result imported = cli.run("--register", "second", "measure", "import", "a." + ending, "--json");
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        assertThat(imported.json().get("added").asInt()).isGreaterThan(40);
        assertThat(cli.run("--register", "second", "measure", "export", "b." + ending).exitCode()).isZero();
        SpreadsheetFiles files = new SpreadsheetFiles(Locale.ENGLISH);
        List<Sheet> sent = files.read(folder.resolve("a." + ending));
        List<Sheet> returned = files.read(folder.resolve("b." + ending));
        assertThat(sent).hasSize(ending.equals("csv") ? 1 : 7);
        for (int i = 0; i < sent.size(); i++) {
            assertThat(returned.get(i).rows()).as(sent.get(i).name()).isEqualTo(sent.get(i).rows());
        }
        assertThat(cli.run("--register", "second", "measure", "import", "b." + ending, "--json")
                .json()
                .get("unchanged")
                .asInt()).isEqualTo(imported.json().get("added").asInt());
    }

    @Test
    void spreadsheetWithForeignHeadingsIsImported() throws Exception {
        CliFixture cli = empty();
        Files.write(folder.resolve("tom.csv"), """
                Unsere TOM-Liste;;;;;;
                Stand: Januar;;;;;;
                Nr.;Maßnahme;Status;Verantwortlicher;ISO 27001;Fällig;Prüfzyklus
                1. Zutrittskontrolle;;;;;;
                Z-01;Türen mit Chipkarte;umgesetzt;Jörg Weiß;A.7.1, A.7.2; 31.12.2025;jährlich
                Z-02;Alarmanlage;in Arbeit;jörg weiß;"A.8.20, A.8.21; 8.24";2025-12-31;6 Monate
                """.replace("A.7.2; ", "A.7.2;").getBytes(Charset.forName("windows-1252")));
        CliFixture.Result result = cli.run("measure", "import", "tom.csv");
        assertThat(result.exitCode()).as(result.err()).isZero();
        JsonNode second = cli.run("measure", "show", "Z-02", "--json").json().get("measure");
        assertThat(second.get("controls")).hasSize(3);
        assertThat(second.get("owner").asText()).isEqualTo("Jörg Weiß");
        assertThat(second.get("due").asText()).isEqualTo("2025-12-31");
        assertThat(second.get("reviewIntervalMonths").asInt()).isEqualTo(6);
        assertThat(cli.run("person", "list", "--json").json().get("persons")).hasSize(1);
        assertThat(cli.run("measure", "show", "Z-01", "--json").json().get("measure").get("status").asText())
                .isEqualTo("IMPLEMENTED");
    }

    @Test
    void invalidCellIsReportedAndNothingIsImported() throws Exception {
        CliFixture cli = empty();
        Files.writeString(folder.resolve("m.csv"),
                "Title,Status,Controls,Due\nGood,planned,A.5.1,2026-01-31\n,planned,A.5.1,\nBad,sometimes,A.9.9,2026-02-30\n");
        CliFixture.Result result = cli.run("measure", "import", "m.csv", "--json");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.json().get("errors").findValuesAsText("cell")).containsExactly("A3", "B4", "C4", "D4");
        assertThat(result.err()).contains("B4").contains("planned").doesNotContain("Exception");
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).isEmpty();
    }

    @Test
    void dryRunChangesNothing() throws Exception {
        CliFixture cli = empty();
        Files.writeString(folder.resolve("m.csv"), "Title;Owner\nOne;New Person\n");
        assertThat(cli.run("measure", "import", "m.csv", "--dry-run").exitCode()).isZero();
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).isEmpty();
        assertThat(cli.run("person", "list", "--json").json().get("persons")).isEmpty();
    }

    @Test
    void unknownNamesAreLeftOutOnRequestAndOtherwiseNamed() throws Exception {
        CliFixture cli = empty();
        Files.writeString(folder.resolve("m.csv"), "Title;Owner\nOne;New Person\nTwo;new person\n");
        assertThat(cli.run("measure", "import", "m.csv", "--dry-run").out()).contains("New Person");
        assertThat(cli.run("measure", "import", "m.csv", "--unknown-persons", "empty").out()).contains("New Person");
        assertThat(cli.run("person", "list", "--json").json().get("persons")).isEmpty();
        assertThat(cli.run("measure", "list", "--json").json().get("measures")).hasSize(2);
        assertThat(cli.run("measure", "import", "m.csv", "--unknown-persons", "perhaps").exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void customControlIsExportedWithItsMeasure(String ending) {
        CliFixture cli = empty();
        cli.run("soa", "set", "C.1", "--title", "Data hall", "--applicable", "--risk", "R-1");
        cli.run("measure", "add", "--title", "Guards", "--code", "G-1", "--control", "c.1:supporting", "--control",
                "A.7.1", "--status", "implemented");
        assertThat(cli.run("measure", "add", "--title", "Nothing", "--control", "C.9").exitCode()).isEqualTo(2);
        JsonNode row = own(cli.run("soa", "list", "--json"));
        assertThat(row.get("coverage").asText()).isEqualTo("ONLY_SUPPORTING");
        assertThat(row.get("supporting").get(0).asText()).isEqualTo("G-1");
        cli.run("measure", "export", "a." + ending);
        cli.run("--register", "second", "init");
        assertThat(cli.run("--register", "second", "measure", "import", "a." + ending).exitCode()).isZero();
        assertThat(own(cli.run("--register", "second", "soa", "list", "--json")).get("title").asText())
                .isEqualTo("Data hall");
        assertThat(cli.run("--register", "second", "measure", "show", "G-1", "--json")
                .json()
                .get("measure")
                .get("controls")
                .get(1)
                .get("control")
                .asText()).isEqualTo("C.1");
    }

    private static JsonNode own(CliFixture.Result listed) {
        JsonNode rows = listed.json().get("controls");
        return rows.get(rows.size() - 1);
    }

    @Test
    void secondImportChangesOnlyFieldsOfTheSheet() throws Exception {
        CliFixture cli = empty();
        cli.run("measure", "add", "--title", "Locks", "--target", "No deletion", "--code", "L-1", "--tag", "azure");
        Files.writeString(folder.resolve("m.csv"), "Code;Title;Status\nl-1;Locks everywhere;implemented\n");
        assertThat(cli.run("measure", "import", "m.csv", "--json").json().get("changed").asInt()).isEqualTo(1);
        JsonNode measure = cli.run("measure", "show", "L-1", "--json").json().get("measure");
        assertThat(measure.get("title").asText()).isEqualTo("Locks everywhere");
        assertThat(measure.get("target").asText()).isEqualTo("No deletion");
        assertThat(measure.get("tags").get(0).asText()).isEqualTo("azure");
    }

    @Test
    void rejectsSheetWithOnlyOneKnownColumn() throws IOException {
        CliFixture cli = empty();
        Files.writeString(folder.resolve("one.csv"), "Title\nFoo\n");
        Files.writeString(folder.resolve("none.csv"), "Foo\nBar\n");
        assertThat(cli.run("measure", "import", "one.csv").err()).contains("only one column");
        assertThat(cli.run("measure", "import", "none.csv").err()).contains("no heading row");
    }
}
