package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two snapshots, of 10 and 20 November; in between a rule was opened and a vault lost its purge protection. */
class ChangeUnrecordedTest {

    private static final String GROUP = "/subscriptions/s-1/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg-web";
    private static final String VAULT = "/subscriptions/s-1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-a";
    private static final String EVENT = GROUP + "/events/7a0d3b1c-0000-4000-8000-0123456789ab/ticks/638000000000000000";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void twoSnapshots() throws IOException {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna");
        cli.run("person", "add", "Ben");
        snapshot("before.json", "2026-11-10T08:00:00Z", resources("Deny", true));
        snapshot("after.json", "2026-11-20T08:00:00Z", resources("Allow", false) + "," + event());
    }

    private void snapshot(String name, String at, String resources) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "{\"value\":[" + resources + "]}");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
        assertThat(cli.run("azure", "import", name).exitCode()).isZero();
    }

    private static String resources(String access, boolean purgeProtection) {
        return """
                {"id":"%s","name":"nsg-web","type":"Microsoft.Network/networkSecurityGroups","location":"germanywestcentral",
                 "properties":{"securityRules":[{"name":"rdp","properties":{"priority":100,"direction":"Inbound","access":"%s",
                 "protocol":"Tcp","sourceAddressPrefix":"Internet","sourcePortRange":"*","destinationAddressPrefix":"*",
                 "destinationPortRange":"3389"}}]}},
                {"id":"%s","name":"kv-a","type":"Microsoft.KeyVault/vaults","location":"germanywestcentral",
                 "properties":{"tenantId":"t","sku":{"family":"A","name":"standard"},"enablePurgeProtection":%s}}"""
                .formatted(GROUP, access, VAULT, purgeProtection);
    }

    private static String event() {
        return """
                {"id":"%s","caller":"tobias@example.com","eventTimestamp":"2026-11-15T19:02:11.5Z","resourceId":"%s",
                 "operationName":{"value":"Microsoft.Network/networkSecurityGroups/securityRules/write"}}"""
                .formatted(EVENT, GROUP);
    }

    private void approvedNsgChange(String... more) {
        String[] call = {"change", "add", "--kind", "nsg", "--title", "RDP", "--reason", "r", "--risk", "r",
            "--rollback", "r", "--as", "Anna"};
        String[] all = Arrays.copyOf(call, call.length + more.length);
        System.arraycopy(more, 0, all, call.length, more.length);
        assertThat(cli.run(all).exitCode()).isZero();
        cli.run("change", "submit", "1", "--as", "Anna");
    }

    /** {@code az keyvault list --query "[?…]"} saves only matching items, without any sign of it in the file. */
    @Test
    void resourceMissingFromAFilteredFileIsNotAnUnrecordedChange() throws IOException {
        snapshot("filtered.json", "2026-11-21T08:00:00Z", resources("Allow", false).replace("kv-a", "kv-b"));
        CliFixture.Result filtered = cli.run("change", "unrecorded", "2", "3", "--json");
        assertThat(filtered.json().get("unrecorded").findValuesAsText("name")).containsExactly("kv-b");
        assertThat(filtered.json().get("notSeen").findValuesAsText("name")).containsExactly("kv-a");
        assertThat(cli.run("change", "unrecorded", "2", "3").err())
                .contains("One resource of the earlier snapshot is missing from the later one without proof");

        assertThat(cli.run("azure", "import", "filtered.json", "--complete").exitCode()).isZero();
        CliFixture.Result complete = cli.run("change", "unrecorded", "2", "4", "--json");
        assertThat(complete.json().get("unrecorded").findValuesAsText("name")).containsExactlyInAnyOrder("kv-a",
                "kv-b");
        assertThat(complete.json().get("notSeen")).isEmpty();
    }

    @Test
    void withoutChangeRecordsAllChangesAreUnrecorded() {
        CliFixture.Result result = cli.run("change", "unrecorded", "1", "2", "--json");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.json().get("unrecorded").findValuesAsText("name")).containsExactlyInAnyOrder("nsg-web",
                "kv-a");
        assertThat(result.json().get("explained")).isEmpty();
        assertThat(cli.run("change", "unrecorded", "1", "9").exitCode()).isEqualTo(2);
    }

    @Test
    void onlyAnApprovedRecordOfThePeriodExplainsAChange() {
        approvedNsgChange();
        var pending = cli.run("change", "unrecorded", "1", "2", "--json").json().get("unrecorded");
        assertThat(pending).hasSize(2);
        assertThat(pending.toString()).contains("\"pending\":[1]");
        cli.run("change", "approve", "1", "--as", "Ben", "--date", "2026-11-14");
        cli.run("change", "implement", "1", "--as", "Anna", "--date", "2026-11-15");
        var report = cli.run("change", "unrecorded", "1", "2", "--json").json();
        assertThat(report.get("unrecorded").findValuesAsText("name")).containsExactly("kv-a");
        assertThat(report.at("/explained/0/changes/0").asInt()).isEqualTo(1);
    }

    @Test
    void recordWithoutResourcesExplainsNothingBeforeImplementation() {
        approvedNsgChange();
        cli.run("change", "approve", "1", "--as", "Ben", "--date", "2026-11-20");
        assertThat(cli.run("change", "unrecorded", "1", "2").exitCode()).isEqualTo(1);
        assertThat(
                cli.run("change", "unrecorded", "1", "2", "--json").json().get("unrecorded").findValuesAsText("name"))
                .contains("nsg-web");
    }

    @Test
    void recordOfAnotherPeriodOrResourceExplainsNothing() {
        approvedNsgChange("--resource", "nsg-db");
        cli.run("change", "approve", "1", "--as", "Ben", "--date", "2026-11-14");
        assertThat(cli.run("change", "unrecorded", "1", "2", "--json").json().get("unrecorded")).hasSize(2);
        cli.run("change", "add", "--kind", "nsg", "--title", "früher", "--reason", "r", "--risk", "r", "--rollback",
                "r", "--as", "Anna");
        cli.run("change", "submit", "2", "--as", "Anna");
        cli.run("change", "approve", "2", "--as", "Ben", "--date", "2026-11-01");
        cli.run("change", "implement", "2", "--as", "Anna", "--date", "2026-11-02");
        assertThat(cli.run("change", "unrecorded", "1", "2", "--json").json().get("unrecorded")).hasSize(2);
    }

    @Test
    void unrecordedChangeBecomesADraftWithActivityLogData() {
        var entry = cli.run("change", "unrecorded", "1", "2", "--json").json().get("unrecorded").findParent("name");
        assertThat(entry).isNotNull();
        CliFixture.Result result = cli.run("change", "record", "1", "2", "nsg-web", "--as", "Anna", "--json");
        assertThat(result.exitCode()).as(result.err()).isZero();
        var change = result.json().get("change");
        assertThat(change.get("kind").asText()).isEqualTo("NSG");
        assertThat(change.get("afterTheFact").asBoolean()).isTrue();
        assertThat(change.get("resources").get(0).asText()).isEqualTo(GROUP);
        assertThat(change.get("implemented").asText()).isEqualTo("2026-11-15");
        assertThat(change.get("reason").asText()).contains("tobias@example.com");
        cli.run("change", "set", "1", "--risk", "r", "--rollback", "r");
        cli.run("change", "submit", "1", "--as", "Anna");
        cli.run("change", "approve", "1", "--as", "Ben");
        assertThat(
                cli.run("change", "unrecorded", "1", "2", "--json").json().get("unrecorded").findValuesAsText("name"))
                .containsExactly("kv-a");
        assertThat(cli.run("change", "record", "1", "2", "nsg-web", "--as", "Anna").exitCode()).isEqualTo(2);
    }

    private JsonNode finding(String id) {
        return cli.run("finding", "show", id, "--json").json().get("finding");
    }

    @Test
    void findingOfUnrecordedChangeIsClosedByAnApprovedRecord() throws IOException {
        CliFixture.Result raised = cli.run("change", "finding", "1", "2", "nsg-web");
        assertThat(raised.exitCode()).as(raised.err()).isZero();
        String id = raised.out().strip();
        assertThat(finding(id).get("state").asText()).isEqualTo("OPEN");
        assertThat(finding(id).get("reason").asText()).contains("#1", "#2", "tobias@example.com");
        assertThat(finding(id).get("controls").toString()).contains("A.8.32");
        assertThat(cli.run("change", "finding", "1", "2", "nsg-web").out().strip()).as("once only").isEqualTo(id);
        // A snapshot without the group does not show who changed it.
        snapshot("later.json", "2026-11-21T08:00:00Z", resources("Deny", true).replace(GROUP, GROUP + "-other"));
        assertThat(finding(id).get("state").asText()).isEqualTo("OPEN");
        cli.run("change", "record", "1", "2", "nsg-web", "--as", "Anna");
        assertThat(finding(id).get("state").asText()).as("a draft explains nothing").isEqualTo("OPEN");
        cli.run("change", "set", "1", "--risk", "r", "--rollback", "r");
        cli.run("change", "submit", "1", "--as", "Anna");
        assertThat(finding(id).get("state").asText()).isEqualTo("OPEN");
        assertThat(cli.run("change", "approve", "1", "--as", "Ben").exitCode()).isZero();
        assertThat(finding(id).get("state").asText()).isEqualTo("FIXED");
        assertThat(cli.run("finding", "history", id, "--json").out()).contains("FOUND").contains("MENDED");
        assertThat(cli.run("audit", "verify").exitCode()).isZero();
    }

    @Test
    void allUnrecordedChangesBecomeFindingsWithOneCommand() {
        assertThat(cli.run("change", "finding", "1", "2", "--all", "--json").json().get("findings")).hasSize(2);
        assertThat(cli.run("change", "finding", "1", "2").exitCode()).isEqualTo(2);
        assertThat(cli.run("change", "finding", "1", "2", "nsg-none").exitCode()).isEqualTo(2);
    }

    @Test
    void showContainsDifferenceAndNewlyPermittedTraffic() {
        approvedNsgChange("--before", "1", "--after", "2");
        var change = cli.run("change", "show", "1", "--json").json().get("change");
        assertThat(change.at("/difference/changed").toString()).contains("securityRules[rdp].properties.access");
        assertThat(change.at("/traffic/groups/0/newlyAllowed/0/destinationPorts").asText()).isEqualTo("3389");
    }
}
