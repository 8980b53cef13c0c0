package org.tomes.nsg.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.nsg.Network;
import org.tomes.nsg.space.AddressSet;

/**
 * Routes determine the contents of {@code VirtualNetwork}. Source: Microsoft, “Virtual network service tags”
 * (learn.microsoft.com/azure/virtual-network/service-tags-overview): the tag includes “address prefixes used on
 * user-defined routes” and “might also contain default routes”; with 0.0.0.0/0 to an appliance it contains only
 * 0.0.0.0/0 (MicrosoftDocs/azure-docs issue 22178).
 * <p>
 * False negatives: default routes learned by BGP are in no file. False positives: a group of several subnets of which
 * only one has the route is undecided. Not considered: whether the appliance itself forwards traffic.
 */
class RoutesTest {

    private static final String PAIR = rule("vn", 100, "Allow", "VirtualNetwork") + ","
            + rule("net", 200, "Deny", "Internet");
    private static final String CLOSED = rule("none", 4096, "Deny", "*");

    /** IPv6 has its own default route. */
    private static final String EVERYTHING = route("0.0.0.0/0", "VirtualAppliance") + ","
            + route("::/0", "VirtualAppliance");

    private static String rule(String name, int priority, String access, String tag) {
        return ("{'name':'%s','priority':%d,'direction':'Inbound','access':'%s','protocol':'*','sourceAddressPrefix':'%s',"
                + "'sourcePortRange':'*','destinationAddressPrefix':'*','destinationPortRange':'*'},"
                + "{'name':'%s-out','priority':%d,'direction':'Outbound','access':'%s','protocol':'*','sourceAddressPrefix':'*',"
                + "'sourcePortRange':'*','destinationAddressPrefix':'%s','destinationPortRange':'*'}")
                .formatted(name, priority, access, tag, name, priority, access, tag);
    }

    private static String table(String routes) {
        return ",{'name':'rt','id':'/n/routeTables/rt','type':'Microsoft.Network/routeTables','properties':{'routes':["
                + routes + "]}}";
    }

    private static String route(String prefix, String hop) {
        return "{'name':'r','properties':{'addressPrefix':'%s','nextHopType':'%s'}}".formatted(prefix, hop);
    }

    private static Network network(String rules, String more) {
        return network(rules, "'routeTable':{'id':'/n/ROUTETABLES/rt'}", more);
    }

    private static Network network(String rules, String inSubnet, String more) {
        return NsgFixture.network(("[{'name':'g','id':'/n/networkSecurityGroups/g',"
                + "'type':'Microsoft.Network/networkSecurityGroups','properties':{'securityRules':[" + rules + "]}},"
                + "{'name':'v','id':'/n/virtualNetworks/v','type':'Microsoft.Network/virtualNetworks','properties':{"
                + "'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'subnets':[{'name':'s',"
                + "'id':'/n/virtualNetworks/v/subnets/s','properties':{'addressPrefix':'10.0.0.0/24',"
                + "'networkSecurityGroup':{'id':'/n/networkSecurityGroups/g'}," + inSubnet + "}}]}},"
                + "{'name':'n1','id':'/n/networkInterfaces/n1','type':'Microsoft.Network/networkInterfaces','properties':{"
                + "'ipConfigurations':[{'name':'c','properties':{'privateIPAddress':'10.0.0.4','subnet':"
                + "{'id':'/n/virtualNetworks/v/subnets/s'}}}]}}" + more + "]").replace('\'', '"'));
    }

    private static String fate(Network network, String flow) {
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);
        FlowAnswer answer = evaluators.through(evaluators.nic("n1"))
                .answer(FlowCsv
                        .rows("direction,protocol,source,sourcePort,destination,destinationPort\n" + flow,
                                evaluators.tagsFor(evaluators.nic("n1")))
                        .getFirst()
                        .flow()
                        .orElseThrow());
        return answer.fate() + answer.rule().map(rule -> " " + rule.name()).orElse("");
    }

    private static Exposure remoteDesktop(Network network) {
        return NsgFixture.exposure(NsgAnalysis.of(network).getFirst(), 3389);
    }

    @Test
    void defaultRouteToAnApplianceMakesVirtualNetworkEveryAddress() {
        Network network = network("", table(route("0.0.0.0/0", "VirtualAppliance")));

        assertThat(fate(network, "Inbound,Tcp,198.51.100.7,,10.0.0.4,3389")).isEqualTo("ALLOW AllowVnetInBound");
        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.OPEN);
        assertThat(remoteDesktop(network).reason().key()).isEqualTo("nsg.exposure.routed");
    }

    @Test
    void virtualNetworkRuleAllowsInternetBehindADefaultRoute() {
        Network network = network(PAIR, table(EVERYTHING));

        assertThat(fate(network, "Outbound,Tcp,10.0.0.4,,8.8.8.8,443")).isEqualTo("ALLOW vn-out");
        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.OPEN);
        assertThat(NsgAnalysis.of(network).getFirst().mistakes()).extracting(RuleMistake::check)
                .contains("nsg.any-any", "nsg.shadowed");
    }

    @ParameterizedTest
    @CsvSource({"192.168.7.9,ALLOW vn", "203.0.113.9,ALLOW vn", "198.51.100.7,DENY net"})
    void prefixesRoutedThroughTheGatewayBelongToTheVirtualNetwork(String source, String fate) {
        Network network = network(PAIR, table(route("192.168.0.0/16", "VirtualNetworkGateway") + ","
                + route("203.0.113.0/24", "VirtualNetworkGateway")));

        assertThat(fate(network, "Inbound,Tcp," + source + ",,10.0.0.4,3389")).isEqualTo(fate);
        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.RESTRICTED);
    }

    @Test
    void unreadRouteTableMakesTheAnswerUndecided() {
        Network network = network(PAIR, "");

        assertThat(fate(network, "Inbound,Tcp,198.51.100.7,,10.0.0.4,3389")).startsWith("UNDECIDED");
        assertThat(fate(network, "Outbound,Tcp,10.0.0.4,,8.8.8.8,443")).startsWith("UNDECIDED");
        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.UNDECIDED);
        assertThat(remoteDesktop(network).reason().key()).isEqualTo("nsg.unknown.routes");
        assertThat(remoteDesktop(network).reason().arguments()).contains("rt");
    }

    @Test
    void routeTableListedOnlyByNameIsUnread() {
        Network network = network("",
                ",{'name':'rt','id':'/n/routeTables/rt','type':'Microsoft.Network/routeTables','location':'x'}");

        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.UNDECIDED);
    }

    @Test
    void ruleForAnyAddressDecidesRegardlessOfRoutes() {
        assertThat(remoteDesktop(network(CLOSED, "")).verdict()).isEqualTo(PortOpenness.CLOSED);
        assertThat(remoteDesktop(network(CLOSED, table(route("0.0.0.0/0", "VirtualAppliance")))).verdict())
                .isEqualTo(PortOpenness.CLOSED);
        assertThat(fate(network(CLOSED, ""), "Inbound,Tcp,198.51.100.7,,10.0.0.4,3389")).isEqualTo("DENY none");
    }

    @Test
    void portAllowedForBothTagsIsOpenWhicheverContainsTheAddress() {
        Network network = network(rule("web", 100, "Allow", "Internet"), "");

        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.OPEN);
        assertThat(fate(network, "Inbound,Tcp,198.51.100.7,,10.0.0.4,3389")).startsWith("ALLOW");
    }

    @Test
    void membershipOfRoutedAddressesInInternetIsUndecided() {
        Network network = network(rule("web", 100, "Allow", "Internet") + "," + CLOSED, table(EVERYTHING));

        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.UNDECIDED);
        assertThat(remoteDesktop(network).reason().key()).isEqualTo("nsg.unknown.internet");
    }

    @ParameterizedTest
    @CsvSource({"Internet,CLOSED", "None,UNDECIDED", "VnetLocal,UNDECIDED", "[parameters('hop')],UNDECIDED"})
    void nextHopDecidesMembershipInTheVirtualNetwork(String hop, PortOpenness verdict) {
        assertThat(remoteDesktop(network("", table(route("0.0.0.0/0", hop.replace('\'', ' '))))).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void separatelyListedRoutesAreApplied() {
        Network network = network("", table("") + ",{'name':'d','id':'/n/routeTables/rt/routes/d',"
                + "'type':'Microsoft.Network/routeTables/routes','properties':{'addressPrefix':'0.0.0.0/0','nextHopType':'VirtualAppliance'}}");

        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.OPEN);
    }

    @Test
    void routeTableOfSubnetOutsideOfItsNetworkCounts() {
        Network network = NsgFixture.network(("[{'name':'g','id':'/n/networkSecurityGroups/g',"
                + "'type':'Microsoft.Network/networkSecurityGroups','properties':{'securityRules':[]}},"
                + "{'name':'v','id':'/n/virtualNetworks/v','type':'Microsoft.Network/virtualNetworks','properties':{"
                + "'addressSpace':{'addressPrefixes':['10.0.0.0/16']}}},"
                + "{'name':'s','id':'/n/virtualNetworks/v/subnets/s','type':'Microsoft.Network/virtualNetworks/subnets',"
                + "'properties':{'addressPrefix':'10.0.0.0/24','networkSecurityGroup':{'id':'/n/networkSecurityGroups/g'},"
                + "'routeTable':{'id':'/n/routeTables/rt'}}}" + table(route("0.0.0.0/0", "VirtualAppliance")) + "]")
                .replace('\'', '"'));

        assertThat(remoteDesktop(network).verdict()).isEqualTo(PortOpenness.OPEN);
    }

    @Test
    void addressesBehindAConnectedSiteBelongToTheVirtualNetwork() {
        String gateway = ",{'name':'gw','id':'/n/virtualNetworkGateways/gw','type':'Microsoft.Network/virtualNetworkGateways',"
                + "'properties':{'ipConfigurations':[{'properties':{'subnet':{'id':'/n/virtualNetworks/v/subnets/GatewaySubnet'}}}]}},"
                + "{'name':'site','id':'/n/localNetworkGateways/site','type':'Microsoft.Network/localNetworkGateways',"
                + "'properties':{'localNetworkAddressSpace':{'addressPrefixes':['192.168.0.0/16','203.0.113.0/24']}}},"
                + "{'name':'c','id':'/n/connections/c','type':'Microsoft.Network/connections','properties':{'connectionStatus':'Connected',"
                + "'virtualNetworkGateway1':{'id':'/n/virtualNetworkGateways/gw'},'localNetworkGateway2':{'id':'/n/localNetworkGateways/site'}}}";
        Network network = network(PAIR, "'x':1", gateway);

        assertThat(fate(network, "Inbound,Tcp,192.168.7.9,,10.0.0.4,3389")).isEqualTo("ALLOW vn");
        assertThat(fate(network, "Inbound,Tcp,203.0.113.9,,10.0.0.4,3389")).isEqualTo("ALLOW vn");
        assertThat(fate(network, "Inbound,Tcp,198.51.100.7,,10.0.0.4,3389")).isEqualTo("DENY net");
    }

    @Test
    void gatewayWithDefaultSiteMakesResultsUndecided() {
        String gateway = ",{'name':'gw','id':'/n/virtualNetworkGateways/gw','type':'Microsoft.Network/virtualNetworkGateways',"
                + "'properties':{'gatewayDefaultSite':{'id':'/n/localNetworkGateways/site'},"
                + "'ipConfigurations':[{'properties':{'subnet':{'id':'/n/virtualNetworks/v/subnets/GatewaySubnet'}}}]}}";

        assertThat(remoteDesktop(network("", "'x':1", gateway)).verdict()).isEqualTo(PortOpenness.UNDECIDED);
    }

    /**
     * "About VPN Gateway configuration settings": a gateway is in a subnet with this name, which holds nothing else.
     */
    @Test
    void subnetOfAGatewayThatWasNotReadMakesResultsUndecided() {
        String subnet = ",{'name':'v/GatewaySubnet','id':'/n/virtualNetworks/v/subnets/GatewaySubnet',"
                + "'type':'Microsoft.Network/virtualNetworks/subnets','properties':{'addressPrefix':'10.0.255.0/27'}}";
        String gateway = ",{'name':'gw','id':'/n/virtualNetworkGateways/gw','type':'Microsoft.Network/virtualNetworkGateways',"
                + "'properties':{'enableBgp':false,'gatewayType':'Vpn','ipConfigurations':[{'properties':{'subnet':"
                + "{'id':'/n/virtualNetworks/v/subnets/GatewaySubnet'}}}]}}";

        assertThat(remoteDesktop(network("", "'x':1", "")).verdict()).isEqualTo(PortOpenness.CLOSED);
        assertThat(remoteDesktop(network("", "'x':1", subnet)).verdict()).isEqualTo(PortOpenness.UNDECIDED);
        assertThat(remoteDesktop(network("", "'x':1", subnet + gateway)).verdict()).isEqualTo(PortOpenness.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"Connected,ALLOW AllowVnetInBound", "Disconnected,DENY DenyAllInBound",
        "Initiated,DENY DenyAllInBound"})
    void disconnectedPeeringAllowsNoTraffic(String state, String fate) {
        Network network = NsgFixture.network(("[{'name':'g','id':'/n/networkSecurityGroups/g',"
                + "'type':'Microsoft.Network/networkSecurityGroups','properties':{'securityRules':[]}},"
                + "{'name':'v','id':'/n/virtualNetworks/v','type':'Microsoft.Network/virtualNetworks','properties':{"
                + "'addressSpace':{'addressPrefixes':['10.0.0.0/16']},'virtualNetworkPeerings':[{'properties':{'peeringState':'"
                + state
                + "','remoteVirtualNetwork':{'id':'/n/virtualNetworks/w'},'remoteAddressSpace':{'addressPrefixes':['10.9.0.0/16']}}}],"
                + "'subnets':[{'name':'s','properties':{'networkSecurityGroup':{'id':'/n/networkSecurityGroups/g'}}}]}}]")
                .replace('\'', '"'));
        FlowEvaluators evaluators = new FlowEvaluators(network, AddressSet.NONE);
        FlowAnswer answer = evaluators.through(evaluators.group("g"))
                .answer(FlowCsv
                        .rows("direction,protocol,source,sourcePort,destination,destinationPort\n"
                                + "Inbound,Tcp,10.9.0.4,,10.0.0.4,443", evaluators.tagsFor(evaluators.group("g")))
                        .getFirst()
                        .flow()
                        .orElseThrow());

        assertThat(List.of(answer.fate() + " " + answer.rule().orElseThrow().name())).containsExactly(fate);
    }
}
