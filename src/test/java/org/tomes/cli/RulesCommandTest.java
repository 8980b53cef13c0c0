package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesCommandTest {

    private static final String WORKSPACE = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/"
            + "Microsoft.OperationalInsights/workspaces/log-a";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void createRegister() {
        cli = new CliFixture(folder);
        cli.register();
        cli.run("person", "add", "Ada");
    }

    private CliFixture.Result set(String... arguments) {
        String[] all = new String[arguments.length + 5];
        System.arraycopy(new String[]{"rules", "set", "--as", "Ada", "--json"}, 0, all, 0, 5);
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return cli.run(all);
    }

    @Test
    void initialRulesApplyAndChangesAreStored() {
        assertThat(cli.run("rules", "show", "--json").json().at("/rules/revision").asInt()).isZero();
        assertThat(cli.run("rules", "show").out()).contains("Azure Bastion, per host: €130.00 (as of 2026-11-24)");

        CliFixture.Result result = set("--required-tag", "Owner", "--required-tag", "CostCenter", "--office-address",
                "198.51.100.0/28", "--max-administrators", "2", "--price", "bastion=150", "--price",
                "defender-servers-p2=13.5@2026-01-31", "--longer-record", WORKSPACE + "=Contract with the insurer");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.json()).isEqualTo(cli.run("rules", "show", "--json").json());
        assertThat(result.json().at("/rules/requiredTags").toString()).isEqualTo("[\"Owner\",\"CostCenter\"]");
        assertThat(result.json().at("/rules/prices").toString()).contains(
                "{\"item\":\"bastion\",\"amount\":150,\"currency\":\"EUR\",\"asOf\":\"2026-11-24\"}",
                "{\"item\":\"defender-servers-p2\",\"amount\":13.5,\"currency\":\"EUR\",\"asOf\":\"2026-01-31\"}");
        assertThat(result.json().at("/rules/revision").asInt()).isOne();

        CliFixture.Result emptied = set("--office-address", "", "--longer-record", WORKSPACE + "=");
        assertThat(emptied.json().at("/rules/officeAddresses")).isEmpty();
        assertThat(emptied.json().at("/rules/longerRecords")).isEmpty();
        assertThat(emptied.json().at("/rules/maxAdministrators").asInt()).isEqualTo(2);
        assertThat(set("--max-administrators", "2").json().at("/rules/revision").asInt()).as("nothing changed")
                .isEqualTo(2);
        assertThat(cli.run("audit", "list", "--json").out()).contains("Contract with the insurer");
        assertThat(cli.run("check").exitCode()).isZero();
    }

    @Test
    void recordedReasonChangesTheCheckResult() throws IOException {
        Files.writeString(folder.resolve("w.json"),
                "[{\"id\":\"" + WORKSPACE + "\",\"properties\":{\"retentionInDays\":365}},{\"id\":\"" + WORKSPACE
                        + "/tables/Heartbeat\",\"properties\":{\"totalRetentionInDays\":365}}]");
        cli.run("azure", "import", "w.json", "--as", "Ada");
        assertThat(cli.run("posture", "check").out()).contains("no reason for more than 90 days is recorded");
        set("--longer-record", WORKSPACE + "=Contract with the insurer");
        assertThat(cli.run("posture", "check", "--all").out()).contains("Reason: Contract with the insurer");
        JsonNode finding = cli.run("finding", "list", "--json")
                .json()
                .at("/findings")
                .valueStream()
                .filter(each -> each.at("/check").asText().equals("cost.workspace-retention"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.at("/state").asText()).isEqualTo("FIXED");
        assertThat(cli.run("finding", "show", finding.at("/id").asText(), "--json").json().at("/finding/history"))
                .as("nothing was remediated in Azure")
                .last()
                .satisfies(event -> assertThat(event.at("/note").asText()).isEqualTo("rules"));
    }

    @ParameterizedTest
    @CsvSource({"--price,bastion", "--price,bastion=cheap", "--price,bastion=1=2=3", "--price,ferry=10",
        "--price,bastion=-1", "--price,bastion=10@soon", "--price,bastion=999999999", "--office-address,office",
        "--max-administrators,0", "--longer-record,log-a=because", "--longer-record,because", "--required-tag,'a\nb'"})
    void rejectsInvalidOptionValueInOneSentence(String option, String value) {
        CliFixture.Result result = set(option, value);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip()).isNotEmpty().doesNotContain("Exception", "\tat ");
        assertThat(cli.run("rules", "show", "--json").json().at("/rules/revision").asInt()).isZero();
    }

    @Test
    void valueOfARuleIsSetNamedAndReset() throws IOException {
        Files.writeString(folder.resolve("w.json"),
                "{\"id\":\"" + WORKSPACE + "\",\"properties\":{\"retentionInDays\":90}}");
        cli.run("azure", "import", "w.json", "--as", "Ada");
        CliFixture.Result result = set("--value", "log-retention=180", "--value", "tls-version=1.3");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.json().at("/rules/values/log-retention").asInt()).isEqualTo(180);
        assertThat(result.json().at("/rules/values/rpo").asInt()).as("default").isEqualTo(24);
        assertThat(cli.run("posture", "check").out()).contains("only 90 days; required: 180");
        assertThat(cli.run("rules", "values").out()).contains("180 days", "TLS 1.3", "cost.workspace-retention");
        JsonNode listed = cli.run("rules", "values", "--json").json().at("/parameters/1");
        assertThat(listed.toString()).startsWith("{\"key\":\"log-retention\",\"value\":180,\"unit\":\"DAYS\","
                + "\"default\":90,\"minimum\":1,\"maximum\":3650,\"rules\":[\"SEC-10\",\"MON-15\",\"CST-05\"],\"checks\":[");
        assertThat(cli.run("audit", "list", "--json").out()).contains("log-retention 180", "tls-version 3");

        assertThat(set("--value", "log-retention=default").json().at("/rules/values/log-retention").asInt())
                .isEqualTo(90);
        assertThat(cli.run("check").exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"log-retention=0,from 1 to 3650", "vault-soft-delete=91,from 7 to 90", "tls-version=1.1,from 1.2",
        "colour=1,rules values", "rpo=soon,rpo=soon", "rpo,secret-rotation=90", "=5,rules values"})
    void rejectsImpossibleValue(String given, String told) {
        CliFixture.Result result = set("--value", given);

        assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
        assertThat(result.err()).contains(told);
        assertThat(cli.run("rules", "show", "--json").json().at("/rules/revision").asInt()).isZero();
    }
}
