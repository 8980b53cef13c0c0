package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.finding.FindingFixture.vaultId;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    void remediatedVaultIsFixedAndTheOtherRemainsOpen() throws IOException {
        importVaults(vault("kv-a", true), vault("kv-b", false));
        assertThat(purgeProtection().findValuesAsText("state")).containsExactly("OPEN", "FIXED");
        assertThat(purgeProtection("--state", "fixed").findValuesAsText("name")).contains("kv-a");
    }

    @Test
    void failOnGivesExitCodeOneOnlyForOpenFindingsOfTheSeverity() {
        assertThat(cli.run("finding", "list", "--check", "key-vault.purge-protection", "--fail-on", "high").exitCode())
                .isEqualTo(1);
        assertThat(cli.run("finding", "list", "--resource", "no such", "--fail-on", "low").exitCode()).isZero();
        cli.run("person", "add", "Ada Beispiel");
        purgeProtection().findValuesAsText("id")
                .stream()
                .filter(id -> id.startsWith("F-"))
                .forEach(id -> assertThat(cli.run("finding", "accept", id, "--reason", "tested", "--until",
                        "2026-12-31", "--as", "Ada Beispiel").exitCode()).isZero());
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
        cli.run("finding", "reopen", id, "--reason", "it grew", "--as", "Ada Beispiel");
        JsonNode events = cli.run("finding", "history", id, "--json").json().get("events");
        assertThat(events.findValuesAsText("event")).containsExactly("FOUND", "RISK_ACCEPTED", "REOPENED");
    }

    @Test
    void exploitedFindingStatesSinceWhenWhyAndTheEarlierDeadline() {
        cli.run("person", "add", "Ada Beispiel");
        JsonNode before = purgeProtection().get(0);
        String id = before.get("id").asText();
        JsonNode exploited = cli
                .run("finding", "exploited", id, "--reason", "seen in logs", "--since", "2026-03-01", "--by",
                        "Ada Beispiel", "--json")
                .json()
                .get("findings")
                .get(0);
        assertThat(exploited.get("exploitation").get("since").asText()).isEqualTo("2026-03-01");
        assertThat(exploited.get("exploitation").get("reason").asText()).isEqualTo("seen in logs");
        assertThat(exploited.get("exploitation").get("by").asText()).isEqualTo("Ada Beispiel");
        assertThat(exploited.get("deadline").asText()).isEqualTo("2026-03-08");
        assertThat(cli.run("finding", "show", id).out()).contains("treated as exploited since", "seen in logs");

        assertThat(
                cli.run("finding", "exploited", id, "--withdraw", "--by", "Ada Beispiel", "--reason", "x").exitCode())
                .isEqualTo(2);
        cli.run("finding", "exploited", id, "--withdraw", "--reason", "cleared", "--as", "Ada Beispiel");
        JsonNode after = purgeProtection().get(0);
        assertThat(after.get("exploitation").isNull()).isTrue();
        assertThat(after.get("deadline")).isEqualTo(before.get("deadline"));
        JsonNode events = cli.run("finding", "history", id, "--json").json().get("events");
        assertThat(events.findValuesAsText("event")).containsExactly("FOUND", "EXPLOITED", "NOT_EXPLOITED");
    }

    @Test
    void decisionWithoutAPersonIsRecordedWithANote() {
        String id = purgeProtection().get(0).get("id").asText();
        for (String[] call : new String[][]{{"accept", "--until", "2026-12-31"}, {"exempt"}, {"reopen"}}) {
            CliFixture.Result done = cli
                    .run(Stream.concat(Stream.of("finding", call[0], id, "--reason", "x"), Stream.of(call).skip(1))
                            .toArray(String[]::new));
            assertThat(done.exitCode()).as(call[0]).isZero();
            assertThat(done.err()).as(call[0]).contains("--as NAME");
        }
        assertThat(purgeProtection().get(0).get("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void rejectsUnknownCheckAndAcceptsAreas() {
        CliFixture.Result refused = cli.run("finding", "list", "--check", "nonsense", "--fail-on", "low");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("nonsense", "key-vault");
        for (String known : List.of("key-vault", "backup.soft-delete", "NSG")) {
            assertThat(cli.run("finding", "list", "--check", known).exitCode()).as(known).isZero();
        }
    }

    @Test
    void failOnIsNotPassedBeforeTheFirstCheckRun() {
        cli.run("init", "--register", "fresh");
        CliFixture.Result none = cli.run("finding", "list", "--fail-on", "high", "--json", "--register", "fresh");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("No check run");
        assertThat(none.json().get("checked").asBoolean()).isFalse();
        assertThat(cli.run("finding", "list", "--register", "fresh").exitCode()).isZero();
        assertThat(cli.run("finding", "list", "--json").json().get("checked").asBoolean()).isTrue();
    }

    @Test
    void rejectsInvalidDecisions() {
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
    void changeDraftedFromFindingsHasAnImperativeTitleAndCommandsWithNames() {
        List<String> ids = purgeProtection().findValuesAsText("id");
        JsonNode change = cli.run("change", "add", "--finding", ids.get(0), "--finding", ids.get(1), "--json")
                .json()
                .get("change");
        assertThat(change.get("title").asText()).isEqualTo("Enable purge protection: kv-a, kv-b");
        assertThat(change.get("kind").asText()).isEqualTo("KEY_VAULT");
        assertThat(change.get("reason").asText()).contains(ids.get(0) + " kv-a: ", "--name kv-a --enable",
                "--name kv-b --enable");
        assertThat(change.get("findings")).hasSize(2);
        assertThat(change.get("resources")).hasSize(2);
        assertThat(cli.run("change", "add", "--finding", ids.get(0), "--title", "Ours", "--json")
                .json()
                .at("/change/title")
                .asText()).isEqualTo("Ours");
        assertThat(cli.run("finding", "show", ids.get(0), "--json").json().at("/finding/mend").asText())
                .contains("--name kv-a --enable");
    }

    @Test
    void showContainsRationaleAndRemediation() {
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

    /**
     * Microsoft Learn, "Exempt resources from recommendations in Defender for Cloud": the assessment becomes not
     * applicable with the cause Exempt, and Azure Policy contains the exemption.
     */
    @Test
    void exemptionInAzureIsProposedAsDecisionWithItsReasonAndEnd() throws IOException {
        importAssessments("'code':'Unhealthy'");
        assertThat(cli.run("finding", "proposals", "--json").json().get("proposals")).isEmpty();

        importAssessments("'code':'NotApplicable','cause':'Exempt'", exemption("narrow", vaultId("kv-a"), "Waiver"),
                exemption("wide", vaultId("kv-a").replaceAll("/providers/.*", ""), "Mitigated"));
        JsonNode proposals = cli.run("finding", "proposals", "--json").json().get("proposals");

        assertThat(proposals).hasSize(1);
        JsonNode proposal = proposals.get(0);
        assertThat(proposal.get("state").asText()).isEqualTo("RISK_ACCEPTED");
        assertThat(proposal.get("until").asText()).isEqualTo("2998-12-31");
        assertThat(proposal.get("reason").asText()).contains("waiver", "narrow: Decommissioned soon");

        cli.run("person", "add", "Ada Beispiel");
        cli.run("finding", "accept", proposal.get("finding").asText(), "--reason", proposal.get("reason").asText(),
                "--until", "2027-06-30", "--as", "Ada Beispiel");
        assertThat(cli.run("finding", "proposals", "--json").json().get("proposals")).isEmpty();
    }

    private void importAssessments(String status, String... more) throws IOException {
        String assessment = ("{'id':'" + vaultId("kv-a") + "/providers/Microsoft.Security/assessments/a1','name':'a1',"
                + "'type':'Microsoft.Security/assessments','properties':{'displayName':'Vaults use a firewall',"
                + "'status':{" + status + "}}}").replace('\'', '"');
        Files.writeString(folder.resolve("vaults.json"), "[" + vault("kv-a", false) + "," + assessment
                + (more.length == 0 ? "" : "," + String.join(",", more)) + "]");
        assertThat(cli.run("azure", "import", "vaults.json").exitCode()).isZero();
    }

    private static String exemption(String name, String scope, String category) {
        return ("{'id':'" + scope + "/providers/Microsoft.Authorization/policyExemptions/" + name + "','name':'" + name
                + "','type':'Microsoft.Authorization/policyExemptions','properties':{'policyAssignmentId':"
                + "'/subscriptions/11111111-2222-3333-4444-555555555555/providers/Microsoft.Authorization/"
                + "policyAssignments/SecurityCenterBuiltIn','exemptionCategory':'" + category + "','displayName':'"
                + name + "','description':'Decommissioned soon','expiresOn':'2999-01-01T00:00:00Z'}}")
                .replace('\'', '"');
    }
}
