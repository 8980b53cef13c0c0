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

class NsgCommandTest {

    private static final String RULE = """
            {"name":"%s","priority":%s,"direction":"Inbound","access":"%s","protocol":"Tcp","sourceAddressPrefix":"%s","sourcePortRange":"*",\
            "destinationAddressPrefix":"*","destinationPortRange":"%s"}""";
    private static final String HEAD = "direction,protocol,source,sourcePort,destination,destinationPort\n";

    @TempDir
    private Path folder;

    private CliFixture.Result run(String... arguments) {
        return new CliFixture(folder).run(arguments);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static String rule(String name, int priority, String access, String source, String port) {
        return RULE.formatted(name, priority, access, source, port);
    }

    private static String group(String name, String... rules) {
        return "{\"name\":\"%s\",\"id\":\"/g/providers/Microsoft.Network/networkSecurityGroups/%s\",\"securityRules\":[%s]}"
                .formatted(name, name, String.join(",", rules));
    }

    /** Microsoft, “How network security groups filter network traffic”: without a group all traffic passes. */
    @Test
    void reachSupportsAnInterfaceWithoutNsg() throws IOException {
        write("n.json",
                "[{\"name\":\"n1\",\"id\":\"/n/networkInterfaces/n1\",\"type\":\"Microsoft.Network/networkInterfaces\",\"properties\":"
                        + "{\"ipConfigurations\":[{\"name\":\"c\",\"properties\":{\"privateIPAddress\":\"10.0.0.4\",\"subnet\":{\"id\":\"/n/v/subnets/s\"}}}]}},"
                        + "{\"name\":\"v\",\"id\":\"/n/v\",\"type\":\"Microsoft.Network/virtualNetworks\",\"properties\":{\"addressSpace\":{\"addressPrefixes\":"
                        + "[\"10.0.0.0/16\"]},\"subnets\":[{\"name\":\"s\",\"id\":\"/n/v/subnets/s\",\"properties\":{\"addressPrefix\":\"10.0.0.0/24\"}}]}}]");
        write("f.csv", HEAD + "Inbound,Tcp,8.8.8.8,5000,10.0.0.4,22\n");

        JsonNode report = run("nsg", "reach", "n.json", "--nic", "n1", "--flows", "f.csv", "--json").json();

        assertThat(report.get("flows").get(0).get("verdict").asText()).isEqualTo("ALLOW");
        assertThat(report.get("flows").get(0).get("level").asText()).isEqualTo("none");
        assertThat(report.get("caveats").get(0).asText()).contains("Virtual Network Manager");
    }

    @Test
    void checkGivesExitCodeOneForAnOpenManagementPort() throws IOException {
        write("n.json", "[" + group("web", rule("rdp", 100, "Allow", "Internet", "3389")) + "]");

        CliFixture.Result result = run("nsg", "check", "n.json", "--json");

        assertThat(result.exitCode()).isEqualTo(1);
        JsonNode group = result.json().get("groups").get(0);
        assertThat(result.json().fieldNames()).toIterable().containsExactly("groups", "notRead", "caveats");
        assertThat(group.fieldNames()).toIterable()
                .containsExactly("name", "id", "exposures", "mistakes", "unreachableRules");
        JsonNode rdp = group.get("exposures").get(1);
        assertThat(rdp.fieldNames()).toIterable()
                .containsExactly("direction", "protocol", "port", "verdict", "rule", "priority", "sources", "reason",
                        "reachable", "path");
        assertThat(rdp.get("port").isInt()).isTrue();
        assertThat(rdp.get("verdict").asText()).isEqualTo("OPEN");
        assertThat(rdp.get("sources").size()).isGreaterThan(1);
    }

    @Test
    void checkEndsWithZeroForAnOpenWebServer() throws IOException {
        write("n.json", group("web", rule("https", 100, "Allow", "Internet", "443")));

        assertThat(run("nsg", "check", "n.json").exitCode()).isZero();
    }

    @Test
    void checkNamesUnreadRulesAndLeavesAffectedPortsUndecided() throws IOException {
        write("n.json",
                group("web", rule("bad", 100, "Allow", "10.0.0.1/8", "22"), rule("good", 110, "Allow", "*", "443")));

        JsonNode report = run("nsg", "check", "n.json", "--json").json();

        assertThat(report.get("notRead").get(0).get("rule").asText()).isEqualTo("bad");
        assertThat(report.get("groups").get(0).get("exposures").get(0).get("verdict").asText()).isEqualTo("UNDECIDED");
        assertThat(report.get("groups").get(0).get("exposures").get(9).get("verdict").asText()).isEqualTo("OPEN");
    }

    @Test
    void strictCheckFailsForAnUnreadRuleAndForAnUndecidedManagementPort() throws IOException {
        write("unread.json", group("web", rule("bad", 100, "Allow", "10.0.0.1/8", "443")));
        write("tag.json", group("web", rule("ssh", 100, "Allow", "SomeNewTag", "22")));
        write("closed.json", group("web", rule("https", 100, "Allow", "10.0.0.0/8", "443")));

        for (String file : new String[]{"unread.json", "tag.json"}) {
            assertThat(run("nsg", "check", file).exitCode()).as(file).isZero();
            assertThat(run("nsg", "check", "--strict", file).exitCode()).as(file).isEqualTo(1);
        }
        assertThat(run("nsg", "check", "--strict", "closed.json").exitCode()).isZero();
    }

    @Test
    void reachNamesTheMissingRoutesIfTheNetworkWasCollected() throws IOException {
        write("n.json",
                """
                        [{"name":"n1","id":"/n/networkInterfaces/n1","type":"Microsoft.Network/networkInterfaces","properties":{
                        "networkSecurityGroup":{"id":"/g/providers/Microsoft.Network/networkSecurityGroups/web"},
                        "ipConfigurations":[{"name":"c","properties":{"privateIPAddress":"10.0.0.4","subnet":{"id":"/n/v/subnets/s"}}}]}},
                        {"name":"v","id":"/n/v","type":"Microsoft.Network/virtualNetworks","properties":{"addressSpace":{"addressPrefixes":
                        ["10.0.0.0/16"]},"subnets":[{"name":"s","id":"/n/v/subnets/s","properties":{"addressPrefix":"10.0.0.0/24"}},
                        {"name":"GatewaySubnet","id":"/n/v/subnets/GatewaySubnet","properties":{"addressPrefix":"10.0.1.0/27",
                        "ipConfigurations":[{"id":"/n/virtualNetworkGateways/gw/ipConfigurations/c"}]}}]}},"""
                        + group("web", rule("https", 100, "Allow", "Internet", "443")) + "]");
        write("f.csv", HEAD + "Inbound,Tcp,192.168.7.9,5000,10.0.0.4,80\n");

        JsonNode flow = run("nsg", "reach", "n.json", "--nic", "n1", "--flows", "f.csv", "--json").json()
                .get("flows")
                .get(0);

        assertThat(flow.get("verdict").asText()).isEqualTo("UNDECIDED");
        assertThat(flow.get("reason").asText())
                .contains("No collected virtual network contains 192.168.7.9/32", "routes of the gateway in v")
                .doesNotContain("Add the virtual network");
    }

    @Test
    void checkEndsWithCodeThreeIfNothingIsReadable() throws IOException {
        write("broken.json", "{");
        write("empty.json", "{\"value\":[]}");

        for (String file : new String[]{"broken.json", "empty.json", "missing.json"}) {
            CliFixture.Result result = run("nsg", "check", file, "--json");
            assertThat(result.exitCode()).as(file).isEqualTo(3);
            assertThat(result.out()).as(file).isEmpty();
        }
    }

    @Test
    void fileWithARepeatedFieldIsNotRead() throws IOException {
        write("twice.json", group("twice",
                rule("r", 100, "Allow", "*", "22").replace("\"priority\"", "\"access\":\"Deny\",\"priority\"")));
        CliFixture.Result result = run("nsg", "check", "twice.json");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("a field occurs more than once");
    }

    @Test
    void reachResultsAreInTheOrderOfTheFlows() throws IOException {
        write("n.json", group("web", rule("https", 100, "Allow", "Internet", "443")));
        write("f.csv", HEAD + "Inbound,Tcp,8.8.8.8,5000,10.0.0.4,443\nInbound,Tcp,8.8.8.8,5000,10.0.0.4,80\nrubbish\n"
                + "Inbound,Tcp,10.1.0.9,5000,10.0.0.4,80\n");

        JsonNode flows = run("nsg", "reach", "n.json", "--group", "WEB", "--flows", "f.csv", "--json").json()
                .get("flows");

        assertThat(flows).extracting(flow -> flow.get("verdict").asText())
                .containsExactly("ALLOW", "DENY", "UNDECIDED", "UNDECIDED");
        assertThat(flows).extracting(flow -> flow.get("rule").asText()).startsWith("https", "DenyAllInBound");
        JsonNode known = run("nsg", "reach", "n.json", "--group", "web", "--flows", "f.csv", "--vnet", "10.0.0.0/16",
                "--json").json();
        assertThat(known.get("flows").get(3).get("verdict").asText()).isEqualTo("DENY");
    }

    @Test
    void reachOfAnInterfaceAppliesBothLevels() throws IOException {
        write("n.json", "[" + group("sub", rule("web", 100, "Allow", "*", "443"), rule("ssh", 110, "Allow", "*", "22"))
                + "," + group("own", rule("web", 100, "Allow", "*", "443"))
                + """
                        ,{"id":"/v/providers/Microsoft.Network/virtualNetworks/v","type":"Microsoft.Network/virtualNetworks","name":"v","properties":{
                        "addressSpace":{"addressPrefixes":["10.0.0.0/16"]},"subnets":[{"id":"/v/subnets/s","name":"s","properties":{
                        "networkSecurityGroup":{"id":"/g/providers/Microsoft.Network/networkSecurityGroups/SUB"}}}]}},
                        {"name":"nic","type":"Microsoft.Network/networkInterfaces","id":"/n","properties":{"networkSecurityGroup":{
                        "id":"/g/providers/microsoft.network/networkSecurityGroups/own"},"ipConfigurations":[{"properties":{
                        "privateIPAddress":"10.0.0.4","subnet":{"id":"/v/subnets/s"}}}]}}]""");
        write("f.csv", HEAD
                + "Inbound,Tcp,8.8.8.8,,10.0.0.4,443\nInbound,Tcp,8.8.8.8,,10.0.0.4,22\nInbound,Tcp,8.8.8.8,,10.0.0.4,80\n"
                + "Inbound,Tcp,10.0.0.9,,10.0.0.4,80\nOutbound,Tcp,10.0.0.4,,8.8.8.8,80\n");

        JsonNode flows = run("nsg", "reach", "n.json", "--nic", "nic", "--flows", "f.csv", "--json").json()
                .get("flows");

        assertThat(flows).extracting(flow -> flow.get("verdict").asText())
                .containsExactly("ALLOW", "DENY", "DENY", "ALLOW", "ALLOW");
        assertThat(flows).extracting(flow -> flow.get("level").asText())
                .containsExactly("nic", "nic", "subnet", "nic", "subnet");
    }

    @Test
    void diffShowsEffectiveChangesAndIgnoresReordering() throws IOException {
        write("a.json", group("web", rule("https", 100, "Allow", "8.8.8.0/24", "443"),
                rule("ssh", 110, "Allow", "8.8.4.4", "22")));
        write("b.json", group("web", rule("x", 400, "Allow", "8.8.4.4/32", "22"),
                rule("low", 200, "Allow", "8.8.8.0/25", "443"), rule("high", 300, "Allow", "8.8.8.128/25", "443")));
        write("c.json", group("web", rule("https", 100, "Allow", "8.8.8.0/24", "443"),
                rule("ssh", 110, "Allow", "8.8.0.0/16", "22")));

        assertThat(run("nsg", "diff", "a.json", "b.json", "--json").json().get("caveats").get(0).asText())
                .as("as in nsg check")
                .contains("Virtual Network Manager");
        assertThat(run("nsg", "diff", "a.json", "b.json").err()).contains("Virtual Network Manager");
        JsonNode same = run("nsg", "diff", "a.json", "b.json", "--json").json().get("groups").get(0);
        assertThat(same.get("newlyAllowed")).isEmpty();
        assertThat(same.get("newlyDenied")).isEmpty();
        JsonNode wider = run("nsg", "diff", "a.json", "c.json", "--json").json().get("groups").get(0);
        assertThat(wider.get("newlyAllowed")).hasSize(1);
        assertThat(wider.get("newlyAllowed").get(0).get("destinations").toString()).isEqualTo("[\"0.0.0.0/0\"]");
        assertThat(wider.get("newlyAllowed").get(0).get("destinationPorts").asInt()).isEqualTo(22);
        assertThat(wider.get("newlyDenied")).isEmpty();
    }

    @Test
    void segmentationShowsTheMatrixAndFailsIfARequirementIsNotMet() throws IOException {
        write("n.json", "["
                + group("web", rule("https", 100, "Allow", "Internet", "443"), rule("rdp", 110, "Allow", "*", "3389"))
                + """
                        ,{"id":"/v","type":"Microsoft.Network/virtualNetworks","name":"v","properties":{"addressSpace":{"addressPrefixes":["10.0.0.0/16"]},
                        "subnets":[{"id":"/v/subnets/a","name":"a","properties":{"addressPrefix":"10.0.0.0/24","networkSecurityGroup":{
                        "id":"/g/providers/Microsoft.Network/networkSecurityGroups/web"}}},{"id":"/v/subnets/b","name":"b","properties":{"addressPrefix":"10.0.1.0/24"}}]}}]""");

        CliFixture.Result result = run("nsg", "segmentation", "n.json", "--zone", "frontend=a", "--zone", "backend=v/B",
                "--json");

        assertThat(result.exitCode()).isEqualTo(1);
        JsonNode network = result.json().get("networks").get(0);
        assertThat(network.fieldNames()).toIterable().containsExactly("network", "zones", "matrix", "flows");
        assertThat(network.get("matrix").get(0).toString())
                .isEqualTo("{\"from\":\"INTERNET\",\"to\":\"FRONTEND\",\"allowed\":["
                        + "{\"protocol\":\"Tcp\",\"ports\":\"443,3389\",\"certain\":true}]}");
        assertThat(run("nsg", "segmentation", "n.json", "--zone", "frontend=x").exitCode()).isEqualTo(2);
        assertThat(run("nsg", "segmentation", "n.json", "--office", "203.0.113.9/29").exitCode()).isEqualTo(2);
    }

    @Test
    void serviceTagsAreReadFromASeparateFile() throws IOException {
        write("n.json", group("web", rule("sql", 100, "Allow", "Sql.WestEurope", "1433")));
        write("t.json",
                "{\"cloud\":\"Public\",\"values\":[{\"name\":\"Sql.WestEurope\",\"properties\":{\"addressPrefixes\":[\"20.0.0.0/24\"]}}]}");

        JsonNode sql = run("nsg", "check", "n.json", "--service-tags", "t.json", "--json").json()
                .get("groups")
                .get(0)
                .get("exposures")
                .get(2);

        assertThat(sql.get("verdict").asText()).isEqualTo("RESTRICTED");
        assertThat(run("nsg", "check", "n.json", "--service-tags", "n.json").exitCode()).isEqualTo(3);
    }

    @Test
    void importedServiceTagsAreUsedOnRequest() throws IOException {
        write("n.json", group("web", rule("sql", 100, "Allow", "Sql.WestEurope", "1433")));
        write("ServiceTags_Public_20261116.json",
                "{\"cloud\":\"Public\",\"changeNumber\":401,\"values\":[{\"name\":\"Sql.WestEurope\","
                        + "\"properties\":{\"addressPrefixes\":[\"20.0.0.0/24\"]}}]}");
        run("init");

        JsonNode list = run("nsg", "service-tags", "import", "ServiceTags_Public_20261116.json", "--json").json()
                .get("serviceTags");
        JsonNode with = run("nsg", "check", "n.json", "--registered-tags", "--json").json()
                .get("groups")
                .get(0)
                .get("exposures")
                .get(2);
        JsonNode without = run("nsg", "check", "n.json", "--json").json().get("groups").get(0).get("exposures").get(2);

        assertThat(list.get("changeNumber").asInt()).isEqualTo(401);
        assertThat(list.get("published").asText()).isEqualTo("2026-11-16");
        assertThat(with.get("verdict").asText()).isEqualTo("RESTRICTED");
        assertThat(without.get("verdict").asText()).isEqualTo("UNDECIDED");
        assertThat(run("nsg", "service-tags", "show").out()).contains("401", "2026-11-16");
        assertThat(run("nsg", "service-tags", "remove", "--json").json().get("serviceTags").isNull()).isTrue();
        assertThat(run("nsg", "service-tags", "import", "n.json").exitCode()).isEqualTo(3);
    }

    @Test
    void checkReportsTheDatesOfItsFiles() throws IOException {
        write("old.json", "[" + group("a") + "]");
        write("now.json", "[" + group("b") + "]");
        Files.setLastModifiedTime(folder.resolve("old.json"), FileTime.from(Instant.parse("2020-03-01T12:00:00Z")));

        assertThat(run("nsg", "check", "old.json", "now.json", "--json").json().get("caveats").toString())
                .contains("oldest 2020-03-01, newest ", "days old");
        assertThat(run("nsg", "check", "now.json").err()).contains("Date of the data: ").doesNotContain("days old");
    }

    /** From “Working with large Azure resource data sets” (learn governance/resource-graph/concepts/work-with-data). */
    @Test
    void furtherPagesOfAListAreNamed() throws IOException {
        String page = "{\"count\":1,\"data\":[%s],\"skip_token\":%s,\"total_records\":%d}";
        write("first.json", page.formatted(group("a"), "\"abc\"", 1200));
        write("last.json", page.formatted(group("b"), "null", 1));

        JsonNode notRead = run("nsg", "check", "first.json", "last.json", "--json").json().get("notRead");
        assertThat(notRead).hasSize(1);
        assertThat(notRead.get(0).toString()).contains("first.json");
    }
}
