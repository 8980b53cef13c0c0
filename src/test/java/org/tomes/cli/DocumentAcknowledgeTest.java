package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentAcknowledgeTest {

    private static final String POLICY = "cloud-security-policy";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void open() {
        cli = new CliFixture(folder);
        cli.exampleCompany();
    }

    @Test
    void peopleOfAListHaveAcknowledgedTheVersionInForce() throws IOException {
        int required = status().get("required").asInt();
        assertThat(status().get("done").asInt()).isZero();

        CliFixture.Result imported = acknowledge("Name;E-Mail;Datum;Kommentar",
                "Aylin Demirci;;24.11.2026;per Formular", "Tobias Wrede;;2026-11-24;");

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        JsonNode status = status();
        assertThat(status.get("done").asInt()).isEqualTo(2);
        assertThat(status.get("required").asInt()).isEqualTo(required);
        assertThat(status.get("given").findValuesAsText("person")).containsExactlyInAnyOrder("Aylin Demirci",
                "Tobias Wrede");
        assertThat(status.get("given").get(0).get("day").asText()).isEqualTo("2026-11-24");
        assertThat(status.get("open")).hasSize(required - 2);
        assertThat(cli.run("document", "acknowledgements", POLICY).out()).contains("by 2 of " + required,
                "per Formular");
        assertThat(cli.run("audit", "list", "--type", "acknowledgement", "--json").json().get("entries")).hasSize(2);
        assertThat(cli.run("check").exitCode()).isZero();
    }

    @Test
    void repeatedImportOfAcknowledgementsAddsNothing() throws IOException {
        acknowledge("Name,Date", "Aylin Demirci,2026-11-24");
        JsonNode again = acknowledge("Name,Date", "Aylin Demirci,2026-11-24", "aylin  demirci,2026-11-24").json();

        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(2);
        assertThat(status().get("done").asInt()).isEqualTo(1);
    }

    @Test
    void invalidRowsAreReportedByNumberAndSkipped() throws IOException {
        CliFixture.Result imported = acknowledge("Name,E-mail,Date", "Nora Unknown,nora@example.com,2026-11-24",
                "Aylin Demirci,,soon", "Aylin Demirci,,2031-01-01", "Aylin Demirci,,2020-01-01", ",,2026-11-24",
                "Tobias Wrede,,2026-11-24");

        assertThat(imported.exitCode()).isOne();
        assertThat(imported.json().get("leftOut").findValuesAsText("row")).containsExactly("2", "3", "4", "5", "6");
        assertThat(imported.err()).contains("Row 2 (Nora Unknown)", "“soon” is not a date", "in the future",
                "before the release");
        assertThat(status().get("given").findValuesAsText("person")).containsExactly("Tobias Wrede");
    }

    @Test
    void unknownPeopleAreAddedOnRequest() throws IOException {
        Files.writeString(folder.resolve("list.csv"),
                "Vorname;Nachname;E-Mail;Fertigstellungszeit\nNora;Neu;nora@example.com;24.11.2026 10:15\n");

        assertThat(cli.run("document", "acknowledge", POLICY, "--import", "list.csv", "--add-people", "--dry-run")
                .exitCode()).isZero();
        assertThat(status().get("done").asInt()).as("a dry run writes nothing").isZero();
        JsonNode written = cli.run("document", "acknowledge", POLICY, "--import", "list.csv", "--add-people", "--json")
                .json();

        assertThat(written.get("newPeople").get(0).asText()).isEqualTo("Nora Neu");
        assertThat(cli.run("person", "list", "--json").out()).contains("nora@example.com");
        assertThat(status().get("done").asInt()).isEqualTo(1);
    }

    @Test
    void rejectsListWithoutColumnsAndDocumentWithoutRelease() throws IOException {
        assertThat(acknowledge("A,B", "1,2").exitCode()).isEqualTo(3);
        CliFixture.Result draft = cli.run("document", "acknowledgements", "network-documentation");
        assertThat(draft.exitCode()).isEqualTo(2);
        assertThat(draft.err()).contains("No version of network-documentation is released");
        assertThat(cli.run("document", "acknowledgements", POLICY, "--version-number", "9.9").exitCode()).isEqualTo(2);
    }

    @Test
    void acknowledgementIsEvidenceOfPoliciesAndAwareness() throws IOException {
        acknowledge("Name,Date", "Aylin Demirci,2026-11-24");
        assertThat(cli.run("document", "export", "statement-of-applicability", "--format", "docx", "--out", ".")
                .exitCode()).isZero();

        try (XWPFDocument statement = new XWPFDocument(
                Files.newInputStream(folder.resolve("statement-of-applicability-en.docx")))) {
            assertThat(statement.getTables()
                    .stream()
                    .flatMap(table -> table.getRows().stream())
                    .filter(row -> row.getCell(0).getText().matches("(?s)A\\.(5\\.1|6\\.3) .*"))
                    .map(row -> row.getTableCells()
                            .stream()
                            .map(cell -> cell.getText().replace('\u00a0', ' '))
                            .toList()
                            .toString()))
                    .hasSize(2)
                    .allMatch(row -> row.contains("acknowledged by 1 of"));
        }
    }

    @Test
    void auditPackContainsTheAcknowledgements() throws IOException {
        acknowledge("Name,Date", "Aylin Demirci,2026-11-24");
        assertThat(cli.run("document", "pack", "--out", "pack.zip").exitCode()).isZero();

        try (ZipFile pack = new ZipFile(folder.resolve("pack.zip").toFile())) {
            assertThat(pack.getEntry("acknowledgements.xlsx")).isNotNull();
        }
    }

    private CliFixture.Result acknowledge(String... lines) throws IOException {
        Files.writeString(folder.resolve("list.csv"), String.join("\n", lines) + "\n");
        return cli.run("document", "acknowledge", POLICY, "--import", "list.csv", "--as", "Aylin Demirci", "--json");
    }

    private JsonNode status() {
        return cli.run("document", "acknowledgements", POLICY, "--json").json().get("acknowledgements");
    }
}
