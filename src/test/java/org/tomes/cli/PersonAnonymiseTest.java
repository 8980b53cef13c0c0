package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonAnonymiseTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Annegret Zwickelbauer", "--email", "zwickelbauer@firma.example");
        cli.run("person", "add", "Ben");
        cli.run("measure", "add", "--title", "Netze trennen", "--owner", "Annegret Zwickelbauer", "--as",
                "Annegret Zwickelbauer");
        cli.run("responsibility", "set", "nsg", "--responsible", "Annegret Zwickelbauer", "--accountable", "Ben");
    }

    @Test
    void anonymisingRemovesNameAndContactsAndTheTrailStaysIntact() throws IOException {
        CliFixture.Result result = cli.run("person", "anonymise", "Annegret Zwickelbauer", "--as", "Ben");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains("Names in texts", "are not changed");
        assertThat(cli.run("audit", "verify").exitCode()).isZero();
        assertThat(cli.run("check").exitCode()).isZero();
        for (String[] call : new String[][]{{"person", "list", "--json"}, {"measure", "show", "TOM-001", "--json"},
            {"audit", "list", "--json"}, {"responsibility", "list", "--json"}}) {
            assertThat(cli.run(call).out()).as(String.join(" ", call))
                    .doesNotContain("Zwickelbauer", "zwickelbauer")
                    .contains("Anonymised");
        }
        cli.run("audit", "export", "trail.json");
        assertThat(Files.readString(folder.resolve("trail.json"))).doesNotContainIgnoringCase("zwickelbauer");
        assertThat(cli.run("person", "anonymise", "Annegret Zwickelbauer").exitCode()).isEqualTo(2);
    }

    @Test
    void everyAlteredCharacterOfAnEntryIsNamed() throws SQLException {
        for (String column : new String[]{"account", "host", "action", "record_type", "record_id", "record_label",
            "after_fields", "before_fields"}) {
            cli.sql("create table kept as select " + column + " from audit_entry where number = 3",
                    "update audit_entry set " + column + " = " + column + " || 'x' where number = 3");
            CliFixture.Result verify = cli.run("audit", "verify", "--json");
            assertThat(verify.exitCode()).as(column).isEqualTo(1);
            assertThat(verify.json().at("/verification/broken").asInt()).as(column).isEqualTo(3);
            cli.sql("update audit_entry set " + column + " = (select " + column + " from kept) where number = 3",
                    "drop table kept");
            assertThat(cli.run("audit", "verify").exitCode()).as(column).isZero();
        }
    }

    @Test
    void deletedNewestRowIsDetected() throws SQLException {
        cli.sql("delete from audit_entry where number = (select max(number) from audit_entry)");
        assertThat(cli.run("audit", "verify").exitCode()).isEqualTo(1);
        cli.run("measure", "add", "--title", "Zweite");
        assertThat(cli.run("audit", "verify").exitCode()).as("after another write").isEqualTo(1);
    }

    @Test
    void trailIsExportedAsATable() throws IOException {
        cli.run("measure", "set", "TOM-001", "--title", "=1+1");
        assertThat(cli.run("audit", "export", "trail.xlsx").exitCode()).isZero();
        try (var workbook = WorkbookFactory.create(folder.resolve("trail.xlsx").toFile())) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isGreaterThan(10);
        }
        assertThat(cli.run("audit", "export", "trail.csv").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("trail.csv"), StandardCharsets.UTF_8))
                .contains("\"title\",\"Netze trennen\",\"'=1+1\"");
    }

    @Test
    void responsibilitiesOfAPastDateAreListed() {
        assertThat(cli.run("responsibility", "list", "--on", "2026-11-23", "--json").json().get("responsibilities"))
                .isEmpty();
        cli.run("responsibility", "set", "nsg", "--responsible", "Ben");
        var now = cli.run("responsibility", "list", "--on", "2026-11-24", "--json").json().get("responsibilities");
        assertThat(now.get(0).get("responsible").get(0).asText()).isEqualTo("Ben");
        assertThat(now.get(0).get("accountable").get(0).asText()).isEqualTo("Ben");
        assertThat(cli.run("responsibility", "list", "--json").json().at("/responsibilities/0/warnings").toString())
                .contains("NO_DEPUTY");
    }
}
