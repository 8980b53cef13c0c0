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
import static org.tomes.check.network.NetworkFixture.nic;
import static org.tomes.check.network.NetworkFixture.peering;
import static org.tomes.check.network.NetworkFixture.subnet;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.inventory.resource.ResourceType;

/** DNAT rules of Azure Firewall, which lead the internet past what an NSG calls the internet. */
class FirewallPublicationsTest {

    private static final String PORTS = "network.management-ports";
    private static final String FIREWALL_SUBNET = subnet("v", "AzureFirewallSubnet", "").replace("10.0.1.0/24",
            "10.0.2.0/26");
    private static final String GUARDED = network("v", subnet("v", "s", guardedBy("g")), FIREWALL_SUBNET);
    private static final String UNGUARDED = network("v", subnet("v", "s", ""), FIREWALL_SUBNET);
    private static final String ANYBODY = "'sourceAddresses':['*']";
    private static final String IP_GROUP = "'sourceAddresses':[],'sourceIpGroups':['" + id("ipGroups/office") + "']";

    private static String firewall(String sources, String target) {
        return resource("Microsoft.Network/azureFirewalls/fw",
                "{'natRuleCollections':[{'properties':{'rules':[" + rule(sources, target) + "]}}]}");
    }

    private static String rule(String sources, String target) {
        return "{'name':'rdp'," + sources + ",'destinationPorts':['3389']," + target
                + ",'translatedPort':'3389','protocols':['TCP']}";
    }

    private static final String MACHINE = "'translatedAddress':'10.0.1.4'";

    /**
     * Azure Firewall needs a subnet of this name, and nothing else may be in it (Microsoft Learn, "Azure Firewall
     * FAQ"): the firewall and its DNAT rules exist but were not read. A pull that read all firewalls found the subnet
     * empty.
     */
    @Test
    void subnetOfAFirewallThatWasNotReadLeavesPortsBehindItOpen() {
        String closed = group("g", NetworkFixture.rule("no", 100, "Deny", "*", "*").replace("'Tcp'", "'*'"));
        String elsewhere = resource("Microsoft.Network/azureFirewalls/fw",
                "{'ipConfigurations':[{'properties':{'subnet':{'id':'" + id("virtualNetworks/w/subnets/s") + "'}}}]}");

        assertThat(answers(PORTS, scene(GUARDED, group("g"))))
                .containsExactly("g NOT_ASSESSED published-firewall-unread");
        assertThat(answers(PORTS, scene(GUARDED, group("g"), elsewhere)))
                .containsExactly("g NOT_ASSESSED published-firewall-unread");
        assertThat(answers(PORTS, scene(GUARDED, closed))).containsExactly("g MET closed");
        assertThat(
                answers(PORTS, scene(GUARDED, group("g"), elsewhere.replace("virtualNetworks/w", "virtualNetworks/v"))))
                .containsExactly("g MET closed");
        assertThat(answers(PORTS,
                CheckResultSetFixture.pulled(List.of(ResourceType.FIREWALL), List.of(), GUARDED, group("g"))))
                .containsExactly("g MET closed");
    }

    /**
     * A firewall in a hub replaces the source address of what its DNAT rules publish, so that the traffic comes from
     * the peered network (Microsoft Learn, "Azure Firewall known issues and limitations").
     */
    @Test
    void peeredNetworkThatWasNotReadLeavesPortsOpenUnlessTheNsgDeniesTrafficFromIt() {
        String closed = group("g", NetworkFixture.rule("no", 100, "Deny", "*", "*").replace("'Tcp'", "'*'"));
        String spoke = networkWith("v", peering("hub", "Connected"), subnet("v", "s", guardedBy("g")));
        String hub = networkWith("hub", peering("v", "Connected"), subnet("hub", "x", ""));

        assertThat(answers(PORTS, scene(spoke, group("g")))).containsExactly("g NOT_ASSESSED published-network-unread");
        assertThat(answers(PORTS, scene(spoke, closed))).containsExactly("g MET closed");
        assertThat(answers(PORTS, scene(spoke, hub, group("g")))).containsExactly("g MET closed");
        assertThat(answers(PORTS, scene(spoke.replace("Connected", "Disconnected"), group("g"))))
                .containsExactly("g MET closed");
    }

    /** Microsoft Learn, "IP Groups in Azure Firewall". */
    @Test
    void addressesOfIpGroupsAreThoseOfTheRule() {
        String few = resource("Microsoft.Network/ipGroups/office",
                "{'ipAddresses':['203.0.113.0/24','198.51.100.1-198.51.100.9']}");
        String all = resource("Microsoft.Network/ipGroups/office", "{'ipAddresses':['0.0.0.0/1','128.0.0.0/1']}");

        assertThat(answers(PORTS, scene(GUARDED, firewall(IP_GROUP, MACHINE), group("g"), few)))
                .containsExactly("g MET closed");
        assertThat(answers(PORTS, scene(GUARDED, firewall(IP_GROUP, MACHINE), group("g"), all)))
                .containsExactly("g NOT_MET published");
        assertThat(answers(PORTS, scene(GUARDED, firewall(IP_GROUP, MACHINE), group("g"))))
                .as("a group that was not read")
                .containsExactly("g NOT_ASSESSED published-perhaps");
    }

    @Test
    void hostNameTargetIsNotAssessed() {
        assertThat(
                answers(PORTS, scene(GUARDED, firewall(ANYBODY, "'translatedFqdn':'vm.example.internal'"), group("g"))))
                .containsExactly("g NOT_ASSESSED published-perhaps");
    }

    @Test
    void subnetWithoutAGroupIsOpenWhereAFirewallPublishesIt() {
        assertThat(answers(PORTS, scene(UNGUARDED, firewall(ANYBODY, MACHINE))))
                .containsExactly("s NOT_MET no-group-published");
        assertThat(answers(PORTS, scene(UNGUARDED, firewall(IP_GROUP, MACHINE))))
                .containsExactly("s NOT_ASSESSED no-group-published-perhaps");
        assertThat(answers(PORTS, scene(UNGUARDED, firewall(ANYBODY, "'translatedAddress':'10.9.9.9'")))).isEmpty();
        assertThat(answers(PORTS,
                scene(UNGUARDED, firewall(ANYBODY, MACHINE), group("g"), nic("n", "v/subnets/s", guardedBy("g"), ""))))
                .as("the group of the network interface decides")
                .containsExactly("g NOT_MET published");
    }

    /** A DNAT rule is a way in; Microsoft's page "Filter inbound internet traffic with Azure Firewall DNAT". */
    @Test
    void portThatARuleOpensIsReachableThroughAFirewall() {
        String open = group("g", NetworkFixture.rule("r", 100, "Allow", "*", "3389"));

        assertThat(answers(PORTS, scene(GUARDED, firewall(ANYBODY, MACHINE), open, nic("n", "v/subnets/s", "", ""))))
                .containsExactly("g NOT_MET open-reachable");
    }

    /** Only what a rule of the policy itself says can open the group: the same scene without it is closed. */
    @Test
    void rulesOfAFirewallPolicyPublishAsThoseOfAFirewall() {
        String firewall = resource("Microsoft.Network/azureFirewalls/fw",
                "{'firewallPolicy':{'id':'" + id("firewallPolicies/p") + "'}}");
        String collection = "{'ruleCollections':[{'rules':[%s]}]}";
        String path = "Microsoft.Network/firewallPolicies/p/ruleCollectionGroups/c";

        assertThat(answers(PORTS,
                scene(GUARDED, firewall, group("g"), resource(path,
                        collection.formatted(
                                rule(ANYBODY, MACHINE).replace("'protocols'", "'ruleType':'NatRule','ipProtocols'"))))))
                .containsExactly("g NOT_MET published");
        assertThat(answers(PORTS, scene(GUARDED, firewall, group("g"), resource(path, collection.formatted("")))))
                .containsExactly("g MET closed");
    }

    /** Microsoft's REST reference, "Firewall Policies - Get": {@code firewalls} and {@code childPolicies}. */
    @Test
    void unusedFirewallPolicyPublishesNothing() {
        String rules = resource("Microsoft.Network/firewallPolicies/p/ruleCollectionGroups/c",
                "{'ruleCollections':[{'rules':[" + rule(ANYBODY, MACHINE) + "]}]}");
        String unused = policy("p", "'firewalls':[],'childPolicies':[]");
        String used = policy("p", "'firewalls':[{'id':'" + id("azureFirewalls/fw") + "'}]");
        String base = policy("p", "'firewalls':[],'childPolicies':[{'id':'" + id("firewallPolicies/child") + "'}]");
        String without = resource("Microsoft.Network/azureFirewalls/fw", "{'natRuleCollections':[]}");

        assertThat(answers(PORTS, scene(GUARDED, group("g"), without, rules, unused))).containsExactly("g MET closed");
        assertThat(answers(PORTS, scene(GUARDED, group("g"), without, rules, used)))
                .containsExactly("g NOT_MET published");
        assertThat(answers(PORTS, scene(GUARDED, group("g"), without, rules)))
                .as("whether a firewall uses it was not collected")
                .containsExactly("g NOT_ASSESSED published-perhaps");
        assertThat(answers(PORTS, scene(GUARDED, group("g"), without, rules, base)))
                .as("a derived policy has no NAT rules of it")
                .containsExactly("g MET closed");
    }

    /** "Azure Firewall Manager policy overview": "NAT rule collections aren't inherited". */
    @Test
    void natRulesOfABasePolicyPublishNothing() {
        String rules = resource("Microsoft.Network/firewallPolicies/base/ruleCollectionGroups/c",
                "{'ruleCollections':[{'rules':[" + rule(ANYBODY, MACHINE) + "]}]}");
        String own = resource("Microsoft.Network/firewallPolicies/p/ruleCollectionGroups/c", "{'ruleCollections':[]}");
        String derived = policy("p", "'basePolicy':{'id':'" + id("firewallPolicies/base") + "'}");
        String firewall = "{'firewallPolicy':{'id':'" + id("firewallPolicies/%s") + "'}}";
        String path = "Microsoft.Network/azureFirewalls/fw";

        assertThat(answers(PORTS,
                scene(GUARDED, group("g"), rules, own, derived, resource(path, firewall.formatted("p")))))
                .containsExactly("g MET closed");
        assertThat(answers(PORTS,
                scene(GUARDED, group("g"), rules, own, derived, resource(path, firewall.formatted("base")))))
                .as("a firewall that uses the base policy itself")
                .containsExactly("g NOT_MET published");
    }

    private static String policy(String name, String properties) {
        return resource("Microsoft.Network/firewallPolicies/" + name, "{" + properties + "}");
    }
}
