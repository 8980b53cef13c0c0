package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.guardedBy;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.machine;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.nic;
import static org.tomes.check.network.NetworkFixture.rule;
import static org.tomes.check.network.NetworkFixture.subnet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways into subnets, and what is behind them. */
class MachinesBehindPublicAddressesTest {

    private static final String PORTS = "network.management-ports";

    private static String balancer(String port) {
        return resource("Microsoft.Network/loadBalancers/lb",
                "{'frontendIPConfigurations':[{'id':'" + id("loadBalancers/lb/frontendIPConfigurations/f")
                        + "','name':'f','properties':{'publicIPAddress':{'id':'" + id("publicIPAddresses/p")
                        + "'}}}],'inboundNatRules':[{'id':'" + id("loadBalancers/lb/inboundNatRules/r")
                        + "','name':'r','properties':{'protocol':'Tcp','frontendPort':50001,'backendPort':" + port
                        + ",'frontendIPConfiguration':{'id':'" + id("loadBalancers/lb/frontendIPConfigurations/f")
                        + "'},'backendIPConfiguration':{'id':'" + id("networkInterfaces/n/ipConfigurations/c")
                        + "'}}}]}");
    }

    /** Microsoft Learn, "Inbound NAT rules": a rule forwards a port of the frontend to one machine. */
    @Test
    void natRuleToAManagementPortPublishesAMachineLikeOneOfAScaleSet() {
        String nic = nic("n", "v/subnets/s", "", "").replace("'privateIPAddress'",
                "'loadBalancerInboundNatRules':[{'id':'" + id("loadBalancers/lb/inboundNatRules/r")
                        + "'}],'privateIPAddress'");

        assertThat(answers("network.vm-public-ip", scene(machine("vm", "n"), nic, balancer("3389"))))
                .containsExactly("vm NOT_MET nat");
        assertThat(answers("network.vm-public-ip", scene(machine("vm", "n"), nic, balancer("443"))))
                .containsExactly("vm MET private");
        assertThat(answers("network.vm-public-ip", scene(machine("vm", "n"), nic)))
                .containsExactly("vm NOT_ASSESSED nat-unread");
    }

    /** Microsoft Learn, "Azure Bastion FAQ": the subnet cannot contain other resources. */
    @ParameterizedTest
    @CsvSource({"AzureBastionSubnet,g MET closed", "s,g NOT_ASSESSED published-firewall-unread"})
    void firewallPublishesNothingInTheSubnetOfBastion(String name, String answer) {
        String subnets = network("v", subnet("v", name, guardedBy("g")),
                subnet("v", "AzureFirewallSubnet", "").replace("10.0.1.0", "10.0.2.0"));

        assertThat(answers(PORTS,
                scene(subnets, group("g", rule("in", 100, "Deny", "Internet", "*")), nic("n", "v/subnets/x", "", ""))))
                .contains(answer);
    }

    private static String routed(String hop) {
        return resource("Microsoft.Network/routeTables/rt", "{'routes':[{'name':'d','properties':{'addressPrefix':"
                + "'0.0.0.0/0','nextHopType':'" + hop + "','nextHopIpAddress':'10.0.9.4'}}]}");
    }

    private static String spoke() {
        return network("v", subnet("v", "s", guardedBy("g") + ",'routeTable':{'id':'" + id("routeTables/rt") + "'}"));
    }

    /**
     * Microsoft Learn, "Virtual network traffic routing": what an appliance forwards is its own configuration. That of
     * an Azure Firewall is in the data.
     */
    @ParameterizedTest
    @CsvSource({"VirtualAppliance,10.0.9.4,*,open-unknown", "VirtualAppliance,10.0.9.4,Internet,open-unknown",
        "VirtualAppliance,10.0.9.4,VirtualNetwork,open-unknown", "VirtualNetworkGateway,'',*,open-unknown",
        "VirtualAppliance,10.0.2.4,*,open-unreachable", "Internet,'',*,open-unreachable"})
    void portBehindAnApplianceIsNotUnreachable(String hop, String address, String source, String answer) {
        String network = network("v",
                subnet("v", "s", guardedBy("g") + ",'routeTable':{'id':'" + id("routeTables/rt") + "'}"),
                subnet("v", "AzureFirewallSubnet", "").replace("10.0.1.0/24", "10.0.2.0/26"));
        String firewall = resource("Microsoft.Network/azureFirewalls/fw",
                "{'ipConfigurations':[{'properties':{'subnet':{'id':'"
                        + id("virtualNetworks/v/subnets/AzureFirewallSubnet") + "'}}}]}");

        assertThat(answers(PORTS,
                scene(network, firewall, routed(hop).replace("10.0.9.4", address),
                        group("g", rule("in", 100, "Allow", source, "3389")), nic("n", "v/subnets/s", "", ""),
                        resource("Microsoft.Network/publicIPAddresses/other", "{'ipAddress':'192.0.2.7'}"))))
                .containsExactly("g NOT_MET " + answer);
    }

    @Test
    void portThatADefaultRuleOpensBehindAnApplianceIsNotUnreachable() {
        assertThat(
                answers(PORTS, scene(spoke(), routed("VirtualAppliance"), group("g"), nic("n", "v/subnets/s", "", ""))))
                .containsExactly("g NOT_MET open-unknown");
    }

    /** Microsoft Learn, "Virtual network traffic routing": None drops the traffic. */
    @ParameterizedTest
    @CsvSource({"None,s MET discarded", "VirtualAppliance,s MET routed"})
    void routeToNothingDiscardsTraffic(String hop, String answer) {
        assertThat(answers("network.default-outbound", scene(spoke(), routed(hop)))).containsExactly(answer);
    }

    /** Nothing in a subnet of private endpoints is administered by RDP or SSH. */
    @Test
    void zoneWithoutMachinesNeedsNoOpenManagementPort() {
        String management = subnet("v", "snet-mgmt", "");
        String back = subnet("v", "snet-backend", guardedBy("g")).replace("10.0.1.0", "10.0.2.0");
        String closed = group("g", rule("deny", 100, "Deny", "*", "*").replace("'Tcp'", "'*'"));
        String jump = nic("jump", "v/subnets/snet-mgmt", "", "");
        String data = nic("data", "v/subnets/snet-backend", "", "").replace("10.0.1.4", "10.0.2.4");

        assertThat(answers("network.zone-traffic", scene(network("v", management, back), closed, jump, data)))
                .containsExactly("v NOT_MET broken");
        assertThat(answers("network.zone-traffic", scene(network("v", management, back), closed, jump)))
                .doesNotContain("v NOT_MET broken");
    }

    /** Az.Network writes addresses and ports as arrays, in the fields in which Azure CLI writes a text. */
    @Test
    void ruleInTheFormOfPowerShellIsRead() {
        String group = group("g",
                rule("rdp", 100, "Allow", "*", "3389")
                        .replace("'sourceAddressPrefix':'*'", "'SourceAddressPrefix':['*']")
                        .replace("'destinationPortRange':'3389'", "'DestinationPortRange':['3389']"));

        assertThat(answers(PORTS, scene(group))).containsExactly("g NOT_MET open-unattached");
    }
}
