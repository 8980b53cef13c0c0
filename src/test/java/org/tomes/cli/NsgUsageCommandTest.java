package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.cli.CliFixture.Result;

/** The formats of the logs are those of Microsoft's pages on flow logs and Traffic Analytics. */
class NsgUsageCommandTest {

    private static final String SUB = "aaaaaaaa-0000-0000-0000-000000000001";
    private static final String ID = "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/networkSecurityGroups/nsg-app";
    private static final String RULE = "{'name':'%s','properties':{'priority':%d,'direction':'Inbound','access':'%s','protocol':'Tcp',"
            + "'sourceAddressPrefix':'10.1.0.0/24','sourcePortRange':'*','destinationAddressPrefix':'*','destinationPortRange':'443'}}";

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void group() throws IOException {
        cli = new CliFixture(folder);
        write("nsg.json", "[" + group("rg-one") + "]");
    }

    private static String group(String resourceGroup) {
        return "{'id':'" + ID.formatted(SUB, resourceGroup) + "','name':'nsg-app','properties':{'securityRules':["
                + RULE.formatted("AllowWeb", 100, "Allow") + "," + RULE.formatted("AllowOld", 110, "Allow") + ","
                + RULE.formatted("DenyOld", 120, "Deny") + "]}}";
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.replace('\'', '"'));
    }

    private static String networkLog(String group, String rule, String... tuples) {
        return "{'records':[{'time':'2026-11-02T10:00:00Z','flowLogVersion':4,'category':'FlowLogFlowEvent','flowRecords':{'flows':"
                + "[{'aclID':'" + group + "','flowGroups':[{'rule':'" + rule + "','flowTuples':['"
                + String.join("','", tuples) + "']}]}]}}]}";
    }

    private Result usage(String... logs) {
        String[] call = new String[logs.length * 2 + 3];
        call[0] = "nsg";
        call[1] = "usage";
        call[2] = "nsg.json";
        for (int i = 0; i < logs.length; i++) {
            call[3 + 2 * i] = "--flows";
            call[4 + 2 * i] = logs[i];
        }
        return cli.run(call);
    }

    private JsonNode json(int exitCode, String... logs) {
        String[] call = new String[logs.length + 5];
        System.arraycopy(new String[]{"nsg", "usage", "nsg.json", "--json", "--flows"}, 0, call, 0, 5);
        System.arraycopy(logs, 0, call, 5, logs.length);
        Result result = cli.run(call);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        return result.json();
    }

    @Test
    void unusedAllowRuleIsNamedAndDenyRuleIsNot() throws IOException {
        write("log.json",
                networkLog(ID.formatted(SUB.toUpperCase(), "RG-ONE"), "AllowWeb",
                        "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0",
                        "1762077700000,10.1.0.4,10.2.0.4,51000,443,6,I,C,NX,10,1000,8,900"));
        JsonNode json = json(1, "log.json");
        assertThat(json.at("/neverUsed")).singleElement()
                .satisfies(rule -> assertThat(rule.get("rule").asText()).isEqualTo("AllowOld"));
        assertThat(json.at("/groups/0/rules/0/flows").asLong()).isEqualTo(1);
        assertThat(json.at("/groups/0/rules/0/lastSeen").asText()).isEqualTo("2025-11-02T10:01:40Z");
        assertThat(json.at("/period/from").asText()).isEqualTo("2025-11-02T10:00:00Z");
        assertThat(json.at("/deniedInternal")).isEmpty();
        assertThat(usage("log.json").out()).contains("AllowOld", "never", "1 flows recorded, 0 of them denied");
    }

    /** Microsoft, "Virtual network flow logs": a record contains the name of the rule at that time. */
    @Test
    void renamedRuleIsNotReportedAsUnused() throws IOException {
        write("log.json", networkLog(ID.formatted(SUB, "rg-one"), "AllowOlder",
                "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0"));
        JsonNode json = json(0, "log.json");
        assertThat(json.at("/neverUsed")).isEmpty();
        assertThat(json.at("/useUnknown")).hasSize(2);
        assertThat(usage("log.json").out()).contains("Rules whose use is unknown (2)", "nsg-app: AllowOld")
                .doesNotContain("did not occur");
        write("log.json", networkLog(ID.formatted(SUB, "rg-one"), "AllowOlder",
                "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,O,B,NX,0,0,0,0"));
        assertThat(json(1, "log.json").at("/neverUsed")).as("the other direction").hasSize(2);
    }

    @Test
    void endOfAnEarlierFlowIsUseButNotANewFlow() throws IOException {
        write("log.json",
                networkLog(ID.formatted(SUB, "rg-one"), "AllowOld",
                        "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,E,NX,10,1000,8,900",
                        "1762077600000,10.1.0.5,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0"));
        JsonNode json = json(1, "log.json");
        assertThat(json.at("/groups/0/rules/1/used").asBoolean()).isTrue();
        assertThat(json.at("/groups/0/rules/1/flows").asLong()).isEqualTo(1);
        assertThat(json.at("/neverUsed/0/rule").asText()).isEqualTo("AllowWeb");
    }

    /** Microsoft, "Flow logging for network security groups": C and E belong to a flow that began earlier. */
    @Test
    void continuedFlowsCountAsRecordedTraffic() throws IOException {
        write("log.json",
                networkLog(ID.formatted(SUB, "rg-one"), "AllowOld",
                        "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,C,NX,10,1000,8,900",
                        "1762077660000,10.1.0.4,10.2.0.4,51000,443,6,I,E,NX,10,1000,8,900"));

        assertThat(json(1, "log.json").at("/neverUsed")).singleElement()
                .satisfies(rule -> assertThat(rule.get("rule").asText()).isEqualTo("AllowWeb"));
    }

    /** The rule denied when the traffic was recorded and allows now: it is unknown whether the permission is used. */
    @Test
    void previouslyDeniedTrafficIsNotUseOfAnAllowRule() throws IOException {
        write("log.json", networkLog(ID.formatted(SUB, "rg-one"), "AllowOld",
                "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,D,NX,0,0,0,0"));

        JsonNode json = json(1, "log.json");

        assertThat(json.at("/groups/0/rules/1/used").asBoolean()).isFalse();
        assertThat(json.at("/neverUsed")).isEmpty();
        assertThat(json.at("/useUnknown")).hasSize(2);
    }

    @Test
    void deniedInternalTrafficIsListedAndDeniedInternetTrafficIsNot() throws IOException {
        write("log.json", "{'records':[{'resourceId':'" + ID.formatted(SUB, "rg-one")
                + "','properties':{'Version':2,'flows':[{'rule':'DefaultRule_DenyAllInBound','flows':[{'mac':'000D3A','flowTuples':["
                + "'1762077600,10.1.0.4,10.2.0.4,51000,1433,T,I,D,B,,,,','1762077601,10.1.0.4,10.2.0.4,51001,1433,T,I,D,B,,,,',"
                + "'1762077602,203.0.113.9,10.2.0.4,51002,3389,T,I,D,B,,,,']}]}]}}]}");
        JsonNode json = json(1, "log.json");
        assertThat(json.at("/deniedInternal")).singleElement().satisfies(denied -> {
            assertThat(denied.get("port").asInt()).isEqualTo(1433);
            assertThat(denied.get("flows").asLong()).isEqualTo(2);
            assertThat(denied.get("protocol").asText()).isEqualTo("TCP");
        });
        assertThat(json.at("/flows/denied").asLong()).isEqualTo(3);
        assertThat(json.at("/unknownRules")).isEmpty();
        assertThat(usage("log.json").out()).contains("10.1.0.4 → 10.2.0.4 TCP 1433");
    }

    @Test
    void querySummarisedByTrafficAnalyticsIsReadAsThePortalExportsIt() throws IOException {
        write("flows.csv",
                "\uFEFF\"FlowEndTime [UTC]\",AclGroup,AclRule,FlowDirection,FlowStatus,SrcIp,DestIp,DestPort,L4Protocol,AllowedInFlows,DeniedInFlows\n"
                        + "\"11/2/2026, 10:00:00.000 AM\"," + SUB
                        + "/rg-one/nsg-app,AllowWeb,Inbound,Allowed,10.1.0.4,10.2.0.4,443,T,12,0\n"
                        + "\"11/2/2026, 11:00:00.000 AM\"," + SUB
                        + "/rg-one/nsg-app,AllowOld,Inbound,Allowed,10.1.0.4,10.2.0.4,443,T,3,0\n");
        JsonNode json = json(0, "flows.csv");
        assertThat(json.at("/groups/0/rules/0/flows").asLong()).isEqualTo(12);
        assertThat(json.at("/period/to").asText()).isEqualTo("2026-11-02T11:00:00Z");
    }

    @Test
    void olderTableOfTrafficAnalyticsIsReadByItsOwnColumns() throws IOException {
        write("flows.csv",
                "NSGList_s;NSGRule_s;FlowDirection_s;FlowStatus_s;SrcIP_s;DestIP_s;DestPort_d;L4Protocol_s;FlowCount_d\n"
                        + SUB + "/rg-one/nsg-app;allowweb;I;A;10.1.0.4;10.2.0.4;443.0;T;7\n" + SUB
                        + "/rg-one/nsg-app;DenyOld;I;D;10.1.0.9;10.2.0.4;22;T;2\n");
        JsonNode json = json(1, "flows.csv");
        assertThat(json.at("/groups/0/rules/0/flows").asLong()).isEqualTo(7);
        assertThat(json.at("/deniedInternal/0/rule").asText()).isEqualTo("DenyOld");
        assertThat(json.at("/period/from").isNull()).isTrue();
    }

    @Test
    void usageIsUnknownForAnNsgWithoutRecordedTraffic() throws IOException {
        write("nsg.json", "[" + group("rg-one") + "," + group("rg-two") + "]");
        write("log.json", networkLog(ID.formatted(SUB, "rg-two"), "AllowWeb",
                "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0"));
        JsonNode json = json(1, "log.json");
        assertThat(json.at("/groups/0/recorded").asBoolean()).isFalse();
        assertThat(json.at("/groups/0/rules/0/flows").isNull()).isTrue();
        assertThat(json.at("/groups/1/recorded").asBoolean()).isTrue();
        assertThat(json.at("/neverUsed")).hasSize(1);
        assertThat(usage("log.json").out()).contains("nsg-app: no traffic recorded");
    }

    @Test
    void ambiguousNsgNameIsNotMatched() throws IOException {
        write("nsg.json", "[" + group("rg-one") + "," + group("rg-two") + "]");
        write("log.json",
                networkLog("nsg-app", "AllowWeb", "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0"));
        JsonNode json = json(0, "log.json");
        assertThat(json.at("/groups/0/recorded").asBoolean()).isFalse();
        assertThat(json.at("/unknownRules/0/rule").asText()).isEqualTo("AllowWeb");
    }

    @Test
    void foldersOfAStorageAccountAreReadCompletely() throws IOException {
        for (String hour : new String[]{"h=10", "h=11"}) {
            write("logs/y=2026/" + hour + "/PT1H.json", networkLog(ID.formatted(SUB, "rg-one"), "AllowWeb",
                    "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0"));
        }
        assertThat(json(1, "logs").at("/flows/allowed").asLong()).isEqualTo(2);
    }

    @Test
    void invalidFlowEntriesAreCountedAndTheOthersRead() throws IOException {
        write("log.json",
                networkLog(ID.formatted(SUB, "rg-one"), "AllowWeb", "nonsense", "",
                        "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,X,B",
                        "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0"));
        assertThat(json(1, "log.json").at("/unreadEntries").asLong()).isEqualTo(3);
        assertThat(usage("log.json").err()).contains("3 entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{'records':{}}", "{'records':[{'properties':", "nonsense", "\u0000"})
    void rejectsFileThatIsNotAFlowLog(String content) throws IOException {
        write("log.json", content);
        Result result = usage("log.json");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).doesNotContain("Exception");
    }

    @Test
    void rejectsQueryWithoutRuleNamingMissingColumns() throws IOException {
        write("flows.csv", "AclGroup,FlowDirection\nx,Inbound\n");
        Result result = usage("flows.csv");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("AclRule", "FlowStatus");
    }

    private String flowLogStatement() {
        JsonNode all = cli.run("document", "statements", "cloud-security-policy", "--json").json().get("statements");
        for (JsonNode statement : all) {
            if (statement.get("key").asText().equals("review.flow-logs")) {
                return statement.get("state").asText();
            }
        }
        return "";
    }

    private Result recorded(String log, String... more) {
        String[] call = Arrays.copyOf(new String[]{"nsg", "usage", "nsg.json", "--flows", log, "--json", "--record"},
                7 + more.length);
        System.arraycopy(more, 0, call, 7, more.length);
        return cli.run(call);
    }

    /** Reading old logs today is no evaluation of today's traffic. */
    @Test
    void storedResultIsEvidenceOfTheDayOnWhichItsTrafficEndsAndNotOfToday() throws IOException {
        cli.register();
        cli.run("measure", "add", "--title", "Look at traffic");
        write("old.json", networkLog(ID.formatted(SUB, "rg-one"), "AllowWeb",
                "1762077600000,10.1.0.4,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0"));
        write("new.json", networkLog(ID.formatted(SUB, "rg-one"), "AllowWeb",
                "1793700000000,10.1.0.4,10.2.0.4,51000,443,6,I,B,NX,0,0,0,0"));
        assertThat(flowLogStatement()).isEqualTo("NOT_ASSESSED");

        assertThat(recorded("old.json", "--measure", "TOM-001").json().get("evidence").asText()).isEqualTo("E-001");
        assertThat(flowLogStatement()).isEqualTo("NOT_MET");

        assertThat(recorded("new.json", "--revises", "E-001").json().get("evidence").asText()).isEqualTo("E-001");
        assertThat(flowLogStatement()).isEqualTo("MET");
        JsonNode evidence = cli.run("evidence", "list", "--measure", "TOM-001", "--json").json().at("/evidence/0");
        assertThat(evidence.get("title").asText()).startsWith("Evaluation of flow logs");
        assertThat(cli.run("evidence", "save", "E-001", "stored.json").exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("stored.json"))).contains("neverUsed", "AllowOld");
    }

    @Test
    void resultWithoutTimesIsNotStoredAndOptionsOfStoringNeedIt() throws IOException {
        cli.register();
        write("flows.csv", "AclGroup,AclRule,FlowDirection,FlowStatus,SrcIp,DestIp,DestPort,L4Protocol,AllowedInFlows\n"
                + SUB + "/rg-one/nsg-app,AllowWeb,Inbound,Allowed,10.1.0.4,10.2.0.4,443,T,12\n");
        Result undated = recorded("flows.csv");
        assertThat(undated.exitCode()).isEqualTo(3);
        assertThat(undated.err()).contains("FlowEndTime");
        assertThat(cli.run("evidence", "list", "--json").json().get("evidence")).isEmpty();
        assertThat(cli.run("nsg", "usage", "nsg.json", "--flows", "flows.csv", "--revises", "E-001").exitCode())
                .isEqualTo(2);
    }
}
