package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.finding.FindingFixture.vaultId;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingCommandTest {

    private CliFixture cli;
    private Path folder;

    @BeforeEach
    void makeRegister(@TempDir Path temporary) throws IOException {
        folder = temporary;
        cli = new CliFixture(folder);
        cli.register();
        importVaults(vault("kv-a", false), vault("kv-b", false));
    }

    private void importVaults(String... vaults) throws IOException {
        Files.writeString(folder.resolve("vaults.json"), "[" + String.join(",", vaults) + "]");
        cli.run("azure", "import", "vaults.json");
    }

    private static String vault(String name, boolean purgeProtection) {
        return ("{'id':'" + vaultId(name) + "','name':'" + name
                + "','type':'Microsoft.KeyVault/vaults','location':'westeurope'," + "'properties':{'tenantId':'t'"
                + (purgeProtection ? ",'enablePurgeProtection':true" : "") + "}}").replace('\'', '"');
    }

    private JsonNode purgeProtection(String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[]{"finding", "list", "--check", "key-vault.purge-protection", "--json"}, 0,
                arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return cli.run(arguments).json().get("findings");
    }

    @Test
    void importedVaultWithoutPurgeProtectionIsAFindingWithTheContractsFields() {
        JsonNode finding = purgeProtection().get(0);
        assertThat(finding.get("check").asText()).isEqualTo("key-vault.purge-protection");
        assertThat(finding.get("state").asText()).isEqualTo("OPEN");
        assertThat(finding.get("severity").asText()).isEqualTo("HIGH");
        assertThat(finding.get("resource").asText()).isEqualTo(vaultId("kv-a"));
        assertThat(finding.get("name").asText()).isEqualTo("kv-a");
        assertThat(finding.get("type").asText()).isEqualTo("Microsoft.KeyVault/vaults");
        assertThat(finding.get("reason").asText()).contains("Purge protection");
        assertThat(finding.get("controls").get(0).asText()).startsWith("A.");
        assertThat(finding.get("firstSeen").asText()).isNotEmpty();
        assertThat(finding.get("lastSeen").asText()).isNotEmpty();
    }

    @Test
    void mendedVaultIsFixedAndTheOtherStaysOpen() throws IOException {
        importVaults(vault("kv-a", true), vault("kv-b", false));
        assertThat(purgeProtection().findValuesAsText("state")).containsExactly("OPEN", "FIXED");
        assertThat(purgeProtection("--state", "fixed").findValuesAsText("name")).contains("kv-a");
    }

    @Test
    void failOnEndsWithOneOnlyWhileAnOpenFindingIsGraveEnough() {
        assertThat(cli.run("finding", "list", "--check", "key-vault.purge-protection", "--fail-on", "high").exitCode())
                .isEqualTo(1);
        assertThat(cli.run("finding", "list", "--resource", "no such", "--fail-on", "low").exitCode()).isZero();
        purgeProtection().findValuesAsText("id")
                .stream()
                .filter(id -> id.startsWith("F-"))
                .forEach(id -> assertThat(
                        cli.run("finding", "accept", id, "--reason", "tested", "--until", "2026-12-31").exitCode())
                        .isZero());
        assertThat(cli.run("finding", "list", "--check", "key-vault.purge-protection", "--fail-on", "low").exitCode())
                .isZero();
    }

    @Test
    void acceptedRiskNamesWhoWhyAndUntil() {
        cli.run("person", "add", "Ada Beispiel");
        String id = purgeProtection().get(0).get("id").asText();
        JsonNode accepted = cli
                .run("finding", "accept", id, "--reason", "dev only", "--until", "2026-12-31", "--by", "Ada Beispiel",
                        "--json")
                .json()
                .get("findings")
                .get(0);
        assertThat(accepted.get("state").asText()).isEqualTo("RISK_ACCEPTED");
        assertThat(accepted.get("decision").get("reason").asText()).isEqualTo("dev only");
        assertThat(accepted.get("decision").get("until").asText()).isEqualTo("2026-12-31");
        assertThat(accepted.get("decision").get("by").asText()).isEqualTo("Ada Beispiel");
        cli.run("finding", "reopen", id, "--reason", "it grew");
        JsonNode events = cli.run("finding", "history", id, "--json").json().get("events");
        assertThat(events.findValuesAsText("event")).containsExactly("FOUND", "RISK_ACCEPTED", "REOPENED");
    }

    @Test
    void whatCannotBeDecidedIsRefusedWithASentence() {
        String id = purgeProtection().get(0).get("id").asText();
        assertThat(cli.run("finding", "accept", id, "--reason", "x", "--until", "2026-11-23").exitCode()).isEqualTo(2);
        assertThat(cli.run("finding", "accept", id, "--reason", "x", "--until", "tomorrow").exitCode()).isEqualTo(2);
        assertThat(cli.run("finding", "accept", id, "--reason", "x").exitCode()).isEqualTo(2);
        assertThat(cli.run("finding", "exempt", "F-999", "--reason", "x").err()).contains("F-999");
        assertThat(cli.run("finding", "exempt", "all", "--reason", "x").exitCode()).isEqualTo(2);
        assertThat(cli.run("finding", "reopen", id, "--reason", "x").exitCode()).isEqualTo(2);
        assertThat(cli.run("finding", "list", "--state", "broken").exitCode()).isEqualTo(2);
        assertThat(cli.run("finding", "list", "--control", "A.9.99").exitCode()).isEqualTo(2);
    }

    @Test
    void showTellsWhyItMattersAndHowToMendIt() {
        String id = purgeProtection().get(0).get("id").asText();
        JsonNode shown = cli.run("finding", "show", id, "--json").json().get("finding");
        assertThat(shown.get("why").asText()).isNotEmpty();
        assertThat(shown.get("mend").asText()).isNotEmpty();
        assertThat(shown.get("source").asText()).isNotEmpty();
        assertThat(cli.run("finding", "show", id).out()).contains("kv-a", "found");
    }

    @Test
    void controlShowsItsChecksAndItsFindings() {
        JsonNode control = cli.run("control", "show", "A.8.24", "--json").json().get("control");
        assertThat(control.get("checks").findValuesAsText("id")).contains("key-vault.purge-protection");
        assertThat(control.get("findings").findValuesAsText("check")).contains("key-vault.purge-protection");
        assertThat(cli.run("control", "show", "A.8.24").out()).contains("kv-a");
        assertThat(cli.run("control", "show", "A.7.1", "--json").json().get("control").get("checks")).isEmpty();
        assertThat(cli.run("control", "list", "--json").json().get("controls").findValuesAsText("openFindings"))
                .hasSize(93)
                .contains("0");
    }

    @Test
    void refreshOfTheSameSnapshotIsTheSameRun() {
        assertThat(cli.run("finding", "refresh", "--json").json().get("run").get("number").asInt()).isEqualTo(1);
        assertThat(cli.run("finding", "history", "--json").json().get("runs")).hasSize(1);
    }
}
