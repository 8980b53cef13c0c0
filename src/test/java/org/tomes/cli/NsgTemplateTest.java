package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NSGs in templates: {@code nsg check} and {@code posture check} read them with the same parser. */
class NsgTemplateTest {

    private static final String GROUP = "{`type`:`Microsoft.Network/networkSecurityGroups`,`name`:`%s`,`properties`:%s}";
    private static final String OPEN = "{`name`:`open`,`properties`:{`priority`:100,`direction`:`Inbound`,`access`:`Allow`,"
            + "`protocol`:`*`,`sourceAddressPrefix`:`*`,`sourcePortRange`:`*`,`destinationAddressPrefix`:`*`,"
            + "`destinationPortRange`:`*`}}";

    @TempDir
    private Path folder;

    private JsonNode run(String command, String template) throws IOException {
        Files.writeString(folder.resolve("t.json"), template.replace('`', '"'));
        return new CliFixture(folder).run(command, "check", "t.json", "--json").json();
    }

    private static String template(String head, String resources) {
        return "{`$schema`:`https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`,"
                + "`contentVersion`:`1.0.0.0`," + head + "`resources`:[" + resources + "]}";
    }

    private static String remoteDesktop(JsonNode report, int group) {
        return report.get("groups").get(group).get("exposures").get(1).get("verdict").asText();
    }

    @Test
    void nsgWithUnresolvedPropertiesIsUndecidedAndUnread() throws IOException {
        JsonNode report = run("nsg",
                template("`parameters`:{`all`:{`type`:`object`}},", GROUP.formatted("g", "`[parameters('all')]`")));

        assertThat(remoteDesktop(report, 0)).isEqualTo("UNDECIDED");
        assertThat(report.get("notRead").get(0).get("group").asText()).isEqualTo("g");
    }

    @Test
    void propertiesAndRulesFromVariablesAreWorkedOut() throws IOException {
        JsonNode report = run("nsg",
                template("`variables`:{`rules`:[" + OPEN + "],`all`:{`securityRules`:`[variables('rules')]`}},",
                        GROUP.formatted("g", "`[variables('all')]`")));

        assertThat(remoteDesktop(report, 0)).isEqualTo("OPEN");
        assertThat(report.get("notRead")).isEmpty();
    }

    @Test
    void groupInANestedDeploymentIsCheckedByBothCommands() throws IOException {
        String template = template("", GROUP.formatted("top", "{`securityRules`:[]}")
                + ",{`type`:`Microsoft.Resources/deployments`,`name`:`d`,`properties`:{`template`:{`resources`:["
                + GROUP.formatted("nested", "{`securityRules`:[" + OPEN + "]}") + "]}}}");

        assertThat(run("nsg", template).get("groups").findValuesAsText("name")).contains("top", "nested");
        assertThat(run("posture", template).get("assessments").findValuesAsText("name")).contains("top", "nested");
    }

    @Test
    void linkedDeploymentIsNamedAsNotRead() throws IOException {
        String template = template("", GROUP.formatted("top", "{`securityRules`:[]}")
                + ",{`type`:`Microsoft.Resources/deployments`,`name`:`far`,`properties`:{`templateLink`:{`uri`:`https://x.invalid`}}}");

        assertThat(run("nsg", template).get("notRead").get(0).get("group").asText()).isEqualTo("far");
        assertThat(run("posture", template).get("notRead").toString()).contains("far");
    }

    @Test
    void undeployedNsgIsOmitted() throws IOException {
        String off = GROUP.formatted("off", "{`securityRules`:[" + OPEN + "]}")
                .replaceFirst("\\{", "{`condition`:false,");
        String template = template("", GROUP.formatted("on", "{`securityRules`:[]}") + "," + off);

        assertThat(run("nsg", template).get("groups").findValuesAsText("name")).containsExactly("on");
        assertThat(run("posture", template).get("assessments").findValuesAsText("name")).contains("on")
                .doesNotContain("off");
    }

    @Test
    void conditionalRuleLeavesThePortUndecided() throws IOException {
        String rule = "{`type`:`Microsoft.Network/networkSecurityGroups/securityRules`,`name`:`g/r`,"
                + "`condition`:`[parameters('on')]`,`properties`:"
                + OPEN.substring(OPEN.indexOf("{`priority`"), OPEN.length() - 1) + "}";
        JsonNode report = run("nsg", template("`parameters`:{`on`:{`type`:`bool`}},",
                GROUP.formatted("g", "{`securityRules`:[]}") + "," + rule));

        assertThat(remoteDesktop(report, 0)).isEqualTo("UNDECIDED");
        assertThat(report.get("notRead").get(0).get("rule").asText()).isEqualTo("r");
    }

    @Test
    void referencesWithinATemplateAreFollowed() throws IOException {
        JsonNode report = run("nsg", template("", GROUP.formatted("g", "{`securityRules`:[]}")
                + ",{`type`:`Microsoft.Network/routeTables`,`name`:`rt`,`properties`:{`routes`:[{`name`:`d`,`properties`:"
                + "{`addressPrefix`:`0.0.0.0/0`,`nextHopType`:`VirtualAppliance`,`nextHopIpAddress`:`10.9.9.4`}}]}}"
                + ",{`type`:`Microsoft.Network/virtualNetworks`,`name`:`v`,`properties`:{`addressSpace`:{`addressPrefixes`:"
                + "[`10.0.0.0/16`]},`subnets`:[{`name`:`s`,`properties`:{`addressPrefix`:`10.0.0.0/24`,"
                + "`networkSecurityGroup`:{`id`:`[resourceId('Microsoft.Network/networkSecurityGroups', 'g')]`},"
                + "`routeTable`:{`id`:`[resourceId('Microsoft.Network/routeTables', 'rt')]`}}}]}}"));

        assertThat(remoteDesktop(report, 0)).isEqualTo("OPEN");
    }

    /**
     * The two commands must not disagree; from “Set name and type for child resources” (learn azure-resource-manager).
     */
    @Test
    void ruleWithUnresolvedNameLeavesThePortUndecidedInBothCommands() throws IOException {
        String rule = "{`type`:`Microsoft.Network/networkSecurityGroups/securityRules`,`name`:`[format('{0}/{1}',parameters('p'),'r')]`,"
                + "`properties`:" + OPEN.substring(OPEN.indexOf("{`priority`"), OPEN.length() - 1) + "}";
        String template = template("`parameters`:{`p`:{`type`:`string`}},",
                GROUP.formatted("g", "{`securityRules`:[]}") + "," + rule);

        assertThat(remoteDesktop(run("nsg", template), 0)).isEqualTo("UNDECIDED");
        assertThat(run("posture", template).get("assessments").findValuesAsText("result")).doesNotContain("MET");
    }

    @Test
    void ruleWithinItsGroupIsReadOnce() throws IOException {
        String group = "{`type`:`Microsoft.Network/networkSecurityGroups`,`name`:`g`,`properties`:{`securityRules`:[]},"
                + "`resources`:[{`type`:`securityRules`,`name`:`open`," + OPEN.substring(OPEN.indexOf("`properties`"))
                + "]}";
        JsonNode report = run("nsg", template("", group));

        assertThat(remoteDesktop(report, 0)).isEqualTo("OPEN");
        assertThat(report.get("notRead")).isEmpty();
    }

    /** From “Create Resource Manager parameter file” (learn azure-resource-manager/templates/parameter-files). */
    @Test
    void parameterFileOverridesDefaultValues() throws IOException {
        Files.writeString(folder.resolve("t.parameters.json"),
                "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#\","
                        + "\"parameters\":{\"src\":{\"value\":\"*\"}}}");
        Files.writeString(folder.resolve("t.json"),
                template(
                        "`parameters`:{`src`:{`type`:`string`,`defaultValue`:`10.0.0.0/8`}},", GROUP
                                .formatted("g",
                                        "{`securityRules`:[" + OPEN.replace("`sourceAddressPrefix`:`*`",
                                                "`sourceAddressPrefix`:`[parameters('src')]`") + "]}"))
                        .replace('`', '"'));
        CliFixture cli = new CliFixture(folder);

        assertThat(remoteDesktop(cli.run("nsg", "check", "t.json", "t.parameters.json", "--json").json(), 0))
                .isEqualTo("OPEN");
        assertThat(remoteDesktop(cli.run("nsg", "check", "t.json", "--json").json(), 0)).isEqualTo("CLOSED");
    }

    /**
     * Microsoft Learn, "Parameters in ARM templates": the default value is used only if a deployment provides none.
     * Every output names the reservation, as {@code posture check} does by not assessing the resource.
     */
    @Test
    void defaultParameterValuesCauseACaveatWithoutParameterFile() throws IOException {
        String network = "{`type`:`Microsoft.Network/virtualNetworks`,`name`:`v`,`properties`:{`addressSpace`:"
                + "{`addressPrefixes`:[`10.0.0.0/16`]},`subnets`:[{`name`:`snet-backend`,`properties`:{`addressPrefix`:"
                + "`10.0.1.0/24`}}]}}";
        Files.writeString(folder.resolve("t.json"),
                template("`parameters`:{`src`:{`type`:`string`,`defaultValue`:`10.0.0.0/8`}},",
                        network + ","
                                + GROUP.formatted("g-open",
                                        "{`securityRules`:[" + OPEN.replace("`sourceAddressPrefix`:`*`",
                                                "`sourceAddressPrefix`:`[parameters('src')]`") + "]}"))
                        .replace('`', '"'));
        Files.writeString(folder.resolve("p.json"),
                "{\"$schema\":\"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#\","
                        + "\"parameters\":{\"src\":{\"value\":\"10.0.0.0/8\"}}}");
        Files.writeString(folder.resolve("flows.csv"),
                "direction,protocol,source,sourcePort,destination,destinationPort\nInbound,Tcp,10.1.1.1,1,10.0.1.4,22\n");
        CliFixture cli = new CliFixture(folder);

        for (List<String> command : List.of(List.of("check"), List.of("segmentation"),
                List.of("reach", "--group", "g-open", "--flows", "flows.csv"))) {
            List<String> line = new ArrayList<>(List.of("nsg", command.getFirst(), "t.json"));
            line.addAll(command.subList(1, command.size()));
            assertThat(cli.run(with(line, "--json")).json().get("caveats").toString()).as(command.toString())
                    .contains("default values", ": g-open.");
            assertThat(cli.run(line.toArray(String[]::new)).err()).as(command.toString()).contains(": g-open.");
            assertThat(cli.run(with(line, "p.json", "--json")).json().get("caveats").toString())
                    .as(command + " with a parameter file")
                    .doesNotContain("default values");
        }
    }

    private static String[] with(List<String> line, String... more) {
        return Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void groupWithinANetworkInterfaceIsRead() throws IOException {
        JsonNode report = run("nsg",
                "[{`id`:`/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/n`,"
                        + "`type`:`Microsoft.Network/networkInterfaces`,`name`:`n`,`properties`:{`networkSecurityGroup`:"
                        + "{`id`:`/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/gy`,"
                        + "`name`:`gy`,`properties`:{`securityRules`:[" + OPEN + "]}},`ipConfigurations`:[]}}]");

        assertThat(report.get("groups").findValuesAsText("name")).contains("gy");
        assertThat(remoteDesktop(report, 0)).isEqualTo("OPEN");
    }
}
