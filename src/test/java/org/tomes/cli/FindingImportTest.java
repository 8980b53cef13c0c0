package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.finding.FindingFixture.SUBSCRIPTION;
import static org.tomes.finding.FindingFixture.vaultId;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results of Prowler and Defender for Cloud become findings, once each. */
class FindingImportTest {

    private static final String PROWLER = "AUTH_METHOD;TIMESTAMP;PROVIDER;CHECK_ID;CHECK_TITLE;STATUS;STATUS_EXTENDED;MUTED;SEVERITY;"
            + "RESOURCE_TYPE;RESOURCE_UID;RESOURCE_NAME;RISK;REMEDIATION_RECOMMENDATION_TEXT;REMEDIATION_RECOMMENDATION_URL\n";
    private static final String DEFENDER = "exportedTimestamp,subscriptionId,resourceType,resourceName,resourceId,recommendationId,"
            + "recommendationName,recommendationDisplayName,description,remediationSteps,severity,state,azurePortalRecommendationLink\n";

    private CliFixture cli;
    private Path folder;

    @BeforeEach
    void makeRegister(@TempDir Path temporary) throws IOException {
        folder = temporary;
        cli = new CliFixture(folder);
        cli.register();
        save("vaults.json",
                ("[{'id':'" + vaultId("kv-a")
                        + "','name':'kv-a','type':'Microsoft.KeyVault/vaults','location':'westeurope',"
                        + "'properties':{'tenantId':'t'}}]").replace('\'', '"'));
        cli.run("azure", "import", "vaults.json");
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String prowler(String check, String status, String resource, String... muted) {
        return "cli;2026-11-24 09:00:00.123456;azure;" + check + ";Title of " + check + ";" + status + ";\"Seen; so\";"
                + (muted.length == 0 ? "False" : muted[0]) + ";critical;Microsoft.KeyVault/vaults;" + resource
                + ";kv;risk;Mend it;https://example.org/mend\n";
    }

    private static String defender(String title, String state, String resource) {
        return "2026-11-24T09:00:00Z,s,Microsoft.KeyVault/vaults,kv-a," + resource + ",id," + title + "," + title
                + ",\"What, and why\",Steps,Medium," + state + ",portal.azure.com/x\n";
    }

    private List<JsonNode> findings(String... filter) {
        List<String> arguments = new ArrayList<>(List.of("finding", "list", "--json"));
        arguments.addAll(List.of(filter));
        return StreamSupport
                .stream(cli.run(arguments.toArray(String[]::new)).json().get("findings").spliterator(), false)
                .toList();
    }

    @Test
    void prowlerResultIsNotedOnTheExistingFinding() throws IOException {
        int before = findings().size();
        save("p.csv", PROWLER + prowler("keyvault_recoverable", "FAIL", vaultId("KV-A").toUpperCase(Locale.ROOT)));
        assertThat(cli.run("finding", "import", "p.csv").exitCode()).isZero();
        assertThat(findings()).hasSize(before);
        JsonNode finding = findings("--check", "key-vault.purge-protection").getFirst();
        assertThat(finding.get("sources")).extracting(JsonNode::asText).containsExactly("TOMES", "PROWLER");
        assertThat(finding.get("reports").get(0).get("check").asText()).isEqualTo("keyvault_recoverable");
        assertThat(finding.get("severity").asText()).isEqualTo("HIGH");
        assertThat(finding.get("reason").asText()).contains("Purge protection");
    }

    @Test
    void prowlerOnlyFindingIsFixedWhenProwlerPassesIt() throws IOException {
        save("p.csv",
                PROWLER + prowler("keyvault_key_rotation_enabled", "FAIL", vaultId("kv-a"))
                        + prowler("keyvault_x", "PASS", vaultId("kv-a"))
                        + prowler("keyvault_y", "FAIL", vaultId("kv-a"), "True")
                        + prowler("keyvault_z", "MANUAL", vaultId("kv-a")));
        CliFixture.Result imported = cli.run("finding", "import", "p.csv", "--json");
        assertThat(imported.json().get("runs").get(0).get("new").asInt()).isEqualTo(1);
        assertThat(imported.json().get("notRead")).hasSize(2);
        JsonNode finding = findings("--check", "prowler").getFirst();
        assertThat(finding.get("check").asText()).isEqualTo("prowler.keyvault-key-rotation-enabled");
        assertThat(finding.get("title").asText()).isEqualTo("Title of keyvault_key_rotation_enabled");
        assertThat(finding.get("reason").asText()).contains("Prowler", "Seen; so");
        assertThat(finding.get("controls")).isEmpty();
        cli.run("azure", "import", "vaults.json");
        assertThat(findings("--check", "prowler").getFirst().get("state").asText()).isEqualTo("OPEN");
        save("p.csv", PROWLER + prowler("keyvault_key_rotation_enabled", "PASS", vaultId("kv-a")));
        cli.run("finding", "import", "p.csv");
        assertThat(findings("--check", "prowler").getFirst().get("state").asText()).isEqualTo("FIXED");
    }

    @Test
    void prowlerPassDoesNotCloseOurFinding() throws IOException {
        save("p.csv", PROWLER + prowler("keyvault_recoverable", "PASS", vaultId("kv-a")));
        cli.run("finding", "import", "p.csv");
        assertThat(findings("--check", "key-vault.purge-protection").getFirst().get("state").asText())
                .isEqualTo("OPEN");
    }

    @Test
    void repeatedImportOfAReportChangesNothing() throws IOException {
        save("p.csv", PROWLER + prowler("keyvault_key_rotation_enabled", "FAIL", vaultId("kv-a")));
        cli.run("finding", "import", "p.csv");
        List<JsonNode> before = findings();
        cli.run("finding", "import", "p.csv");
        assertThat(findings()).isEqualTo(before);
    }

    @Test
    void findingsOfOcsfAreReadInTheirNewerAndOlderForm() throws IOException {
        String newer = "{'metadata':{'event_code':'keyvault_key_rotation_enabled'},'severity':'High','status_code':'FAIL','status_detail':'No rotation',"
                + "'finding_info':{'title':'Keys rotate','desc':'d','created_time':1764000000},'remediation':{'desc':'Rotate','references':['https://e.org']},"
                + "'resources':[{'uid':'" + vaultId("kv-a")
                + "','name':'kv-a','type':'AzureKeyVault'}],'time':1764000000}";
        String older = "{'finding':{'title':'Old title','desc':'d','type':'keyvault_old','remediation':{'desc':'Do it','kb_articles':[]}},'status':'Failure',"
                + "'severity':'Low','resources':[{'uid':'arn:aws:s3:::bucket','name':'bucket'}]}";
        save("o.json", ("[" + newer + "," + older + ",{'x':1}]").replace('\'', '"'));
        CliFixture.Result imported = cli.run("finding", "import", "o.json", "--json");
        assertThat(imported.json().get("runs").get(0).get("new").asInt()).isEqualTo(2);
        assertThat(imported.json().get("notRead")).hasSize(1);
        assertThat(findings("--check", "prowler")).extracting(one -> one.get("title").asText())
                .containsExactly("Keys rotate", "Old title");
    }

    @Test
    void recommendationsOfDefenderJoinOurChecksOrStandTogetherWithTheirResource() throws IOException {
        save("d.csv",
                DEFENDER + defender("Key vaults should have purge protection enabled", "Unhealthy", vaultId("kv-a"))
                        + defender("Key Vault keys should have an expiration date", "Unhealthy", vaultId("kv-a"))
                        + defender("Another one", "Unhealthy", vaultId("kv-a"))
                        + defender("Yet another", "NotApplicable", vaultId("kv-a"))
                        + defender("Microsoft Defender for Key Vault should be enabled", "Unhealthy",
                                SUBSCRIPTION + "/providers/Microsoft.Security/pricings/KeyVaults"));
        assertThat(cli.run("finding", "import", "d.csv", "--json").json().get("notRead")).hasSize(1);
        assertThat(findings("--check", "key-vault.purge-protection").getFirst().get("sources"))
                .extracting(JsonNode::asText)
                .containsExactly("TOMES", "DEFENDER");
        JsonNode together = findings("--check", "defender.recommendations").getFirst();
        assertThat(together.get("reports")).hasSize(2);
        assertThat(findings("--check", "defender.plan.KeyVaults").getFirst().get("resource").asText())
                .isEqualTo(SUBSCRIPTION);
    }

    @Test
    void rejectsInvalidReportWithCodeThreeAndWithoutChanges() throws IOException {
        save("good.csv", PROWLER + prowler("keyvault_key_rotation_enabled", "FAIL", vaultId("kv-a")));
        List<JsonNode> before = findings();
        for (String bad : List.of("", "a,b,c\n1,2,3\n", "{}", "[]", "[{\"resources\":[],\"finding_info\":{}}",
                "{\"a\":", "%PDF-1.7 \u0000\u0001", PROWLER, DEFENDER, "[".repeat(5_000))) {
            save("bad.csv", bad);
            CliFixture.Result result = cli.run("finding", "import", "good.csv", "bad.csv");
            assertThat(result.exitCode()).as(bad).isEqualTo(3);
            assertThat(result.err()).as(bad).contains("bad.csv").doesNotContain("Exception");
            assertThat(result.out()).as(bad).isEmpty();
        }
        assertThat(cli.run("finding", "import", "none.csv").exitCode()).isEqualTo(3);
        assertThat(findings()).isEqualTo(before);
    }

    @Test
    void linkedAndCreatedMeasuresAreShownWithTheFinding() {
        String id = findings().getFirst().get("id").asText();
        String code = cli.run("finding", "measure", id).out().strip();
        assertThat(findings("--check", findings().getFirst().get("check").asText()).getFirst()
                .get("measures")
                .get(0)
                .asText()).isEqualTo(code);
        assertThat(cli.run("finding", "link", id, "--measure", code, "--remove", "--json")
                .json()
                .get("findings")
                .get(0)
                .get("measures")).isEmpty();
        assertThat(cli.run("finding", "link", id, "--measure", "TOM-999").exitCode()).isEqualTo(2);
    }
}
