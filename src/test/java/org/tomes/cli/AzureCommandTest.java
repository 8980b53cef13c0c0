package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureCommandTest {

    private CliFixture cli;
    private Path folder;

    @BeforeEach
    void makeRegister(@TempDir Path temporary) throws IOException {
        folder = temporary;
        cli = new CliFixture(folder);
        cli.register();
        save("azure/networks/a.json", "{'value':[" + network("vnet-a") + "]}");
        save("azure/notes.txt", "remember the milk");
        save("azure/.hidden/b.json", network("vnet-b"));
    }

    @Test
    void folderIsImportedRecursivelyWithoutHiddenFiles() {
        CliFixture.Result result = cli.run("azure", "import", "azure", "--label", "first", "--json");
        JsonNode snapshot = result.json().get("snapshot");
        assertThat(result.exitCode()).isZero();
        assertThat(snapshot.get("number").asInt()).isEqualTo(1);
        assertThat(snapshot.get("label").asText()).isEqualTo("first");
        assertThat(snapshot.get("counts").get("Microsoft.Network/virtualNetworks").asInt()).isEqualTo(1);
        assertThat(snapshot.get("origins").get(0).get("name").asText()).isEqualTo("azure/networks/a.json");
        assertThat(snapshot.get("notRead").get(0).get("origin").asText()).isEqualTo("azure/notes.txt");
    }

    @Test
    void unreadFilesAreListedOnStderrWithReason() {
        assertThat(cli.run("azure", "import", "azure", "missing.json").err()).contains("azure/notes.txt",
                "Invalid JSON", "missing.json", "does not exist");
    }

    @Test
    void importWithoutReadableFilesEndsWithCodeThreeAndNoSnapshot() {
        CliFixture.Result result = cli.run("azure", "import", "azure/notes.txt", "--json");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("notes.txt");
        assertThat(cli.run("azure", "snapshots", "--json").json().get("snapshots")).isEmpty();
    }

    @Test
    void timesAreRoundedInTextAndExactInJson() throws IOException {
        Files.setLastModifiedTime(folder.resolve("azure/networks/a.json"),
                FileTime.from(Instant.parse("2026-11-20T23:30:15.123456Z")));
        cli.run("azure", "import", "azure");
        assertThat(cli.run("azure", "snapshots").out()).contains("2026-11-21 00:30  ").doesNotContain("15.123456");
        assertThat(cli.run("azure", "snapshots", "--json").json().get("snapshots").get(0).get("capturedAt").asText())
                .isEqualTo("2026-11-20T23:30:15.123456Z");
        assertThat(cli.run("audit", "list").out()).contains("2026-11-24 11:00  ").doesNotContain("T10:00:00Z");
    }

    @Test
    void snapshotsStandNewestFirst() throws IOException {
        cli.run("azure", "import", "azure");
        save("azure/c.json", network("vnet-c"));
        cli.run("azure", "import", "azure");
        JsonNode snapshots = cli.run("azure", "snapshots", "--json").json().get("snapshots");
        assertThat(snapshots.findValuesAsText("number")).containsExactly("2", "1");
        assertThat(snapshots.get(0).get("resources").asInt()).isEqualTo(2);
    }

    @Test
    void mapIsSavedAsPngAndDescribedAsText() throws IOException {
        cli.run("azure", "import", "azure");
        CliFixture.Result result = cli.run("azure", "map", "1", "--out", folder.resolve("map.png").toString(),
                "--json");
        assertThat(result.exitCode()).isZero();
        assertThat(result.json().get("map").get("alternative").asText()).contains("vnet-a");
        assertThat(ImageIO.read(folder.resolve("map.png").toFile()).getWidth()).isGreaterThan(1_000);
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void mapRejectsUnknownNetworkAndMissingFolder() {
        cli.run("azure", "import", "azure");
        assertThat(cli.run("azure", "map", "1", "--network", "vnet-x", "--out", "m.png").exitCode()).isEqualTo(2);
        CliFixture.Result nowhere = cli.run("azure", "map", "1", "--out", folder.resolve("none/m.png").toString());
        assertThat(nowhere.exitCode()).isEqualTo(3);
        assertThat(nowhere.err()).contains("m.png");
    }

    @Test
    void snapshotCanBeRelabelledAndDeletedUnlessAChangeRefersToIt() throws IOException {
        cli.run("azure", "import", "azure");
        save("azure/c.json", network("vnet-c"));
        cli.run("azure", "import", "azure");
        assertThat(cli.run("azure", "label", "1", "before", "--json").json().get("snapshot").get("label").asText())
                .isEqualTo("before");
        cli.run("change", "add", "--kind", "nsg", "--title", "Close RDP", "--reason", "r", "--risk", "x", "--rollback",
                "y", "--before", "1");
        CliFixture.Result refused = cli.run("azure", "delete", "1");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("Close RDP");
        assertThat(cli.run("azure", "delete", "2", "--json").json().get("deleted").get("number").asInt()).isEqualTo(2);
        assertThat(cli.run("azure", "snapshots", "--json").json().get("snapshots").findValuesAsText("number"))
                .containsExactly("1");
        assertThat(cli.run("audit", "verify").exitCode()).isZero();
    }

    @Test
    void rejectsMultilineLabel() {
        assertThat(cli.run("azure", "import", "azure", "--label", "a\nb").exitCode()).isEqualTo(2);
    }

    @Test
    void differenceOfTwoSnapshotsIsShownPropertyByProperty() throws IOException {
        cli.run("azure", "import", "azure");
        save("azure/networks/a.json", "[" + network("vnet-a").replace("10.0", "10.9") + "," + network("vnet-c") + "]");
        cli.run("azure", "import", "azure");
        JsonNode difference = cli.run("azure", "diff", "1", "2", "--json").json();
        assertThat(difference.get("added").get(0).get("name").asText()).isEqualTo("vnet-c");
        assertThat(difference.get("removed")).isEmpty();
        assertThat(difference.get("changed").get(0).get("path").asText())
                .isEqualTo("properties.addressSpace.addressPrefixes");
        assertThat(difference.get("changed").get(0).get("after").get(0).asText()).isEqualTo("10.9.0.0/16");
    }

    @Test
    void knownResourcesThatFilesLackAreCountedAfterTheImportAndNotRemoved() throws IOException {
        save("all.json", "[" + network("vnet-a") + "," + network("vnet-b") + "," + network("vnet-c") + "]");
        save("some.json", "[" + network("vnet-c") + "]");
        assertThat(cli.run("azure", "import", "all.json").err()).doesNotContain("--complete");
        assertThat(cli.run("azure", "import", "some.json").err())
                .contains("2 known resources are missing from these files.", "with “--complete”");
        assertThat(cli.run("azure", "import", "some.json", "--json").json().get("missing").findValuesAsText("name"))
                .as("known for longer than since the import before")
                .containsExactly("vnet-a", "vnet-b");
        JsonNode difference = cli.run("azure", "diff", "1", "2", "--json").json();
        assertThat(difference.get("removed")).isEmpty();
        assertThat(difference.get("notSeen").findValuesAsText("name")).containsExactly("vnet-a", "vnet-b");

        CliFixture.Result complete = cli.run("azure", "import", "some.json", "--complete", "--json");
        assertThat(complete.json().get("missing")).isEmpty();
        assertThat(cli.run("azure", "import", "some.json", "--json").json().get("missing"))
                .as("the complete one settles it")
                .isEmpty();
        assertThat(cli.run("azure", "diff", "1", "4", "--json").json().get("removed").findValuesAsText("name"))
                .containsExactly("vnet-a", "vnet-b");
    }

    @Test
    void rejectsComparisonWithAMissingSnapshot() {
        assertThat(cli.run("azure", "diff", "1", "2").exitCode()).isEqualTo(2);
    }

    @Test
    void openAlertsAreListedBySeverityAndAge() throws IOException {
        String group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/g/providers/";
        String alert = "{'id':'" + group + "Microsoft.Security/locations/weu/alerts/%s','name':'%s',"
                + "'type':'Microsoft.Security/locations/alerts','properties':{'alertDisplayName':'%s',"
                + "'status':'%s','severity':'%s','compromisedEntity':'vm','startTimeUtc':'2001-01-01T00:00:00Z'}}";
        String vulnerability = "{'id':'" + group + "Microsoft.Compute/virtualMachines/vm/providers/Microsoft.Security/"
                + "assessments/a/subAssessments/s','name':'s','type':'Microsoft.Security/assessments/subAssessments',"
                + "'properties':{'displayName':'Outdated kernel','status':{'code':'Unhealthy','severity':'High'},"
                + "'timeGenerated':'2001-01-01T00:00:00Z'}}";
        save("azure/risks.json",
                "[" + alert.formatted("a", "a", "Port scan", "Active", "Low") + ","
                        + alert.formatted("b", "b", "Malware", "Active", "High") + ","
                        + alert.formatted("c", "c", "Over", "Resolved", "High") + "," + vulnerability + "]");
        cli.run("azure", "import", "azure");

        JsonNode alerts = cli.run("azure", "alerts", "--json").json();
        JsonNode vulnerabilities = cli.run("azure", "vulnerabilities", "--json").json();

        assertThat(alerts.get("alerts").findValuesAsText("title")).containsExactly("Malware", "Port scan");
        assertThat(alerts.get("alerts").get(0).get("days").asLong()).isGreaterThan(9_000);
        assertThat(alerts.get("bySeverity").get("High").asInt()).isEqualTo(1);
        assertThat(vulnerabilities.get("vulnerabilities").get(0).get("title").asText()).isEqualTo("Outdated kernel");
        assertThat(vulnerabilities.get("vulnerabilities").get(0).get("resource").asText()).isEqualTo("vm");
        assertThat(cli.run("azure", "alerts").out()).contains("Malware").doesNotContain("Over");
    }

    /** Microsoft Learn, "Use Key Vault references as app settings": both forms name a secret, neither has its value. */
    @Test
    void secretsAreListedByNameWithTheSettingsThatReferToThem() throws IOException {
        String group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/g/providers/";
        String app = "{'id':'" + group + "Microsoft.Web/sites/shop','type':'Microsoft.Web/sites','name':'shop',"
                + "'properties':{'siteConfig':{'appSettings':[{'name':'DB','value':'@Microsoft.KeyVault("
                + "SecretUri=https://kv.vault.azure.net/secrets/db/0123)'},{'name':'API','value':"
                + "'@Microsoft.KeyVault(SecretName=api;VaultName=KV)'},{'name':'MODE','value':'live'}]}}}";
        save("azure/vault.json", "[" + app + ","
                + "{'id':'https://kv.vault.azure.net/secrets/db','attributes':{'enabled':true,'exp':1798761600},"
                + "'tags':{'Owner':'=finance'}},"
                + "{'id':'https://kv.vault.azure.net/secrets/api','attributes':{'enabled':false}},"
                + "{'kid':'https://kv.vault.azure.net/keys/disk','attributes':{'enabled':true}},"
                + "{'id':'https://kv.vault.azure.net/secrets/tls','managed':true,'attributes':{'enabled':true}},"
                + "{'id':'https://kv.vault.azure.net/certificates/tls','attributes':{'enabled':true}}]");
        cli.run("azure", "import", "azure");
        Path csv = folder.resolve("secrets.csv");

        JsonNode list = cli.run("azure", "secrets", "--export", csv.toString(), "--json").json();

        assertThat(list.get("secrets").findValuesAsText("name")).containsExactly("api", "db", "disk", "tls");
        assertThat(list.get("secrets").findValuesAsText("kind")).containsExactly("SECRET", "SECRET", "KEY",
                "CERTIFICATE");
        assertThat(list.get("secrets").get(0).get("enabled").asBoolean()).isFalse();
        assertThat(list.get("secrets").get(0).get("usedBy").get(0).asText()).isEqualTo("shop: API");
        assertThat(list.get("secrets").get(1).get("usedBy").get(0).asText()).isEqualTo("shop: DB");
        assertThat(list.get("secrets").get(1).get("expires").asText()).startsWith("2027-01-01");
        assertThat(list.get("secrets").get(1).get("owner").asText()).isEqualTo("=finance");
        assertThat(list.get("settingsCollected").asBoolean()).isTrue();
        assertThat(Files.readString(csv)).contains("\"db\",\"enabled\",\"2027-01-01\",\"'=finance\",\"shop: DB\"")
                .doesNotContain("0123");
    }

    @Test
    void secretsWithoutCollectedSettingsSaySo() throws IOException {
        save("azure/vault.json", "[{'id':'https://kv.vault.azure.net/secrets/db'}]");
        cli.run("azure", "import", "azure");

        assertThat(cli.run("azure", "secrets").err()).contains("App settings were not collected")
                .contains("Microsoft.KeyVault/vaults/keys");
        assertThat(cli.run("azure", "secrets").out()).contains("not collected").doesNotContain("never");
    }

    @Test
    void uncollectedAlertsAreNotReportedAsAbsent() {
        cli.run("azure", "import", "azure");

        assertThat(cli.run("azure", "alerts", "--json").json().get("collected").asBoolean()).isFalse();
        assertThat(cli.run("azure", "alerts").err()).contains("does not show whether Azure contains any");
    }

    private void save(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace('\'', '"'));
    }
}
