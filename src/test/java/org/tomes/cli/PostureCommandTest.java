package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.check.CheckResultSetFixture;

class PostureCommandTest {

    @TempDir
    private Path folder;

    private CliFixture.Result run(String... arguments) {
        return new CliFixture(folder).run(arguments);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content.replace('\'', '"'));
    }

    private static String vault(String name, String properties) {
        return CheckResultSetFixture.resource("Microsoft.KeyVault/vaults/" + name, properties);
    }

    private static JsonNode purge(JsonNode report) {
        return report.get("assessments")
                .valueStream()
                .filter(one -> one.get("check").asText().equals("key-vault.purge-protection"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void jsonHasTheFieldsOfTheContractAndExitCodeOneWhereSomethingIsNotMet() throws IOException {
        write("v.json", "[" + vault("kv-a", "{}") + "]");

        CliFixture.Result result = run("posture", "check", "v.json", "--json");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.json().fieldNames()).toIterable().containsExactly("assessments", "notRead", "data");
        JsonNode one = purge(result.json());
        assertThat(one.fieldNames()).toIterable()
                .containsExactly("check", "result", "severity", "resource", "name", "type", "reason", "controls");
        assertThat(one.get("result").asText()).isEqualTo("NOT_MET");
        assertThat(one.get("resource").asText()).endsWith("/vaults/kv-a");
        assertThat(one.get("type").asText()).isEqualTo("Microsoft.KeyVault/vaults");
        assertThat(one.get("controls").get(0).asText()).isEqualTo("A.8.24");
    }

    @Test
    void datesOfTheDataAreReported() throws IOException {
        write("v.json", "[" + vault("kv-a", "{}") + "]");
        write("w.json", "[" + vault("kv-b", "{}") + "]");
        Instant old = Instant.parse("2020-03-01T12:00:00Z");
        Files.setLastModifiedTime(folder.resolve("v.json"), FileTime.from(old));

        JsonNode data = run("posture", "check", "v.json", "w.json", "--json").json().get("data");

        assertThat(data.fieldNames()).toIterable().containsExactly("oldest", "newest", "notes");
        assertThat(data.get("oldest").asText()).isEqualTo("2020-03-01T12:00:00Z");
        assertThat(data.get("notes")).hasSize(3);
        assertThat(run("posture", "check", "v.json", "w.json").err()).contains("oldest 2020-03-01, newest ", "days old",
                "the age of recovery points with 2020-03-01");
        assertThat(run("posture", "check", "w.json").err()).contains("Date of the data: ").doesNotContain("days old");
    }

    /** Names are unique only within a resource group (Microsoft Learn, "Naming rules and restrictions"). */
    @Test
    void resourcesWithEqualNamesAreShownWithTheirGroups() throws IOException {
        String twin = vault("kv-a", "{}");
        write("v.json", "[" + twin + "," + twin.replace("/rg-app/", "/rg-two/") + "," + vault("kv-b", "{}") + "]");

        CliFixture.Result result = run("posture", "check", "v.json");

        assertThat(result.out()).contains("kv-a (rg-app)", "kv-a (rg-two)", "kv-b ").doesNotContain("kv-b (");
        assertThat(run("posture", "check", "v.json", "--json").json().get("assessments").findValuesAsText("name"))
                .as("the name in JSON is that of Azure")
                .contains("kv-a")
                .noneMatch(name -> name.contains("("));
    }

    @Test
    void notAssessedResultsAloneGiveExitCodeZero() throws IOException {
        write("v.json", CheckResultSetFixture.reduced("Microsoft.KeyVault/vaults/kv-a"));

        CliFixture.Result result = run("posture", "check", "v.json", "--json");

        assertThat(result.exitCode()).isZero();
        assertThat(purge(result.json()).get("result").asText()).isEqualTo("NOT_ASSESSED");
        assertThat(run("posture", "check", "v.json", "--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void unreadableFilesGiveExitCodeThreeAndEmptyStdout() throws IOException {
        write("broken.json", "{");
        write("empty.json", "{'value':[]}");

        for (String file : new String[]{"broken.json", "empty.json", "missing.json"}) {
            CliFixture.Result result = run("posture", "check", file, "--json");
            assertThat(result.exitCode()).as(file).isEqualTo(3);
            assertThat(result.out()).as(file).isEmpty();
            assertThat(result.err()).as(file).contains(file);
        }
    }

    @Test
    void unreadFilesOfAFolderAreListedWithTheResults() throws IOException {
        Files.createDirectory(folder.resolve("azure"));
        write("azure/v.json", vault("kv-a", "{'enablePurgeProtection':true}"));
        write("azure/w.json", "no json");

        JsonNode report = run("posture", "check", "azure", "--json").json();

        assertThat(purge(report).get("result").asText()).isEqualTo("MET");
        assertThat(report.get("notRead").get(0).get("origin").asText()).isEqualTo("azure/w.json");
    }

    @Test
    void reasonsAreInTheRequestedLanguage() throws IOException {
        write("v.json", vault("kv-a", "{}"));

        assertThat(purge(run("posture", "check", "v.json", "--json", "--lang", "de").json()).get("reason").asText())
                .startsWith("Der Bereinigungsschutz");
        assertThat(run("posture", "check", "v.json", "--lang", "de").out()).contains("Key Vault: ", "nicht erfüllt",
                "kv-a");
    }

    @Test
    void checksTheNewestSnapshotWithoutFiles() throws IOException {
        write("v.json", vault("kv-a", "{}"));
        assertThat(run("init").exitCode()).isZero();
        CliFixture.Result none = run("posture", "check");
        assertThat(none.exitCode()).isEqualTo(3);
        assertThat(none.err()).contains("azure import");
        assertThat(run("azure", "import", "v.json").exitCode()).isZero();

        assertThat(purge(run("posture", "check", "--json").json()).get("name").asText()).isEqualTo("kv-a");
    }
}
