package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy is released only after a decision about each deviation of high severity. */
class DocumentPolicyReleaseTest {

    private static final String KEY = "cloud-security-policy";
    private static final String REASON = "The vault is replaced in January";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void registerWithAVaultWithoutSoftDelete() throws IOException {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Anna Berg");
        cli.run("person", "add", "Ben Ott");
        importVaults("kv-a");
    }

    private void importVaults(String... names) throws IOException {
        String vaults = Stream.of(names)
                .map(name -> "{'id':'/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/"
                        + "Microsoft.KeyVault/vaults/" + name + "','properties':{'enableSoftDelete':false}}")
                .collect(Collectors.joining(",", "[", "]"));
        Files.writeString(folder.resolve("vaults.json"), vaults.replace('\'', '"'));
        assertThat(cli.run("azure", "import", "vaults.json", "--as", "Anna Berg").exitCode()).isZero();
    }

    private CliFixture.Result release(String... more) {
        String[] all = new String[more.length + 12];
        System.arraycopy(new String[]{"document", "release", KEY, "--as", "Anna Berg", "--approved-by", "Ben Ott",
            "--format", "docx", "--out", "out", "--json"}, 0, all, 0, 12);
        System.arraycopy(more, 0, all, 12, more.length);
        return cli.run(all);
    }

    @Test
    void releaseFailsNamingUndecidedDeviations() {
        CliFixture.Result refused = release();
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains("kv-a", "Nothing was submitted or released", "--deviation-reason");
        assertThat(cli.run("document", "versions", KEY).out()).doesNotContain("1.0-en");

        for (JsonNode finding : cli.run("finding", "list", "--json").json().at("/findings")) {
            if (finding.at("/severity").asText().equals("HIGH")) {
                cli.run("finding", "accept", finding.at("/id").asText(), "--until", "2027-03-31", "--reason",
                        "Replaced in January", "--as", "Ben Ott");
            }
        }
        CliFixture.Result released = release();
        assertThat(released.exitCode()).as(released.err()).isZero();
        JsonNode version = released.json().at("/version");
        assertThat(version.at("/deviations/0/decision").asText()).isEqualTo("EXCEPTION");
        assertThat(version.at("/deviationReason").asText()).isEmpty();
        assertThat(version.at("/snapshot/number").asInt()).isOne();
    }

    /** A change that is not implemented and a measure without follow-up have no effect. */
    @Test
    void withdrawnChangeAndRetiredMeasureAreNotDecisions() {
        cli.run("measure", "add", "--title", "Vaults keep what is deleted");
        for (JsonNode finding : cli.run("finding", "list", "--json").json().at("/findings")) {
            String id = finding.at("/id").asText();
            assertThat(cli.run("finding", "link", id, "--measure", "TOM-001").exitCode()).isZero();
            assertThat(cli.run("change", "add", "--kind", "key-vault", "--title", "Turn it on", "--finding", id)
                    .exitCode()).isZero();
        }
        assertThat(cli.run("measure", "retire", "TOM-001", "--reason", "Replaced").exitCode()).isZero();
        for (JsonNode change : cli.run("change", "list", "--json").json().at("/changes")) {
            assertThat(cli.run("change", "withdraw", change.at("/number").asText(), "--as", "Anna Berg").exitCode())
                    .isZero();
        }

        CliFixture.Result refused = release();
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains("kv-a");
    }

    @Test
    void reasonIsRecordedWithTheVersionAndNotPrinted() throws IOException {
        CliFixture.Result released = release("--deviation-reason", REASON);

        assertThat(released.exitCode()).as(released.err()).isZero();
        JsonNode version = released.json().at("/version");
        assertThat(version.at("/deviationReason").asText()).isEqualTo(REASON);
        assertThat(version.at("/deviations").toString()).contains("kv-a", "REASON");
        assertThat(cli.run("audit", "list", "--json").out()).contains(REASON);
        try (ZipFile docx = new ZipFile(folder.resolve(released.json().at("/documents/0/file").asText()).toFile())) {
            String text = new String(docx.getInputStream(docx.getEntry("word/document.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(text).doesNotContain(REASON, "kv-a");
        }
        assertThat(cli.run("check").exitCode()).isZero();

        CliFixture.Result next = release("--summary", "More vaults");
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(next.json().at("/version/deviationReason").asText()).as("holds on").isEqualTo(REASON);
    }

    @Test
    void deviationThatAppearedAfterApprovalStopsTheRelease() throws IOException {
        cli.run("document", "submit", KEY, "--as", "Anna Berg", "--deviation-reason", REASON);
        cli.run("document", "approve", KEY, "--as", "Ben Ott");
        importVaults("kv-a", "kv-b");

        CliFixture.Result refused = cli.run("document", "release", KEY, "--as", "Anna Berg", "--out", "out");
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(1);
        assertThat(refused.err()).contains("kv-b").doesNotContain("kv-a");
    }
}
