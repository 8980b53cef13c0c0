package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class DocumentStatementsTest {

    private static final String KEY = "cloud-security-policy";
    private static final String VAULT = """
            {"id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/%s",
             "name": "%s", "type": "Microsoft.KeyVault/vaults", "location": "westeurope", "properties": {%s}}""";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() throws IOException {
        cli = new CliFixture(folder);
        cli.register();
        Path vaults = folder.resolve("vaults.json");
        Files.writeString(vaults, "[" + VAULT.formatted("kv-good", "kv-good", "\"enablePurgeProtection\": true") + ","
                + VAULT.formatted("kv-bad", "kv-bad", "\"enableSoftDelete\": true") + "]");
        Files.setLastModifiedTime(vaults, FileTime.from(Instant.parse("2026-11-20T10:00:00Z")));
        assertThat(cli.run("azure", "import", "vaults.json").exitCode()).isZero();
    }

    private JsonNode statement(String key, String... more) {
        JsonNode all = cli.run(List.of(List.of("document", "statements", KEY, "--json"), List.of(more))
                .stream()
                .flatMap(List::stream)
                .toArray(String[]::new)).json().get("statements");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jsonContainsEveryStatementWithItsState() {
        JsonNode purge = statement("key-vault.purge-protection");

        assertThat(purge.get("rule").asText()).isEqualTo("SEC-05");
        assertThat(purge.get("sentence").asText()).isEqualTo("Every key vault has purge protection.");
        assertThat(purge.get("state").asText()).isEqualTo("NOT_MET");
        assertThat(purge.get("checks")).hasSize(1);
        assertThat(purge.get("count").asInt()).isEqualTo(2);
        assertThat(purge.get("resources")).hasSize(1);
        assertThat(purge.get("resources").get(0).get("name").asText()).isEqualTo("kv-bad");
        assertThat(purge.get("resources").get(0).get("record").asText()).startsWith("F-");
        assertThat(purge.get("accepted")).isEmpty();
        assertThat(purge.get("snapshot").get("number").asInt()).isEqualTo(1);
        assertThat(purge.get("snapshot").get("capturedAt").asText()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(statement("network.subnet-nsg").get("state").asText()).isEqualTo("NOT_ASSESSED");
        assertThat(statement("network.subnet-nsg").get("reason").asText()).contains("no data on subnets");
    }

    /** Nobody left and no risk was accepted: nothing is missing, in contrast to subnets that were not collected. */
    @Test
    void statementWithoutAnythingToApplyToIsDistinguishableFromMissingData() {
        JsonNode decisions = statement("finding.decisions");

        assertThat(decisions.get("state").asText()).isEqualTo("NOT_ASSESSED");
        assertThat(decisions.get("applicable").asBoolean()).isFalse();
        assertThat(statement("network.subnet-nsg").get("applicable").asBoolean()).isTrue();
        assertThat(statement("key-vault.purge-protection").get("applicable").asBoolean()).isTrue();
    }

    @Test
    void acceptedRiskIsListedWithResponsiblePersonUntilItExpires() {
        cli.run("person", "add", "Anna Berg");
        String finding = statement("key-vault.purge-protection").get("resources").get(0).get("record").asText();
        CliFixture.Result accepted = cli.run("finding", "accept", finding, "--reason", "Moves next month", "--until",
                "2026-12-31", "--by", "Anna Berg");
        assertThat(accepted.exitCode()).as(accepted.err()).isZero();
        JsonNode purge = statement("key-vault.purge-protection");

        assertThat(purge.get("state").asText()).isEqualTo("MET");
        assertThat(purge.get("resources")).isEmpty();
        assertThat(purge.get("accepted").get(0).get("name").asText()).isEqualTo("kv-bad");
        assertThat(purge.get("accepted").get(0).get("until").asText()).isEqualTo("2026-12-31");
        assertThat(purge.get("accepted").get(0).get("by").asText()).isEqualTo("Anna Berg");
        assertThat(purge.get("reason").asText()).contains("1 of 2 key vaults", "accepted");
    }

    @Test
    void statementWithPartialCheckIsMetAsFarAsChecked() {
        cli.run("person", "add", "Anna Berg");
        String finding = statement("finding.treated").get("resources").get(0).get("record").asText();
        cli.run("finding", "accept", finding, "--reason", "Moves next month", "--until", "2026-12-31", "--by",
                "Anna Berg");
        JsonNode decisions = statement("finding.decisions");

        assertThat(decisions.get("state").asText()).isEqualTo("MET");
        assertThat(decisions.get("standing").asText()).isEqualTo("MET_AS_CHECKED");
        assertThat(decisions.get("limit").asText()).startsWith("The check covers ").contains(", but not ");
        assertThat(statement("measure.owner").has("limit")).isTrue();
        assertThat(statement("measure.owner").get("limit").isNull()).isTrue();
        assertThat(cli.run("document", "statements", KEY, "--lang", "de").out())
                .contains("erfüllt, soweit geprüft – ", decisions(Language.DE))
                .containsPattern("\\d+ erfüllt, \\d+ erfüllt, soweit geprüft, \\d+ nicht erfüllt, \\d+ nicht bewertet");
    }

    private static String decisions(Language language) {
        return Texts.in(language).get("rule.limit.finding.decisions");
    }

    @Test
    void linesForPeopleNameWhatDeviatesInTheLanguageOfTheCall() {
        assertThat(cli.run("document", "statements", KEY).out()).contains(
                "not met – 1 of 2 key vaults does not meet the requirement: kv-bad (Snapshot no. 1 of 20 Nov 2026)");
        assertThat(cli.run("document", "statements", KEY, "--lang", "de").out()).contains(
                "nicht erfüllt – 1 von 2 Schlüsseltresoren erfüllt die Vorgabe nicht: kv-bad (Bestandsaufnahme Nr. 1 vom 20.11.2026)");
    }

    @Test
    void failOnContradictionGivesExitCodeOne() {
        assertThat(cli.run("document", "statements", KEY).exitCode()).isZero();
        assertThat(cli.run("document", "statements", KEY, "--fail-on-contradiction").exitCode()).isEqualTo(1);
        assertThat(cli.run("document", "statements", "nonsense").exitCode()).isEqualTo(2);
    }

    @Test
    void measuresAreNamedThatKeepAStatement() {
        cli.run("measure", "add", "--title", "Vaults are purge-protected");
        CliFixture.Result kept = cli.run("document", "keep", "key-vault.purge-protection", "TOM-001");

        assertThat(kept.exitCode()).as(kept.err()).isZero();
        assertThat(statement("key-vault.purge-protection").get("measures").get(0).asText()).isEqualTo("TOM-001");
        assertThat(cli.run("document", "keep", "key-vault.purge-protection", "TOM-999").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "keep", "no.such").exitCode()).isEqualTo(2);
        assertThat(cli.run("document", "keep", "No Key").err()).contains("does not exist");
    }
}
