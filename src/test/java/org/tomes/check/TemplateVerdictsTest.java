package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;

/**
 * Templates that leave open what decides a check; from Microsoft's pages “Child resources in Bicep/ARM templates”,
 * “Conditional deployment in ARM templates” and “Create Resource Manager parameter file” (learn
 * azure/azure-resource-manager/templates).
 */
class TemplateVerdictsTest {

    private static final String EMPTY_GROUP = "{'type':'Microsoft.Network/networkSecurityGroups','name':'%s','properties':{'securityRules':[]}}";
    private static final String RULE = "{'priority':100,'access':'Allow','direction':'Inbound','protocol':'Tcp',"
            + "'sourceAddressPrefix':'%s','destinationAddressPrefix':'*','destinationPortRange':'%s','sourcePortRange':'*'}";
    private static final String SERVER = "{'type':'Microsoft.Sql/servers','name':'sq','properties':{'publicNetworkAccess':'Enabled'}},"
            + firewallRule("sq/a", "1.2.3.4", "1.2.3.4", "");

    private static InputFile template(String... resources) {
        return file("main.json",
                "{'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',"
                        + "'parameters':{'p':{'type':'string'},'src':{'type':'string','defaultValue':'10.0.0.0/8'}},"
                        + "'resources':[" + String.join(",", resources) + "]}");
    }

    private static InputFile parameters(String name, String source) {
        return file(name,
                "{'$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',"
                        + "'contentVersion':'1.0.0.0','parameters':{'src':{'value':" + source + "}}}");
    }

    /** Expressions quote with the single quote, for which ` stands here. */
    private static InputFile file(String name, String json) {
        return ImportResultFixture.file(name, ImportResultFixture.SAVED,
                json.replace('\'', '"').replace('`', '\'').getBytes(StandardCharsets.UTF_8));
    }

    private static String rule(String name, String source, String port, String more) {
        return "{'type':'Microsoft.Network/networkSecurityGroups/securityRules','name':'" + name + "'," + more
                + "'properties':" + RULE.formatted(source, port) + "}";
    }

    private static String firewallRule(String name, String start, String end, String more) {
        return "{'type':'Microsoft.Sql/servers/firewallRules','name':'" + name + "'," + more
                + "'properties':{'startIpAddress':'" + start + "','endIpAddress':'" + end + "'}}";
    }

    private static CheckContext context(InputFile... files) {
        return new CheckContext(CheckResultSetFixture.withOtherLists(InventoryFixture.inventory(files)),
                CheckCriteria.initial(), CheckResultSetFixture.NOW);
    }

    private static List<String> results(String check, InputFile... files) {
        return CheckResultSetFixture.assessments(check, context(files))
                .stream()
                .map(one -> one.resource().name() + " " + one.result())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[format(`g/{0}`,parameters(`p`))]", "[concat(parameters(`p`),`/x`)]",
        "[concat(`g/`, parameters(`p`))]"})
    void ruleThatOnlyADeploymentNamesLeavesItsGroupUndecided(String name) {
        assertThat(results("network.management-ports", template(EMPTY_GROUP.formatted("g"), rule(name, "*", "22", ""))))
                .containsExactly("g NOT_ASSESSED");
        assertThat(results("nsg.any-any", template(EMPTY_GROUP.formatted("g"), rule(name, "*", "22", ""))))
                .containsExactly("g NOT_ASSESSED");
    }

    @Test
    void rulesFromALoopOfUnknownLengthLeaveTheirGroupUndecided() {
        String loop = "{'type':'Microsoft.Network/networkSecurityGroups/securityRules',"
                + "'name':'[format(`g/{0}`,parameters(`rules`)[copyIndex()].name)]',"
                + "'copy':{'name':'r','count':'[length(parameters(`rules`))]'},"
                + "'properties':'[parameters(`rules`)[copyIndex()].properties]'}";
        assertThat(results("network.management-ports",
                template(EMPTY_GROUP.formatted("g"), EMPTY_GROUP.formatted("other"), loop)))
                .containsExactly("g NOT_ASSESSED", "other MET");
    }

    /**
     * Microsoft Learn, "Virtual network service tags": VirtualNetwork contains the prefixes of routes, peerings and
     * gateways, which only the template of the network can show.
     */
    @Test
    void groupOfATemplateWithoutItsNetworkIsDecidedOnlyByItsOwnRules() {
        String version = "'apiVersion':'2024-05-01',";
        String group = "{'type':'Microsoft.Network/networkSecurityGroups'," + version
                + "'name':'g','properties':{'securityRules':[%s]}}";
        String denial = "{'name':'d','properties':{'access':'Deny','direction':'Inbound','priority':4000,'protocol':'*',"
                + "'sourceAddressPrefix':'*','sourcePortRange':'*','destinationAddressPrefix':'*',"
                + "'destinationPortRange':'*'}}";
        String network = "{'type':'Microsoft.Network/virtualNetworks'," + version
                + "'name':'v','properties':{'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'subnets':[{'name':'s',"
                + "'properties':{'addressPrefix':'10.0.0.0/24','networkSecurityGroup':"
                + "{'id':'[resourceId(`Microsoft.Network/networkSecurityGroups`,`g`)]'}}}]}}";
        String check = "network.management-ports";

        assertThat(results(check, template(group.formatted("")))).containsExactly("g NOT_ASSESSED");
        assertThat(results(check, template(group.formatted(denial)))).containsExactly("g MET");
        assertThat(results(check, template(group.formatted(""), network))).containsExactly("g MET");
    }

    @Test
    void ruleUnderAnUndecidedConditionLeavesItsPortUndecided() {
        assertThat(results("network.management-ports",
                template(EMPTY_GROUP.formatted("g"),
                        rule("g/y", "*", "3389", "'condition':'[equals(parameters(`p`),`a`)]',"))))
                .containsExactly("g NOT_ASSESSED");
    }

    @Test
    void ruleWithinItsGroupIsReadOnce() {
        String group = "{'type':'Microsoft.Network/networkSecurityGroups','name':'g','properties':{'securityRules':[]},"
                + "'resources':[{'type':'securityRules','name':'ssh','properties':" + RULE.formatted("*", "22") + "}]}";
        assertThat(results("network.management-ports", template(group))).containsExactly("g NOT_MET");
    }

    @Test
    void firewallRuleThatOnlyADeploymentNamesMayBeWider() {
        assertThat(results("service.sql-firewall",
                template(SERVER, firewallRule("[format(`sq/{0}`,parameters(`p`))]", "0.0.0.0", "255.255.255.255", ""))))
                .containsExactly("sq NOT_ASSESSED");
        String sixth = firewallRule("sq/six", "2001:db8::1", "2001:db8::1", "")
                .replace("firewallRules", "ipv6FirewallRules")
                .replace("IpAddress", "IPv6Address");
        assertThat(results("service.sql-firewall", template(SERVER, sixth))).containsExactly("sq MET");
        assertThat(results("service.sql-firewall", template(SERVER))).as("a server may have IPv6 rules already")
                .containsExactly("sq NOT_ASSESSED");
    }

    @Test
    void firewallRuleUnderAnUndecidedConditionIsNotCounted() {
        String condition = "'condition':'[equals(parameters(`p`),`dev`)]',";
        assertThat(results("service.sql-firewall",
                template(SERVER, firewallRule("sq/all", "0.0.0.0", "255.255.255.255", condition))))
                .containsExactly("sq NOT_ASSESSED");
        assertThat(results("service.sql-firewall",
                template(SERVER, firewallRule("sq/azure", "0.0.0.0", "0.0.0.0", condition))))
                .containsExactly("sq NOT_ASSESSED");
    }

    @Test
    void subnetWithNsgKnownOnlyToTheDeploymentIsNotAssessed() {
        String network = "{'type':'Microsoft.Network/virtualNetworks','name':'v','properties':{'addressSpace':{"
                + "'addressPrefixes':['10.0.0.0/16']},'subnets':[{'name':'s','properties':{'addressPrefix':'10.0.0.0/24',"
                + "'networkSecurityGroup':'[if(equals(parameters(`p`),`a`),createObject(`id`,`x`),null())]'}}]}}";
        assertThat(results("network.subnet-nsg", template(network))).containsOnly("v NOT_ASSESSED", "s NOT_ASSESSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "replace"})
    void separateAccessPoliciesAreAddedToTheirVault(String operation) {
        String vault = "{'type':'Microsoft.KeyVault/vaults','name':'kv','properties':{'tenantId':'t',"
                + "'enableRbacAuthorization':false,'accessPolicies':[]}}";
        String policies = "{'type':'Microsoft.KeyVault/vaults/accessPolicies','name':'kv/" + operation
                + "','properties':{'accessPolicies':[{'tenantId':'t','objectId':'person','permissions':{"
                + "'secrets':['all'],'keys':['all']}}]}}";
        String within = vault.replace("'accessPolicies':[]",
                "'accessPolicies':[{'tenantId':'t','objectId':'person','permissions':{'secrets':['all'],'keys':['all']}}]");
        for (String check : List.of("key-vault.administrators", "key-vault.secret-readers", "key-vault.rbac")) {
            assertThat(results(check, template(vault, policies))).isEqualTo(results(check, template(within)));
        }
        assertThat(results("key-vault.secret-readers",
                template(vault,
                        policies.replace("'properties':{'acc", "'condition':'[parameters(`p`)]','properties':{'acc"))))
                .containsExactly("kv NOT_ASSESSED");
    }

    @Test
    void valuesOfTheParameterFileComeBeforeDefaults() {
        InputFile template = template("{'type':'Microsoft.Network/networkSecurityGroups','name':'g','properties':{"
                + "'securityRules':[{'name':'r','properties':" + RULE.formatted("[parameters(`src`)]", "22") + "}]}}");
        String check = "network.management-ports";
        assertThat(results(check, template)).as("a deployment can replace the default")
                .containsExactly("g NOT_ASSESSED");
        assertThat(results(check, template, parameters("main.parameters.json", "'*'"))).containsExactly("g NOT_MET");
        assertThat(results(check, template, parameters("main.parameters.json", "null")))
                .as("this deployment uses the default")
                .containsExactly("g MET");
        assertThat(results(check, template, parameters("parameters.json", "'*'"))).containsExactly("g NOT_MET");
        assertThat(results(check, template, parameters("elsewhere/main.parameters.json", "'*'")))
                .containsExactly("g NOT_ASSESSED");
        assertThat(results(check, template, parameters("main.dev.parameters.json", "'*'"),
                parameters("main.parameters.prod.json", "'10.0.0.0/8'"))).containsExactly("g NOT_ASSESSED");
        assertThat(results(check, template, parameters("prod.json", "'*'"))).as("its schema tells what it is")
                .containsExactly("g NOT_MET");
        assertThat(results(check, template, file("main.bicepparam", "using './main.bicep'\nparam src = '*'\n")))
                .containsExactly("g NOT_ASSESSED");
    }

    /** Microsoft Learn, "Parameters in ARM templates": a deployment can replace a default value. */
    @Test
    void ruleThatDependsOnADefaultLeavesOnlyItsPortsUndecided() {
        String group = "{'type':'Microsoft.Network/networkSecurityGroups','name':'g','properties':{'securityRules':[%s]}}";
        String byDefault = "{'name':'r','properties':"
                + RULE.formatted("[parameters(`src`)]", "443").replace("100", "200") + "}";
        String open = "{'name':'o','properties':" + RULE.formatted("*", "22") + "}";
        String closing = "{'name':'d','properties':"
                + RULE.formatted("[parameters(`src`)]", "*").replace("Allow", "Deny").replace("'Tcp'", "'*'") + "}";
        InputFile literal = template(group.formatted(open + "," + byDefault));
        InputFile harmless = template(group.formatted(byDefault));
        InputFile unknown = template(group.formatted(closing));
        String port = "{'name':'p','properties':" + RULE.formatted("*", "[parameters(`src`)]") + "}";

        assertThat(results("network.management-ports", literal)).as("a literal rule opens SSH before it")
                .containsExactly("g NOT_MET");
        assertThat(results("nsg.any-any", literal)).containsExactly("g NOT_ASSESSED");
        assertThat(results("network.management-ports", harmless)).as("it concerns port 443 only, whatever the source")
                .containsExactly("g MET");
        assertThat(results("network.management-ports", template(group.formatted(port)))).as("its port is unknown")
                .containsExactly("g NOT_ASSESSED");
        assertThat(results("network.vnet-inbound", unknown)).as("it may deny less").doesNotContain("g MET");
        assertThat(context(template(group.formatted(port))).networkGaps()).as("an expression is no mistake")
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason().key()).isEqualTo("nsg.notRead.expression"));
        assertThat(InventoryFixture.inventory(literal).notRead()).singleElement().satisfies(gap -> {
            assertThat(gap.item()).endsWith("/g/securityRules/r");
            assertThat(gap.reason().key()).isEqualTo("inventory.notRead.defaultRule");
        });
    }

    private static String vault(String properties) {
        return "{'type':'Microsoft.KeyVault/vaults','apiVersion':'2023-07-01','name':'kv','properties':{" + properties
                + "}}";
    }

    /** Microsoft Learn, "Parameters in ARM templates": a deployment can replace a default value. */
    @ParameterizedTest
    @ValueSource(strings = {"src", "p"})
    void valueThatADeploymentDeterminesLeavesOnlyItsOwnCheckUndecided(String parameter) {
        String open = "'[parameters(`" + parameter + "`)]'";
        InputFile tier = template(
                vault("'sku':{'name':" + open + "},'enablePurgeProtection':true,'publicNetworkAccess':'Enabled'"));
        InputFile protection = template(vault("'sku':{'name':'standard'},'enablePurgeProtection':" + open));
        InputFile firewall = template(vault("'networkAcls':" + open));
        InputFile address = template(
                vault("'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':" + open + "}]}"));

        assertThat(results("key-vault.tier", tier)).containsExactly("kv NOT_ASSESSED");
        assertThat(results("key-vault.purge-protection", tier)).containsExactly("kv MET");
        assertThat(results("key-vault.public-network", tier)).containsExactly("kv NOT_MET");
        assertThat(results("key-vault.tier", protection)).containsExactly("kv MET");
        assertThat(results("key-vault.purge-protection", protection)).containsExactly("kv NOT_ASSESSED");
        assertThat(results("key-vault.public-network", firewall)).containsExactly("kv NOT_ASSESSED");
        assertThat(results("key-vault.public-network", address)).containsExactly("kv NOT_ASSESSED");
        assertThat(CheckResultSetFixture.assessments("key-vault.tier", context(tier))).singleElement()
                .satisfies(one -> {
                    assertThat(one.reason().key()).isEqualTo("check.reason.open-value");
                    assertThat(one.reason().arguments()).containsExactly("name");
                });
    }

    @Test
    void literalSettingsAreAssessedDespiteOpenExpressions() {
        String account = "{'type':'Microsoft.Storage/storageAccounts','apiVersion':'2023-01-01','name':'sa',"
                + "'kind':'StorageV2','sku':{'name':'[parameters(`src`)]'},'properties':{'minimumTlsVersion':'TLS1_2',"
                + "'supportsHttpsTrafficOnly':'[parameters(`p`)]','allowBlobPublicAccess':true}}";
        String app = "{'type':'Microsoft.Web/sites','apiVersion':'2023-01-01','name':'app','properties':{"
                + "'httpsOnly':false,'siteConfig':{'minTlsVersion':'1.2'}}},"
                + "{'type':'Microsoft.Web/sites/config','apiVersion':'2023-01-01','name':'app/web','properties':{"
                + "'scmMinTlsVersion':'[parameters(`src`)]'}}";

        assertThat(results("service.minimum-tls", template(account))).containsExactly("sa MET");
        assertThat(results("service.https-only", template(account))).containsExactly("sa NOT_ASSESSED");
        assertThat(results("service.anonymous-blobs", template(account))).containsExactly("sa NOT_MET");
        assertThat(results("service.minimum-tls", template(app))).as("the configuration beside it is open")
                .containsExactly("app NOT_ASSESSED");
        assertThat(results("service.https-only", template(app))).containsExactly("app NOT_MET");
    }

    /** Microsoft Learn, "Conditional deployment in ARM templates". */
    @Test
    void conditionalSettingIsNotAssessed() {
        String logs = "{'type':'Microsoft.Insights/diagnosticSettings','apiVersion':'2021-05-01-preview',%s'name':'d',"
                + "'id':'/providers/Microsoft.KeyVault/vaults/kv/providers/Microsoft.Insights/diagnosticSettings/d',"
                + "'properties':{'workspaceId':'/subscriptions/1/resourceGroups/g/"
                + "providers/Microsoft.OperationalInsights/workspaces/w','logs':[{'category':'AuditEvent','enabled':true}],"
                + "'metrics':[{'category':'AllMetrics','enabled':true}]}}";
        String condition = "'condition':'[equals(parameters(`src`),`10.0.0.0/8`)]',";

        assertThat(results("key-vault.metrics", template(vault("'x':1"), logs.formatted(""))))
                .containsExactly("kv MET");
        assertThat(results("key-vault.metrics",
                template(vault("'x':1"), logs.formatted("'condition':'[equals(parameters(`p`),`a`)]',"))))
                .containsExactly("kv NOT_ASSESSED");
        assertThat(results("key-vault.metrics", template(vault("'x':1"), logs.formatted(condition))))
                .as("a default value includes it")
                .containsExactly("kv NOT_ASSESSED");
        assertThat(
                results("key-vault.purge-protection",
                        template(vault("'enablePurgeProtection':true").replace("'name'",
                                "'condition':'[equals(parameters(`p`),`a`)]','name'"))))
                .containsExactly("kv NOT_ASSESSED");
    }

    @Test
    void ruleCountDependingOnADefaultLeavesTheNsgUndecided() {
        String group = "{'type':'Microsoft.Network/networkSecurityGroups','name':'g','properties':{'copy':[{"
                + "'name':'securityRules','count':'[length(parameters(`src`))]','input':{'name':'r','properties':"
                + RULE.formatted("*", "22") + "}}]}}";
        assertThat(results("network.management-ports", template(group))).containsExactly("g NOT_ASSESSED");
    }

    @Test
    void parameterFileWithoutATemplateIsNamed() {
        assertThat(InventoryFixture
                .inventory(template(EMPTY_GROUP.formatted("g")), parameters("far/x.parameters.json", "'*'"))
                .notRead()).singleElement()
                .satisfies(gap -> assertThat(gap.reason().key()).isEqualTo("inventory.notRead.parameters"));
    }

    /** Microsoft Learn, "Create parameters files for Bicep deployment". */
    @Test
    void parameterFileOfBicepIsNamedAsNotRead() {
        assertThat(InventoryFixture
                .inventory(template(EMPTY_GROUP.formatted("g")), file("main.bicepparam", "using 'main.bicep'\n"))
                .notRead()).singleElement()
                .satisfies(gap -> assertThat(gap.reason().key()).isEqualTo("inventory.notRead.bicepparam"));
    }

    /** {@code $expand=networkSecurityGroup} (learn rest/api/virtualnetwork/subnets/get). */
    @Test
    void groupWithinANetworkInterfaceOrSubnetIsRead() {
        String group = CheckResultSetFixture.resource("Microsoft.Network/networkSecurityGroups/gy",
                "{'securityRules':[{'name':'r','properties':" + RULE.formatted("*", "3389") + "}]}");
        String nic = CheckResultSetFixture.resource("Microsoft.Network/networkInterfaces/n",
                "{'networkSecurityGroup':" + group + ",'ipConfigurations':[]}");
        String network = CheckResultSetFixture.resource("Microsoft.Network/virtualNetworks/v",
                "{'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'subnets':[{'name':'s','properties':{"
                        + "'addressPrefix':'10.0.0.0/24','networkSecurityGroup':" + group + "}}]}");
        for (String around : List.of(nic, network)) {
            assertThat(results("network.management-ports", file("a.json", "[" + around + "]"))).contains("gy NOT_MET");
        }
        String closed = CheckResultSetFixture.resource("Microsoft.Network/networkSecurityGroups/gy",
                "{'securityRules':[]}");
        for (InputFile both : List.of(file("a.json", "[" + nic + "," + closed + "]"),
                file("a.json", "[" + closed + "," + nic + "]"))) {
            assertThat(results("network.management-ports", both)).contains("gy MET");
        }
    }

    private static InputFile group(String name, Duration age, String rules) {
        return ImportResultFixture.file(name, ImportResultFixture.SAVED.minus(age),
                ("[" + CheckResultSetFixture.resource("Microsoft.Network/networkSecurityGroups/g",
                        "{'securityRules':[" + rules + "]}") + "]").replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void contradictingVersionsOfTheSameDateAreNotAssessed() {
        String open = "{'name':'r','properties':" + RULE.formatted("*", "22") + "}";
        String check = "network.management-ports";
        for (Duration apart : List.of(Duration.ZERO, Duration.ofMillis(1))) {
            assertThat(Stream.of(results(check, group("a.json", Duration.ZERO, open), group("b.json", apart, "")),
                    results(check, group("a.json", Duration.ZERO, ""), group("b.json", apart, open)),
                    results(check, group("a.json", Duration.ZERO, ""), group("b.json", apart, open),
                            group("c.json", apart, ""))))
                    .containsOnly(List.of("g NOT_ASSESSED"));
        }
        assertThat(results(check, group("a.json", Duration.ZERO, ""), group("b.json", Duration.ofDays(1), open)))
                .containsExactly("g MET");
    }

    @Test
    void versionWithAdditionalPropertiesDoesNotContradict() {
        String with = "[{'id':'" + CheckResultSetFixture.GROUP
                + "/providers/Microsoft.Network/networkSecurityGroups/g','etag':'1','properties':{'securityRules':[]}},"
                + "{'id':'" + CheckResultSetFixture.GROUP
                + "/providers/Microsoft.Network/networkSecurityGroups/g','etag':'2','properties':{'securityRules':[],'subnets':[]}}]";
        assertThat(results("network.management-ports", file("a.json", with))).containsExactly("g MET");
    }
}
