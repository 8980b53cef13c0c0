package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.guardedBy;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.networkWith;
import static org.tomes.check.network.NetworkFixture.rule;
import static org.tomes.check.network.NetworkFixture.subnet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to machines on which NSGs do not have the last word. */
class PastGroupsTest {

    private static final String PORTS = "network.management-ports";
    private static final String GUARDED = network("v", subnet("v", "s", guardedBy("g")));

    private static String admin(String access, String source, String ports) {
        return resource("Microsoft.Network/networkManagers/m/securityAdminConfigurations/c/ruleCollections/r/rules/own",
                "{'access':'" + access + "','direction':'Inbound','priority':10,'protocol':'Tcp','sources':["
                        + "{'addressPrefix':'" + source + "','addressPrefixType':'IPPrefix'}],'destinationPortRanges':["
                        + ports + "]}");
    }

    /** Microsoft, “Security admin rules in Azure Virtual Network Manager”: AlwaysAllow passes NSGs by. */
    @ParameterizedTest
    @CsvSource({"AlwaysAllow,*,NOT_ASSESSED admin-allows", "AlwaysAllow,Internet,NOT_ASSESSED admin-allows",
        "AlwaysAllow,0.0.0.0/1,NOT_ASSESSED admin-allows", "AlwaysAllow,203.0.113.0/24,MET closed",
        "AlwaysAllow,10.0.0.0/8,MET closed", "AlwaysAllow,::/0,NOT_ASSESSED admin-allows",
        "AlwaysAllow,2a01:4f8:c0de::/48,MET closed", "Allow,*,MET closed", "Deny,*,MET closed"})
    void alwaysAllowAdminRuleMakesAClosedNsgNotAssessed(String access, String source, String answer) {
        assertThat(answers(PORTS, scene(GUARDED, group("g"), admin(access, source, "'22','3389'"))))
                .containsExactly("g " + answer);
    }

    /** Microsoft, “Security admin rules in Azure Virtual Network Manager”: they come before NSGs in both directions. */
    @Test
    void adminRulesMakeOtherTrafficNotAssessed() {
        String closing = rule("all", 4096, "Deny", "*", "*").replace("'Tcp'", "'*'");
        String out = closing.replace("Inbound", "Outbound");
        String inward = admin("AlwaysAllow", "*", "'443'");
        String outward = inward.replace("Inbound", "Outbound");

        assertThat(answers("network.vnet-inbound", scene(GUARDED, group("g", closing), inward)))
                .containsExactly("g NOT_ASSESSED admin-allows");
        assertThat(answers("network.vnet-inbound", scene(GUARDED, group("g", closing), outward)))
                .containsExactly("g MET decided");
        assertThat(answers("network.vnet-inbound", scene(GUARDED, group("g"), admin("Deny", "*", "'443'"))))
                .containsExactly("g NOT_ASSESSED admin-denies");
        assertThat(answers("network.outbound-internet", scene(GUARDED, group("g", out), outward)))
                .containsExactly("g NOT_ASSESSED admin-allows");
        assertThat(answers("network.outbound-internet",
                scene(GUARDED, group("g"), admin("Deny", "*", "'443'").replace("Inbound", "Outbound"))))
                .containsExactly("g NOT_ASSESSED admin-denies");
    }

    @Test
    void adminRuleForOtherPortsHasNoEffect() {
        assertThat(answers(PORTS, scene(GUARDED, group("g"), admin("AlwaysAllow", "*", "'443'"))))
                .containsExactly("g MET closed");
    }

    @Test
    void adminRuleThatDeniesAllOpenPortsMayCloseThemAndOneThatDeniesSomeDoesNot() {
        String open = group("g", rule("ssh", 100, "Allow", "*", "22"), rule("rdp", 110, "Allow", "*", "3389"));
        assertThat(answers(PORTS, scene(GUARDED, open, admin("Deny", "*", "'20-25','3389'"))))
                .containsExactly("g NOT_ASSESSED admin-denies");
        assertThat(answers(PORTS, scene(GUARDED, open, admin("Deny", "*", "'22'"))))
                .containsExactly("g NOT_MET open-unknown");
        assertThat(answers(PORTS, scene(GUARDED, open, admin("Deny", "203.0.113.0/24", "'22','3389'"))))
                .containsExactly("g NOT_MET open-unknown");
    }

    private static String firewall(String network) {
        return resource("Microsoft.Network/azureFirewalls/fw",
                "{'firewallPolicy':{'id':'" + id("firewallPolicies/p")
                        + "'},'ipConfigurations':[{'properties':{'subnet':{'id':'"
                        + id("virtualNetworks/" + network + "/subnets/AzureFirewallSubnet") + "'}}}]}");
    }

    private static String policy(String groups) {
        return resource("Microsoft.Network/firewallPolicies/p", "{'ruleCollectionGroups':[" + groups + "]}");
    }

    /** Microsoft, “Filter inbound internet traffic with Azure Firewall DNAT”. */
    @Test
    void firewallWithUnreadPolicyMayPublishPermittedTraffic() {
        String named = "{'id':'" + id("firewallPolicies/p/ruleCollectionGroups/c") + "'}";
        assertThat(answers(PORTS, scene(GUARDED, group("g"), firewall("v"))))
                .containsExactly("g NOT_ASSESSED published-unread");
        assertThat(answers(PORTS, scene(GUARDED, group("g"), firewall("v"), policy(named))))
                .containsExactly("g NOT_ASSESSED published-unread");
        assertThat(answers(PORTS,
                scene(GUARDED, group("g"), firewall("v"),
                        resource("Microsoft.Network/firewallPolicies/other/ruleCollectionGroups/c",
                                "{'ruleCollections':[]}"))))
                .as("rules of another policy only")
                .containsExactly("g NOT_ASSESSED published-unread");
        assertThat(answers(PORTS, scene(GUARDED, group("g"), firewall("v"), policy(""))))
                .containsExactly("g MET closed");
        assertThat(answers(PORTS,
                scene(GUARDED, group("g"), firewall("v"), policy(named), resource(
                        "Microsoft.Network/firewallPolicies/p/ruleCollectionGroups/c", "{'ruleCollections':[]}"))))
                .containsExactly("g MET closed");
    }

    @Test
    void unreadFirewallPolicyIsIrrelevantIfTheNsgDeniesOrAnotherNetwork() {
        String closed = rule("no", 100, "Deny", "VirtualNetwork", "*").replace("'Tcp'", "'*'");
        assertThat(answers(PORTS, scene(GUARDED, group("g", closed), firewall("v")))).containsExactly("g MET closed");
        assertThat(answers(PORTS, scene(GUARDED, group("g"), firewall("elsewhere")))).containsExactly("g MET closed");
        String hub = networkWith("v", NetworkFixture.peering("hub", "Connected"), subnet("v", "s", guardedBy("g")));
        assertThat(answers(PORTS, scene(hub, group("g"), firewall("hub"))))
                .containsExactly("g NOT_ASSESSED published-unread");
    }

    private static String scaleSet(String list, String pool) {
        return resource("Microsoft.Compute/virtualMachineScaleSets/vmss",
                "{'virtualMachineProfile':{'networkProfile':{'networkInterfaceConfigurations':[{'name':'n','properties':{"
                        + "'ipConfigurations':[{'properties':{'" + list + "':[{'id':'" + id("loadBalancers/lb/" + pool)
                        + "'}]}}]}}]}}}");
    }

    private static String balancer(String frontend, String rest) {
        return resource("Microsoft.Network/loadBalancers/lb",
                "{'frontendIPConfigurations':[{'id':'" + id("loadBalancers/lb/frontendIPConfigurations/f")
                        + "','name':'f','properties':{" + frontend + "}}]," + rest + "}");
    }

    /** Microsoft, “Networking for Azure Virtual Machine Scale Sets”: machines get addresses and ports of their own. */
    @ParameterizedTest
    @CsvSource({"22,open-reachable,scale-set", "22,open-reachable,subnet", "443,open-unreachable,subnet"})
    void portThatAGroupOpensIsReachedThroughAScaleSet(String port, String answer, String where) {
        String frontend = "'frontendIPConfiguration':{'id':'" + id("loadBalancers/lb/frontendIPConfigurations/f")
                + "'}";
        String out = "'publicIPAddress':{'id':'" + id("publicIPAddresses/p") + "'}";
        String pools = "'inboundNatPools':[{'id':'" + id("loadBalancers/lb/inboundNatPools/ssh")
                + "','name':'ssh','properties':{'protocol':'Tcp','backendPort':" + port + "," + frontend + "}}]";
        String place = "'subnet':{'id':'" + id("virtualNetworks/v/subnets/s") + "'}";
        boolean own = where.equals("scale-set");
        String set = scaleSet("loadBalancerInboundNatPools", "inboundNatPools/ssh")
                .replace("[{'properties':{", "[{'properties':{" + place + ",")
                .replace("'name':'n','properties':{", "'name':'n','properties':{"
                        + (own ? "'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/g") + "'}," : ""));
        String around = own ? network("v", subnet("v", "s", "")) : GUARDED;
        String open = group("g", rule("in", 100, "Allow", "Internet", "22"));
        String other = NetworkFixture.nic("other", "v/subnets/s", "", "");

        assertThat(answers(PORTS, scene(around, open, other, set, balancer(out, pools))))
                .contains("g NOT_MET " + answer);
        assertThat(answers(PORTS,
                scene(around, open, other,
                        set.replace("'loadBalancerInboundNatPools'",
                                "'publicIPAddressConfiguration':{'name':'p'},'x'"))))
                .contains("g NOT_MET open-reachable");
    }

    /** Microsoft, “Inbound NAT rules”: a pool publishes a port of each machine of a scale set. */
    @Test
    void natPoolOfAPublicLoadBalancerPublishesTheMachinesOfAScaleSet() {
        String set = scaleSet("loadBalancerInboundNatPools", "inboundNatPools/ssh");
        String out = "'publicIPAddress':{'id':'" + id("publicIPAddresses/p") + "'}";
        String frontend = "'frontendIPConfiguration':{'id':'" + id("loadBalancers/lb/frontendIPConfigurations/f")
                + "'}";
        String pool = "'inboundNatPools':[{'name':'ssh','properties':{'protocol':'Tcp','backendPort':22," + frontend
                + "}}]";
        assertThat(answers("network.vm-public-ip", scene(set)))
                .containsExactly("vmss NOT_ASSESSED scale-set-nat-unread");
        assertThat(answers("network.vm-public-ip", scene(set, balancer(out, pool))))
                .containsExactly("vmss NOT_MET scale-set-nat");
        assertThat(answers("network.vm-public-ip", scene(set, balancer("", pool))))
                .containsExactly("vmss MET scale-set-private");
        assertThat(answers("network.vm-public-ip", scene(set, balancer(out, pool.replace(":22,", ":443,")))))
                .containsExactly("vmss MET scale-set-private");
        assertThat(answers("network.vm-public-ip",
                scene(scaleSet("loadBalancerBackendAddressPools", "backendAddressPools/b"),
                        balancer(out,
                                "'inboundNatRules':[{'name':'r','properties':{'protocol':'Tcp','backendPort':22,"
                                        + frontend + ",'backendAddressPool':{'id':'"
                                        + id("loadBalancers/lb/backendAddressPools/b") + "'}}}]"))))
                .containsExactly("vmss NOT_MET scale-set-nat");
    }
}
