package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.resource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.SlowTest;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Fewer files never make a verdict greener: what they no longer show may be what made it not met or open. */
@SlowTest
class FewerFilesTest {

    private static final Path EXAMPLE = Path.of("src/main/resources/org/tomes/demo/azure");

    @Test
    void noVerdictOfTheExampleTurnsToMetWithoutAFileOrTwoFilesOfTheNetwork() throws IOException {
        List<InputFile> files = read(EXAMPLE);
        assertThat(greener(files, IntStream.range(0, files.size()).mapToObj(List::of))).isEmpty();
        assertThat(greener(files,
                oneOrTwoOf(IntStream.range(0, files.size())
                        .filter(at -> files.get(at).name().matches(".*(etwork|nsg-|nic-|vnet-|ublic|alancer|achine).*"))
                        .boxed()
                        .toList())))
                .isEmpty();
    }

    private static Stream<List<Integer>> oneOrTwoOf(List<Integer> files) {
        return files.stream()
                .flatMap(first -> files.stream()
                        .filter(second -> second >= first)
                        .map(second -> first.equals(second) ? List.of(first) : List.of(first, second)));
    }

    private static Set<String> greener(List<InputFile> files, Stream<List<Integer>> omissions) {
        Map<String, CheckOutcome> all = results(files);
        Set<String> greener = new TreeSet<>();
        omissions.forEach(omitted -> {
            List<InputFile> fewer = IntStream.range(0, files.size())
                    .filter(at -> !omitted.contains(at))
                    .mapToObj(files::get)
                    .toList();
            results(fewer).forEach((subject, result) -> {
                if (result == CheckOutcome.MET && all.getOrDefault(subject, CheckOutcome.MET) != CheckOutcome.MET) {
                    greener.add(subject + ": " + all.get(subject) + " is met without "
                            + omitted.stream().map(at -> files.get(at).name()).toList());
                }
            });
        });
        return greener;
    }

    /** The results by check and resource. */
    private static Map<String, CheckOutcome> results(List<InputFile> files) {
        CheckContext context = new CheckContext(InventoryFixture.inventory(files.toArray(InputFile[]::new)),
                CheckCriteria.initial(), CheckResultSetFixture.NOW);
        Map<String, CheckOutcome> results = new HashMap<>();
        Checks.ALL.stream()
                .flatMap(check -> check.verdicts(context).stream())
                .forEach(one -> results.put(one.check() + " " + one.resource().id().toLowerCase(Locale.ROOT),
                        one.result()));
        return results;
    }

    private static List<InputFile> read(Path folder) throws IOException {
        List<InputFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(path -> path.toString().endsWith(".json"))
                    .sorted()::iterator) {
                files.add(ImportResultFixture.file(folder.relativize(file).toString(), ImportResultFixture.SAVED,
                        Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static InputFile file(String name, String... resources) {
        return ImportResultFixture.file(name, "[" + String.join(",", resources) + "]");
    }

    private static String id(String path) {
        return GROUP + "/providers/Microsoft.Network/" + path;
    }

    private static String group(String name, String attachment, String... rules) {
        return resource("Microsoft.Network/networkSecurityGroups/" + name,
                "{" + attachment + "'securityRules':[" + String.join(",", rules) + "]}");
    }

    private static String rule(int priority, String direction, String access, String source, String destination,
            String port) {
        return "{'name':'r" + priority + direction + "','properties':{'priority':" + priority + ",'direction':'"
                + direction + "','access':'" + access + "','protocol':'*','sourcePortRange':'*','sourceAddressPrefix':'"
                + source + "','destinationAddressPrefix':'" + destination + "','destinationPortRange':'" + port + "'}}";
    }

    private static String inSubnet(String subnet) {
        return "'subnets':[{'id':'" + id("virtualNetworks/" + subnet) + "'}],";
    }

    private static String subnet(String network, String name, String prefix, String more) {
        return "{'id':'" + id("virtualNetworks/" + network + "/subnets/" + name) + "','name':'" + name
                + "','properties':{'addressPrefix':'" + prefix + "'" + more + "}}";
    }

    private static String guardedBy(String group) {
        return ",'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/" + group) + "'}";
    }

    private static String network(String name, String prefix, String more, String... subnets) {
        return resource("Microsoft.Network/virtualNetworks/" + name, "{'addressSpace':{'addressPrefixes':['" + prefix
                + "']}," + more + "'subnets':[" + String.join(",", subnets) + "]}");
    }

    /**
     * A spoke whose default route leads to an appliance, a network with a firewall that publishes RDP, an NSG at an
     * interface, a policy of a firewall in a virtual hub, and an Application Gateway behind an NSG that blocks it.
     */
    private static List<InputFile> hubAndSpoke() {
        String routed = ",'routeTable':{'id':'" + id("routeTables/rt") + "'}";
        String policy = "firewallPolicies/pol";
        return List.of(file("networkSecurityGroups.json", group("nsg-routed", inSubnet("spoke/subnets/app")),
                group("nsg-web", inSubnet("spoke/subnets/web"), rule(100, "Outbound", "Allow", "*", "Internet", "443"),
                        rule(200, "Outbound", "Deny", "*", "Internet", "*"),
                        rule(100, "Inbound", "Allow", "VirtualNetwork", "*", "*"),
                        rule(200, "Inbound", "Deny", "10.1.0.0/16", "*", "22")),
                group("nsg-nic", "'networkInterfaces':[{'id':'" + id("networkInterfaces/nic") + "'}],"),
                group("nsg-published", inSubnet("edge/subnets/srv"),
                        rule(100, "Inbound", "Allow", "10.0.0.0/8", "*", "3389"),
                        rule(200, "Inbound", "Deny", "*", "*", "*")),
                group("nsg-gateway", inSubnet("spoke/subnets/agw"), rule(100, "Inbound", "Deny", "*", "*", "*"))),
                file("virtualNetworks.json",
                        network("spoke", "10.1.0.0/16", "",
                                subnet("spoke", "app", "10.1.1.0/24", routed + guardedBy("nsg-routed")),
                                subnet("spoke", "web", "10.1.2.0/24", routed + guardedBy("nsg-web")),
                                subnet("spoke", "nics", "10.1.3.0/24", routed),
                                subnet("spoke", "agw", "10.1.4.0/24",
                                        guardedBy("nsg-gateway") + ",'ipConfigurations':[{'id':'"
                                                + id("applicationGateways/agw/gatewayIPConfigurations/c") + "'}]")),
                        network("edge", "10.2.0.0/16", "",
                                subnet("edge", "srv", "10.2.1.0/24", guardedBy("nsg-published")),
                                subnet("edge", "AzureFirewallSubnet", "10.2.2.0/26", ""))),
                file("routeTables.json",
                        resource("Microsoft.Network/routeTables/rt",
                                "{'routes':[{'name':'d','properties':{'addressPrefix':'0.0.0.0/0',"
                                        + "'nextHopType':'VirtualAppliance','nextHopIpAddress':'10.9.0.4'}}]}")),
                file("networkInterfaces.json", resource("Microsoft.Network/networkInterfaces/nic",
                        "{'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/nsg-nic")
                                + "'},'ipConfigurations':[{'name':'c','properties':{'privateIPAddress':'10.1.3.4',"
                                + "'subnet':{'id':'" + id("virtualNetworks/spoke/subnets/nics") + "'}}}]}")),
                file("azureFirewalls.json", resource("Microsoft.Network/azureFirewalls/fw",
                        "{'sku':{'name':'AZFW_VNet'},'ipConfigurations':[{'name':'c','properties':{'subnet':{'id':'"
                                + id("virtualNetworks/edge/subnets/AzureFirewallSubnet")
                                + "'}}}],'firewallPolicy':{'id':'" + id(policy) + "'}}")),
                file("firewallPolicies.json",
                        resource("Microsoft.Network/" + policy,
                                "{'ruleCollectionGroups':[{'id':'" + id(policy + "/ruleCollectionGroups/g")
                                        + "'}],'firewalls':[{'id':'" + id("azureFirewalls/fw") + "'}]}")),
                file("ruleCollectionGroups.json", resource("Microsoft.Network/" + policy + "/ruleCollectionGroups/g",
                        "{'ruleCollections':[{'ruleCollectionType':'FirewallPolicyNatRuleCollection',"
                                + "'action':{'type':'DNAT'},'rules':[{'ruleType':'NatRule','name':'rdp',"
                                + "'ipProtocols':['TCP'],'sourceAddresses':['*'],'destinationAddresses':['20.2.3.1'],"
                                + "'destinationPorts':['50001'],'translatedAddress':'10.2.1.4',"
                                + "'translatedPort':'3389'}]}]}")),
                file("applicationGateways.json", resource("Microsoft.Network/applicationGateways/agw",
                        "{'sku':{'tier':'Standard_v2'},'gatewayIPConfigurations':[{'name':'c','properties':{"
                                + "'subnet':{'id':'" + id("virtualNetworks/spoke/subnets/agw")
                                + "'}}}],'frontendIPConfigurations':[{'name':'f','properties':{'publicIPAddress':{'id':'"
                                + id("publicIPAddresses/p") + "'}}}]}")),
                file("vaults.json", resource("Microsoft.KeyVault/vaults/a", "{'x':1}"),
                        resource("Microsoft.KeyVault/vaults/b", "{'x':1}"),
                        resource("Microsoft.KeyVault/vaults/c", "{'x':1}")),
                file("diagnostics-a.json", diagnostics("a", "one")),
                file("diagnostics-b.json", diagnostics("b", "two")),
                file("diagnostics-c.json", diagnostics("c", "two")));
    }

    private static String diagnostics(String vault, String workspace) {
        return resource("Microsoft.KeyVault/vaults/" + vault + "/providers/Microsoft.Insights/diagnosticSettings/d",
                "{'workspaceId':'" + GROUP + "/providers/Microsoft.OperationalInsights/workspaces/" + workspace
                        + "','logs':[{'categoryGroup':'allLogs','enabled':true}]}");
    }

    @Test
    void noVerdictOfAHubAndSpokeTurnsToMetWithoutOneOrTwoLists() {
        List<InputFile> files = hubAndSpoke();
        assertThat(results(files)).containsEntry(key("management-ports", "nsg-routed"), CheckOutcome.NOT_MET)
                .containsEntry(key("management-ports", "nsg-nic"), CheckOutcome.NOT_MET)
                .containsEntry(key("management-ports", "nsg-published"), CheckOutcome.NOT_MET);
        assertThat(greener(files, oneOrTwoOf(IntStream.range(0, files.size()).boxed().toList()))).isEmpty();
    }

    private static String key(String check, String group) {
        return "network." + check + " " + id("networkSecurityGroups/" + group).toLowerCase(Locale.ROOT);
    }

    /** Microsoft Learn, "Virtual network service tags": the tag contains the prefixes of user-defined routes. */
    @Test
    void nsgWithUncollectedNetworkIsDecidedOnlyByRulesWithoutServiceTags() {
        List<InputFile> alone = List.of(file("networkSecurityGroups.json",
                group("nsg-a", inSubnet("n/subnets/a"), rule(200, "Outbound", "Deny", "*", "Internet", "*")),
                group("nsg-b", inSubnet("n/subnets/b"), rule(4096, "Inbound", "Deny", "*", "*", "*"),
                        rule(4096, "Outbound", "Deny", "*", "*", "*")),
                group("nsg-c", inSubnet("n/subnets/c"), rule(100, "Inbound", "Allow", "*", "*", "22"),
                        rule(100, "Outbound", "Allow", "*", "*", "*"))));

        assertThat(results(alone)).containsEntry(key("management-ports", "nsg-a"), CheckOutcome.NOT_ASSESSED)
                .containsEntry(key("outbound-internet", "nsg-a"), CheckOutcome.NOT_ASSESSED)
                .containsEntry(key("management-ports", "nsg-b"), CheckOutcome.MET)
                .containsEntry(key("outbound-internet", "nsg-b"), CheckOutcome.MET)
                .containsEntry(key("vnet-inbound", "nsg-b"), CheckOutcome.MET)
                .containsEntry(key("management-ports", "nsg-c"), CheckOutcome.NOT_MET)
                .containsEntry(key("outbound-internet", "nsg-c"), CheckOutcome.NOT_MET);
        CheckContext context = new CheckContext(InventoryFixture.inventory(alone.getFirst()), CheckCriteria.initial(),
                CheckResultSetFixture.NOW);
        assertThat(Texts.in(Language.EN)
                .get(CheckResultSetFixture.assessments("network.management-ports", context).getFirst().reason()))
                .contains("Not collected: n/a")
                .contains("az network vnet list");
    }
}
