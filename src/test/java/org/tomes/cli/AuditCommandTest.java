package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.storage.Engine;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@ParameterizedClass
@EnumSource
class AuditCommandTest {

    @Parameter
    private Engine engine;

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(engine, folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("measure", "add", "--title", "Netze trennen", "--as", "Anna");
    }

    @Test
    void listShowsPersonActionAndRecordWithTheNewestFirst() {
        var entries = cli.run("audit", "list", "--json").json().get("entries");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).get("recordType").asText()).isEqualTo("measure");
        assertThat(entries.get(0).get("person").asText()).isEqualTo("Anna");
        assertThat(entries.get(0).get("after").get("title").asText()).isEqualTo("Netze trennen");
        assertThat(entries.get(1).toString()).contains("(personal)");
        assertThat(cli.run("audit", "list").out()).contains("TOM-001", "created");
    }

    @Test
    void listCanBeNarrowedToOneMeasure() {
        assertThat(cli.run("audit", "list", "--measure", "tom-001", "--json").json().get("entries")).hasSize(1);
        assertThat(cli.run("audit", "list", "--limit", "1", "--json").json().get("entries")).hasSize(1);
        assertThat(cli.run("audit", "list", "--limit", "0").exitCode()).isEqualTo(2);
    }

    @Test
    void listCanBeNarrowedToAPersonARecordAndDays() {
        assertThat(entries("--by", "anna")).isEqualTo(1);
        assertThat(entries("--record", "tom-001")).isEqualTo(1);
        assertThat(entries("--record", "tom-001", "--to", "2026-11-23")).isZero();
        assertThat(entries("--from", "2026-11-24", "--to", "2026-11-24")).isEqualTo(2);
        assertThat(entries("--from", "2026-11-25")).isZero();
        assertThat(entries("--to", "2026-11-23")).isZero();
        assertThat(cli.run("audit", "list", "--from", "2026-11-25", "--to", "2026-11-24").err())
                .contains("is after the end date");
        assertThat(cli.run("audit", "list", "--from", "tomorrow").exitCode()).isEqualTo(2);
        assertThat(cli.run("audit", "list", "--by", "Nobody").exitCode()).isEqualTo(2);
    }

    @Test
    void rejectsMistypedFilter() {
        CliFixture.Result type = cli.run("audit", "list", "--type", "nonsense");
        assertThat(type.exitCode()).isEqualTo(2);
        assertThat(type.err()).contains("nonsense", "measure", "person");
        assertThat(cli.run("audit", "list", "--record", "TOM-002").err()).contains("no entry about", "TOM-002");
        assertThat(cli.run("audit", "list", "--record", "TOM-002").exitCode()).isEqualTo(2);
        assertThat(entries("--type", "Measure")).isEqualTo(1);
        assertThat(entries("--type", "snapshot")).isZero();
    }

    @Test
    void kindsOfRecordsThatTheWindowNamesAreValidBeforeTheirFirstEntry() {
        Collections.list(Texts.in(Language.EN).area("audit").getKeys())
                .stream()
                .filter(key -> key.startsWith("audit.type."))
                .map(key -> key.substring("audit.type.".length()))
                .forEach(type -> assertThat(cli.run("audit", "list", "--type", type).exitCode()).as(type).isZero());
    }

    private int entries(String... options) {
        List<String> words = new ArrayList<>(List.of("audit", "list", "--json"));
        words.addAll(List.of(options));
        return cli.run(words.toArray(String[]::new)).json().get("entries").size();
    }

    @Test
    void untouchedTrailVerifies() {
        CliFixture.Result result = cli.run("audit", "verify", "--json");
        assertThat(result.exitCode()).isZero();
        assertThat(result.json().at("/verification/entries").asInt()).isEqualTo(2);
        assertThat(cli.run("check").exitCode()).isZero();
    }

    @Test
    void alteredEntryIsNamedByVerifyAndCheck() throws SQLException {
        engine.sql(folder, "update audit_entry set account = 'mallory' where number = 1");
        CliFixture.Result verify = cli.run("audit", "verify", "--json");
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.json().at("/verification/broken").asInt()).isEqualTo(1);
        assertThat(verify.err()).contains("Entry 1 ");
        CliFixture.Result check = cli.run("check", "--json");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.json().at("/checks/2/intact").asBoolean()).isFalse();
        assertThat(check.json().at("/checks/0/intact").asBoolean()).isTrue();
    }

    @Test
    void entryTakenOutOfTheMiddleIsNamed() throws SQLException {
        cli.run("measure", "add", "--title", "Zweite");
        engine.sql(folder, "delete from audit_entry where number = 2");
        assertThat(cli.run("audit", "verify").err()).contains("Entry 2 ");
    }

    @Test
    void removedNewestEntryIsDetected() throws SQLException {
        engine.sql(folder, "delete from audit_entry where number = 2");
        CliFixture.Result result = cli.run("audit", "verify");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("entry 2 is missing");
    }

    @Test
    void exportContainsEveryEntryAndTheGenesisHash() throws IOException {
        assertThat(cli.run("audit", "export", "trail.json").exitCode()).isZero();
        var json = new ObjectMapper().readTree(Files.readString(folder.resolve("trail.json")));
        assertThat(json.get("entries")).hasSize(2);
        assertThat(json.get("genesis").asText()).hasSize(64);
        assertThat(json.at("/head/hash")).isEqualTo(json.at("/entries/1/hash"));
    }

    @Test
    void rejectsExportIntoAMissingFolder() {
        assertThat(cli.run("audit", "export", "nowhere/trail.json").exitCode()).isEqualTo(3);
    }
}
