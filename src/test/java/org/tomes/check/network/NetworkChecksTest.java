package org.tomes.check.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;
import static org.tomes.check.network.NetworkFixture.bastion;
import static org.tomes.check.network.NetworkFixture.flowLog;
import static org.tomes.check.network.NetworkFixture.group;
import static org.tomes.check.network.NetworkFixture.guardedBy;
import static org.tomes.check.network.NetworkFixture.id;
import static org.tomes.check.network.NetworkFixture.machine;
import static org.tomes.check.network.NetworkFixture.network;
import static org.tomes.check.network.NetworkFixture.networkWith;
import static org.tomes.check.network.NetworkFixture.nic;
import static org.tomes.check.network.NetworkFixture.peering;
import static org.tomes.check.network.NetworkFixture.rule;
import static org.tomes.check.network.NetworkFixture.subnet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckResultSetFixture;
import org.tomes.check.CompanyContext;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.networkplan.NetworkPlan;
import org.tomes.nsg.segment.Zone;

class NetworkChecksTest {

    private static final String ON = ",'enabled':true";

    /** Microsoft, “Filter inbound internet traffic with Azure Firewall DNAT”: the NSG sees the firewall as sender. */
    private static final String STORED = ",'storageId':'" + GROUP + "/providers/Microsoft.Storage/storageAccounts/s'";

    @Test
    void firewallThatPublishesRemoteDesktopOpensItToTheInternet() {
        String network = network("v", subnet("v", "s", guardedBy("g")),
                subnet("v", "AzureFirewallSubnet", "").replace("10.0.1.0/24", "10.0.2.0/26")) + ","
                + resource("Microsoft.Network/azureFirewalls/other", "{'natRuleCollections':[]}");
        String rule = "{'name':'rdp','sourceAddresses':['%s'],'destinationPorts':['3389'],'translatedAddress':'10.0.1.4','translatedPort':'3389',%s}";
        for (String protocol : new String[]{"'protocols':['TCP']", "'ipProtocols':['TCP']"}) {
            String open = rule.formatted("*", protocol);
            String firewall = protocol.startsWith("'protocols")
                    ? resource("Microsoft.Network/azureFirewalls/fw",
                            "{'natRuleCollections':[{'properties':{'rules':[" + open + "]}}]}")
                    : resource("Microsoft.Network/firewallPolicies/p/ruleCollectionGroups/c",
                            "{'ruleCollections':[{'rules':[" + open + "]}]}") + ","
                            + resource("Microsoft.Network/azureFirewalls/fw",
                                    "{'firewallPolicy':{'id':'" + id("firewallPolicies/p") + "'}}");

            assertThat(answers("network.management-ports", scene(network, firewall, group("g"))))
                    .containsExactly("g NOT_MET published");
            assertThat(answers("network.management-ports",
                    scene(network, firewall, group("g", rule("no", 100, "Deny", "10.0.2.0/26", "3389")))))
                    .containsExactly("g MET closed");
            assertThat(answers("network.management-ports",
                    scene(network, firewall.replace("['*']", "['203.0.113.0/24']"), group("g"))))
                    .containsExactly("g MET closed");
        }
    }

    @Test
    void everySubnetNeedsAnNsgExceptAzureServiceSubnets() {
        CheckContext context = scene(
                network("v", subnet("v", "a", guardedBy("g")), subnet("v", "b", ""),
                        subnet("v", "c", ",'delegations':[{'properties':{'serviceName':'Microsoft.Web/serverFarms'}}]"),
                        subnet("v", "GatewaySubnet", ""), subnet("v", "AzureFirewallSubnet", ""),
                        subnet("v", "AzureBastionSubnet", "")),
                network("w", subnet("w", "gatewaysubnet", guardedBy("g")),
                        subnet("w", "RouteServerSubnet", guardedBy("g")),
                        "{'id':'" + id("virtualNetworks/w/subnets/named") + "','name':'named'}"),
                reduced("Microsoft.Network/virtualNetworks/x"));

        assertThat(answers("network.subnet-nsg", context)).containsExactlyInAnyOrder("a MET attached", "b NOT_MET none",
                "c NOT_MET none-delegated", "GatewaySubnet MET gateway", "AzureFirewallSubnet MET impossible",
                "AzureBastionSubnet MET bastion", "gatewaysubnet NOT_MET gateway-attached",
                "RouteServerSubnet NOT_MET impossible-attached", "named NOT_ASSESSED not-whole",
                "x NOT_ASSESSED not-whole");
    }

    /** A template names a subnet with its network; Azure knows GatewaySubnet and the others by the last part. */
    @Test
    void azureServiceSubnetIsRecognisedByItsName() {
        CheckContext context = scene(network("v"), beside("v", "GatewaySubnet"), beside("v", "AzureFirewallSubnet"),
                beside("v", "AzureBastionSubnet"));

        assertThat(answers("network.subnet-nsg", context)).containsExactlyInAnyOrder("GatewaySubnet MET gateway",
                "AzureFirewallSubnet MET impossible", "AzureBastionSubnet MET bastion");
        assertThat(answers("network.default-outbound", context)).isEmpty();
    }

    private static String beside(String network, String name) {
        return "{'id':'" + id("virtualNetworks/" + network + "/subnets/" + name) + "','name':'" + network + "/" + name
                + "','type':'Microsoft.Network/virtualNetworks/subnets','properties':{'addressPrefix':'10.0.1.0/24'}}";
    }

    /** Microsoft, “Working with NSG access and Azure Bastion”: “you must create all of the following rules”. */
    @Test
    void bastionNeedsItsDataPlaneTheProbeAndThePageWithCertificates() {
        String network = network("v", subnet("v", "AzureBastionSubnet", guardedBy("g")));
        String[] all = {rule("m", 110, "Allow", "GatewayManager", "443"),
            rule("p", 120, "Allow", "AzureLoadBalancer", "443"), rule("d1", 130, "Allow", "VirtualNetwork", "8080"),
            rule("d2", 140, "Allow", "VirtualNetwork", "5701"), rule("no", 4096, "Deny", "*", "*")};

        assertThat(answers("network.subnet-nsg", scene(network, group("g", all))))
                .containsExactly("AzureBastionSubnet MET bastion-attached");
        String[] unread = all.clone();
        unread[4] = rule("no", 200, "Deny", "*", "x");
        assertThat(answers("network.subnet-nsg", scene(network, group("g", unread))))
                .as("a rule that cannot be read may block it")
                .containsExactly("AzureBastionSubnet NOT_ASSESSED rules-not-read");
        for (int left = 0; left < 4; left++) {
            String[] some = all.clone();
            some[left] = rule("x", 200, "Allow", "203.0.113.0/24", "1");
            assertThat(answers("network.subnet-nsg", scene(network, group("g", some))))
                    .containsExactly("AzureBastionSubnet NOT_MET bastion-blocked");
        }
    }

    /** Which machines Bastion reaches is the company's choice. */
    @Test
    void bastionMayReachTheSubnetsOfMachinesAlone() {
        String to = "'sourceAddressPrefix':'*','sourcePortRange':'*','destinationAddressPrefix':'%s'";
        String from = "'sourceAddressPrefix':'*','sourcePortRange':'*','destinationAddressPrefix':'*'";
        String ssh = rule("ssh", 100, "Allow", "*", "22").replace(from, to.formatted("10.0.1.0/24"))
                .replace("Inbound", "Outbound");
        String rdp = rule("rdp", 110, "Allow", "*", "3389").replace(from, to.formatted("10.0.1.0/24"))
                .replace("Inbound", "Outbound");
        String no22 = rule("no1", 200, "Deny", "*", "22").replace(from, to.formatted("VirtualNetwork"))
                .replace("Inbound", "Outbound");
        String no33 = rule("no2", 210, "Deny", "*", "3389").replace(from, to.formatted("VirtualNetwork"))
                .replace("Inbound", "Outbound");
        String manager = rule("m", 110, "Allow", "GatewayManager", "443");
        String network = network("v", subnet("v", "AzureBastionSubnet", guardedBy("g")));

        assertThat(answers("network.subnet-nsg", scene(network, group("g", manager, ssh, rdp, no22, no33))))
                .containsExactly("AzureBastionSubnet MET bastion-attached");
        assertThat(answers("network.subnet-nsg", scene(network, group("g", manager, ssh, no22, no33))))
                .containsExactly("AzureBastionSubnet NOT_MET bastion-blocked");
    }

    /** Microsoft Learn, "Private Application Gateway deployment": with network isolation, other rules are required. */
    @Test
    void privateGatewayNeedsNoAccessForGatewayManager() {
        String gateway = "{'sku':{'tier':'%s'},'gatewayIPConfigurations':[{'properties':{'subnet':{'id':'"
                + id("virtualNetworks/v/subnets/agw") + "'}}}],'frontendIPConfigurations':[{'properties':{%s}}]}";
        String network = network("v", subnet("v", "agw", guardedBy("g")));
        String deny = group("g", rule("no", 4096, "Deny", "*", "*"));
        String open = "'publicIPAddress':{'id':'" + id("publicIPAddresses/p") + "'}";

        for (String tier : new String[]{"WAF_v2", "Standard_v2"}) {
            assertThat(answers("network.subnet-nsg",
                    scene(network, deny,
                            resource("Microsoft.Network/applicationGateways/w",
                                    gateway.formatted(tier, "'privateIPAddress':'10.0.1.9'")))))
                    .containsExactly("agw NOT_ASSESSED gateway-private");
            assertThat(answers("network.subnet-nsg",
                    scene(network, deny,
                            resource("Microsoft.Network/applicationGateways/w", gateway.formatted(tier, open)))))
                    .containsExactly("agw NOT_MET gateway-blocked");
        }
    }

    /** Microsoft, “Application Gateway infrastructure configuration”: 65200 to 65535 from GatewayManager. */
    @Test
    void groupBeforeApplicationGatewayMustLetItsManagerIn() {
        String gateway = resource("Microsoft.Network/applicationGateways/w",
                "{'sku':{'tier':'WAF_v2'},'gatewayIPConfigurations':[{'properties':{'subnet':{'id':'"
                        + id("virtualNetworks/v/subnets/agw") + "'}}}]}");
        String network = network("v", subnet("v", "agw", guardedBy("g")));
        String manager = rule("m", 110, "Allow", "GatewayManager", "65200-65535");

        assertThat(answers("network.subnet-nsg", scene(network, gateway, group("g"))))
                .containsExactly("agw NOT_MET gateway-blocked");
        assertThat(answers("network.subnet-nsg", scene(network, gateway, group("g", manager))))
                .containsExactly("agw MET attached");
        assertThat(answers("network.subnet-nsg",
                scene(network, gateway, group("g", manager, rule("no", 100, "Deny", "*", "65300")))))
                .containsExactly("agw NOT_MET gateway-blocked");
    }

    /** Microsoft, “VNet peering and Azure Bastion”: traffic must pass between the networks. */
    @Test
    void bastionOfAPeerWithoutAccessIsIgnored() {
        String open = peering("hub", "Connected");
        String shut = open.replace("'peeringState'", "'allowVirtualNetworkAccess':false,'peeringState'");
        String machine = machine("m", "n") + "," + nic("n", "spoke/subnets/s", "", "");

        for (String peering : new String[]{open, shut}) {
            assertThat(answers("network.bastion",
                    scene(machine, networkWith("spoke", peering, subnet("spoke", "s", "")), network("hub"),
                            bastion("b", "hub", "Standard"))))
                    .containsExactly(peering.equals(open) ? "spoke MET peered" : "spoke NOT_MET none");
        }
    }

    /** REST reference “Public IP Addresses”, {@code ipConfiguration}: other lists may be older or lack the machine. */
    @Test
    void addressThatNamesAMachinesInterfaceOrAScaleSetsCounts() {
        String address = resource("Microsoft.Network/publicIPAddresses/p",
                "{'ipConfiguration':{'id':'%s/ipConfigurations/i'}}");
        String scaleSet = "Microsoft.Compute/virtualMachineScaleSets/ss";

        assertThat(answers("network.vm-public-ip",
                scene(machine("m", "n"), nic("n", "v/subnets/s", "", ""),
                        address.formatted(NetworkFixture.id("networkInterfaces/n")))))
                .containsExactly("m NOT_MET public");
        assertThat(answers("network.vm-public-ip",
                scene(resource(scaleSet, "{'virtualMachineProfile':{'networkProfile':{}}}"),
                        address.formatted(
                                GROUP + "/providers/" + scaleSet + "/virtualMachines/0/networkInterfaces/n"))))
                .containsExactly("ss NOT_MET public");
    }

    /** Microsoft Learn, “Virtual network peering”: it is connected once both networks have one. */
    @Test
    void peeringWithoutAnotherOneBackContradictsItsState() {
        String machine = machine("m", "n") + "," + nic("n", "spoke/subnets/s", "", "");
        String spoke = networkWith("spoke", peering("hub", "Connected"), subnet("spoke", "s", ""));

        assertThat(answers("network.bastion", scene(machine, spoke, networkWith("hub", "'virtualNetworkPeerings':[],"),
                bastion("b", "hub", "Standard")))).containsExactly("spoke NOT_ASSESSED one-sided");
        assertThat(answers("network.bastion", scene(machine, spoke, networkWith("hub", peering("spoke", "Connected")),
                bastion("b", "hub", "Standard")))).containsExactly("spoke MET peered");
    }

    /** Microsoft Learn, “How to configure subnet peering”. */
    @Test
    void bastionOfAPeerCoversPeeredSubnetsOnly() {
        String machine = machine("m", "n") + "," + nic("n", "spoke/subnets/s", "", "");
        String part = peering("hub", "Connected").replace("'peeringState'",
                "'peerCompleteVnets':false,'localSubnetNames':['S'],'remoteSubnetNames':['%s'],'peeringState'");

        for (String remote : new String[]{"AzureBastionSubnet", "other"}) {
            assertThat(answers("network.bastion",
                    scene(machine, networkWith("spoke", part.formatted(remote), subnet("spoke", "s", "")),
                            network("hub"), bastion("b", "hub", "Standard"))))
                    .containsExactly(remote.equals("other") ? "spoke NOT_MET none" : "spoke MET peered");
        }
    }

    /** Microsoft, “Default outbound access in Azure” and “Outbound rules Azure Load Balancer”. */
    @Test
    void twoHalvesOfTheInternetAndOutboundRulesAreDefinedPaths() {
        String table = resource("Microsoft.Network/routeTables/rt",
                "{'routes':[{'properties':{'addressPrefix':'0.0.0.0/1','nextHopType':'VirtualAppliance'}},"
                        + "{'properties':{'addressPrefix':'128.0.0.0/1','nextHopType':'VirtualAppliance'}}]}");
        String routed = network("v", subnet("v", "s", ",'routeTable':{'id':'" + id("routeTables/rt") + "'}"));
        assertThat(answers("network.default-outbound", scene(table, routed))).containsExactly("s MET routed");

        String balancer = resource("Microsoft.Network/loadBalancers/lb",
                "{'backendAddressPools':[{'id':'" + id("loadBalancers/lb/backendAddressPools/p")
                        + "','properties':{'backendIPConfigurations':[{'id':'"
                        + id("networkInterfaces/n/ipConfigurations/c")
                        + "'}]}}],'outboundRules':[{'properties':{'backendAddressPool':{'id':'"
                        + id("loadBalancers/lb/backendAddressPools/p") + "'}}}]}");
        String network = network("v", subnet("v", "s", ""));
        assertThat(answers("network.default-outbound", scene(balancer, network, nic("n", "v/subnets/s", "", ""))))
                .containsExactly("s MET outbound-rule");
        String pool = nic("n", "v/subnets/s", "", "").replace("'privateIPAddress'",
                "'loadBalancerBackendAddressPools':[{'id':'" + id("loadBalancers/lb/backendAddressPools/p")
                        + "'}],'privateIPAddress'");
        assertThat(answers("network.default-outbound",
                scene(balancer.replace("networkInterfaces/n/", "networkInterfaces/x/"), network, pool)))
                .as("only the interface names the pool")
                .containsExactly("s MET outbound-rule");
        assertThat(answers("network.default-outbound",
                scene(balancer, network, nic("n", "v/subnets/s", "", ""), nic("o", "v/subnets/s", "", ""))))
                .containsExactly("s NOT_MET on-by-default");
        String elsewhere = any(SUBSCRIPTION + "/resourceGroups/rg-other/providers/Microsoft.Compute/disks/d", "{}");
        assertThat(answers("network.default-outbound",
                new CheckContext(
                        InventoryFixture.inventory(
                                ImportResultFixture.file("nics.json", "[" + nic("n", "v/subnets/s", "", "") + "]"),
                                ImportResultFixture.file("all.json",
                                        "[" + String.join(",", balancer, network, elsewhere) + "]")),
                        CheckCriteria.initial(), CheckResultSetFixture.NOW)))
                .as("another resource group may contain further interfaces of the subnet")
                .containsExactly("s NOT_ASSESSED type-not-read");
    }

    private static String adminRule(String name, String access, int priority) {
        return resource(
                "Microsoft.Network/networkManagers/m/securityAdminConfigurations/c/ruleCollections/r/rules/" + name,
                "{'direction':'Inbound','protocol':'Tcp','access':'" + access + "','priority':" + priority
                        + ",'sources':[{'addressPrefix':'*'}],'destinations':[{'addressPrefix':'*'}],"
                        + "'sourcePortRanges':['0-65535'],'destinationPortRanges':['22']}");
    }

    /** “Security admin rules in Azure Virtual Network Manager”: the lower number wins, Allow leaves it to NSGs. */
    @Test
    void adminDenyAfterAdminAllowHasNoEffect() {
        String open = group("g", rule("ssh", 100, "Allow", "*", "22"));
        String network = network("v", subnet("v", "s", guardedBy("g")));

        assertThat(answers("network.management-ports", scene(network, open, adminRule("no", "Deny", 10))))
                .containsExactly("g NOT_ASSESSED admin-denies");
        assertThat(answers("network.management-ports",
                scene(network, open, adminRule("yes", "Allow", 5), adminRule("no", "Deny", 10)))).singleElement()
                .asString()
                .startsWith("g NOT_MET open");
        assertThat(answers("network.management-ports",
                scene(network, open, adminRule("yes", "Allow", 20), adminRule("no", "Deny", 10))))
                .containsExactly("g NOT_ASSESSED admin-denies");
    }

    /** “Security admin rules in Azure Virtual Network Manager”: AlwaysAllow passes NSGs by. */
    @Test
    void networkManagerWithUncollectedRulesMayOverrideNsgs() {
        String network = network("v", subnet("v", "s", guardedBy("g")));
        String manager = resource("Microsoft.Network/networkManagers/m",
                "{'networkManagerScopeAccesses':['SecurityAdmin']}");
        String configuration = resource("Microsoft.Network/networkManagers/m/securityAdminConfigurations/c", "{'x':1}");
        String collection = resource(
                "Microsoft.Network/networkManagers/m/securityAdminConfigurations/c/ruleCollections/r", "{'x':1}");

        assertThat(answers("network.management-ports", scene(network, group("g"), manager)))
                .containsExactly("g NOT_ASSESSED admin-unread");
        assertThat(answers("network.management-ports", scene(network, group("g"), manager, configuration)))
                .containsExactly("g NOT_ASSESSED admin-unread");
        assertThat(answers("network.management-ports",
                scene(network, group("g"), manager, configuration, collection, adminRule("yes", "Allow", 5))))
                .containsExactly("g MET closed");
        assertThat(answers("network.management-ports",
                scene(network, group("g"), manager.replace("SecurityAdmin", "Connectivity"))))
                .containsExactly("g MET closed");
    }

    /** “Use instance-level public IPs in AKS”. */
    @Test
    void nodesOfAClusterWithPublicAddressesAreReachable() {
        String network = network("v", subnet("v", "s", guardedBy("g")));
        String open = group("g", rule("ssh", 100, "Allow", "*", "22"));
        String cluster = resource("Microsoft.ContainerService/managedClusters/aks",
                "{'agentPoolProfiles':[{'name':'p','enableNodePublicIP':true,'vnetSubnetID':'"
                        + id("virtualNetworks/v/subnets/s") + "'}]}");

        assertThat(answers("network.management-ports",
                scene(network, open, cluster, nic("n", "v/subnets/other", "", ""), ADDRESS, BALANCER)))
                .containsExactly("g NOT_MET open-reachable");
        assertThat(answers("network.vm-public-ip", scene(cluster))).containsExactly("aks NOT_MET node-pool");
        assertThat(answers("network.vm-public-ip", scene(cluster.replace("true", "false")))).isEmpty();
    }

    private static final String ADDRESS = resource("Microsoft.Network/publicIPAddresses/pip", "{'x':1}");
    private static final String BALANCER = resource("Microsoft.Network/loadBalancers/lb",
            "{'frontendIPConfigurations':[{'name':'fe','properties':{'publicIPAddress':{'id':'"
                    + id("publicIPAddresses/pip") + "'}}}],'backendAddressPools':[{'name':'bp'}]}");

    /** “Networking for Azure Virtual Machine Scale Sets”: a list of machines has the profile of each. */
    @Test
    void machineOfAScaleSetWithAPublicAddressIsReachable() {
        String machine = resource("Microsoft.Compute/virtualMachineScaleSets/ss/virtualMachines/0",
                "{'networkProfileConfiguration':{'networkInterfaceConfigurations':[{'name':'n','properties':"
                        + "{'ipConfigurations':[{'name':'i','properties':{'subnet':{'id':'"
                        + id("virtualNetworks/v/subnets/s") + "'},'publicIPAddressConfiguration':{'name':'p'}}}]}}]}}");

        assertThat(answers("network.management-ports",
                scene(network("v", subnet("v", "s", guardedBy("g"))), group("g", rule("ssh", 100, "Allow", "*", "22")),
                        machine, nic("n", "v/subnets/other", "", ""), ADDRESS, BALANCER)))
                .containsExactly("g NOT_MET open-reachable");
    }

    /** “Inbound NAT rules”: a rule is a resource of its own in templates and lists of rules. */
    @Test
    void separateNatRuleReachesTheMachinesOfTheBackendPool() {
        String set = resource("Microsoft.Compute/virtualMachineScaleSets/ss",
                "{'virtualMachineProfile':{'networkProfile':{'networkInterfaceConfigurations':[{'name':'n','properties':"
                        + "{'ipConfigurations':[{'name':'i','properties':{'subnet':{'id':'"
                        + id("virtualNetworks/v/subnets/s") + "'},'loadBalancerBackendAddressPools':[{'id':'"
                        + id("loadBalancers/lb/backendAddressPools/bp") + "'}]}}]}}]}}}");
        String rule = resource("Microsoft.Network/loadBalancers/lb/inboundNatRules/r",
                "{'protocol':'Tcp','frontendPortRangeStart':500,'frontendPortRangeEnd':600,'backendPort':22,"
                        + "'frontendIPConfiguration':{'id':'" + id("loadBalancers/lb/frontendIPConfigurations/fe")
                        + "'},'backendAddressPool':{'id':'" + id("loadBalancers/lb/backendAddressPools/bp") + "'}}");

        assertThat(answers("network.vm-public-ip", scene(set, BALANCER, ADDRESS)))
                .containsExactly("ss MET scale-set-private");
        assertThat(answers("network.vm-public-ip", scene(set, BALANCER, ADDRESS, rule)))
                .containsExactly("ss NOT_MET scale-set-nat");
        assertThat(answers("network.management-ports",
                scene(set, BALANCER, ADDRESS, rule, network("v", subnet("v", "s", guardedBy("g"))),
                        group("g", rule("ssh", 100, "Allow", "*", "22")), nic("n", "v/subnets/other", "", ""))))
                .containsExactly("g NOT_MET open-reachable");
    }

    /** Microsoft, “Networking for Azure Virtual Machine Scale Sets”. */
    @Test
    void scaleSetsNetworkProfileCounts() {
        String set = resource("Microsoft.Compute/virtualMachineScaleSets/vmss",
                "{'virtualMachineProfile':{'networkProfile':{'networkInterfaceConfigurations':[{'name':'n','properties':{"
                        + "'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/g")
                        + "'},'ipConfigurations':[{'properties':{'publicIPAddressConfiguration':{'name':'p'}}}]}}]}}}");

        assertThat(answers("network.management-ports", scene(set, group("g", rule("ssh", 100, "Allow", "*", "22")))))
                .containsExactly("g NOT_MET open-unknown");
        assertThat(answers("network.vm-public-ip", scene(set))).containsExactly("vmss NOT_MET scale-set");
    }

    /**
     * Microsoft, “Public IP addresses”: Basic is open by default, Standard is closed until a group allows something.
     */
    @Test
    void machineWithoutAnyGroupIsOpenThroughABasicAddress() {
        String network = network("v", subnet("v", "s", ""));
        String nic = nic("n", "v/subnets/s", "", "pip");

        for (String sku : new String[]{"Basic", "Standard"}) {
            assertThat(answers("network.management-ports",
                    scene(network, nic, any(id("publicIPAddresses/pip"), "{'x':1}", "'sku':{'name':'" + sku + "'}"))))
                    .containsExactly(sku.equals("Basic") ? "n NOT_MET no-group" : "n MET no-group-standard");
        }
        assertThat(answers("network.management-ports", scene(network, nic)))
                .containsExactly("n NOT_ASSESSED no-group-unknown");
        assertThat(answers("network.management-ports",
                scene(network("v", subnet("v", "s", guardedBy("g"))), group("g"), nic)))
                .containsExactly("g MET closed");
    }

    @Test
    void nsgOnBastionSubnetMustAllowBastionTraffic() {
        String network = network("v", subnet("v", "AzureBastionSubnet", guardedBy("g")));
        String manager = rule("m", 110, "Allow", "GatewayManager", "443");

        assertThat(answers("network.subnet-nsg", scene(network, group("g", manager))))
                .containsExactly("AzureBastionSubnet MET bastion-attached");
        assertThat(answers("network.subnet-nsg",
                scene(network, group("g", rule("w", 110, "Allow", "203.0.113.0/24", "443")))))
                .containsExactly("AzureBastionSubnet NOT_MET bastion-blocked");
        assertThat(
                answers("network.subnet-nsg", scene(network, group("g", manager, rule("no", 100, "Deny", "*", "*")))))
                .containsExactly("AzureBastionSubnet NOT_MET bastion-blocked");
        assertThat(answers("network.subnet-nsg",
                scene(network, group("g", manager, rule("no", 100, "Deny", "*", "*").replace("Inbound", "Outbound")))))
                .containsExactly("AzureBastionSubnet NOT_MET bastion-blocked");
        assertThat(answers("network.subnet-nsg", scene(network)))
                .containsExactly("AzureBastionSubnet NOT_ASSESSED bastion-unread");
    }

    @Test
    void flowLogsOfNetworkSubnetAndInterfaceCoverTheGroupThatGuardsThem() {
        String network = network("v", subnet("v", "s", guardedBy("g")));
        String group = group("g");

        for (String target : new String[]{"virtualNetworks/v", "virtualNetworks/v/subnets/s"}) {
            assertThat(answers("network.flow-logs", scene(network, group, flowLog("f", target, ON))))
                    .containsExactly("g MET network-log", "v MET whole-network");
        }
        assertThat(answers("network.flow-logs",
                scene(group("g"),
                        nic("n", "v/subnets/s",
                                ",'networkSecurityGroup':{'id':'" + id("networkSecurityGroups/g") + "'}", ""),
                        flowLog("f", "networkInterfaces/n", ON))))
                .containsExactly("g MET network-log");
        assertThat(answers("network.flow-logs", scene(network, group, flowLog("f", "networkSecurityGroups/g", ON))))
                .containsExactly("g MET group-log", "v MET group-logs");
        assertThat(answers("network.flow-logs",
                scene(network, group, flowLog("f", "networkSecurityGroups/g", ",'enabled':false"))))
                .containsExactly("g NOT_MET off", "v NOT_MET missing");
        assertThat(answers("network.flow-logs", scene(network, group, flowLog("f", "virtualNetworks/other", ON))))
                .containsExactly("g NOT_MET missing", "v NOT_MET missing");
        assertThat(answers("network.flow-logs", scene(network, group))).containsExactly("g NOT_ASSESSED type-not-read",
                "v NOT_ASSESSED type-not-read");
        assertThat(answers("network.flow-logs",
                scene(network, group, reduced("Microsoft.Network/networkWatchers/w/flowLogs/f"))))
                .containsExactly("g NOT_ASSESSED type-not-read", "v NOT_ASSESSED type-not-read");
        assertThat(answers("network.flow-logs", scene(group, flowLog("f", "virtualNetworks/other", ON))))
                .containsExactly("g NOT_MET unattached");
    }

    /** Microsoft's REST reference, "Flow Logs - Get": {@code provisioningState} may be Failed with enabled true. */
    @Test
    void flowLogWithFailedDeploymentIsNotAssessed() {
        String network = network("v", subnet("v", "s", guardedBy("g")));
        String failed = ON + ",'provisioningState':'Failed'";

        for (String target : new String[]{"virtualNetworks/v", "virtualNetworks/v/subnets/s",
            "networkSecurityGroups/g"}) {
            assertThat(answers("network.flow-logs", scene(network, group("g"), flowLog("f", target, failed))))
                    .as(target)
                    .containsExactly("g NOT_ASSESSED uncertain", "v NOT_ASSESSED uncertain");
        }
        assertThat(answers("network.flow-logs",
                scene(network, group("g"), flowLog("f", "virtualNetworks/v", failed),
                        flowLog("f2", "virtualNetworks/v", ON + ",'provisioningState':'Succeeded'"))))
                .containsExactly("g MET network-log", "v MET whole-network");
    }

    @Test
    void nsgFlowLogsDoNotCountAfterTheirRetirement() {
        String[] resources = {network("v", subnet("v", "s", guardedBy("g"))), group("g"),
            flowLog("f", "networkSecurityGroups/g", ON)};
        CheckContext later = new CheckContext(
                InventoryFixture.inventory(ImportResultFixture.file("a.json", "[" + String.join(",", resources) + "]")),
                CheckCriteria.initial(), Instant.parse("2027-09-30T08:00:00Z"));

        assertThat(answers("network.flow-logs", later)).containsExactly("g NOT_MET group-log-ended",
                "v NOT_MET group-log-ended");
    }

    @Test
    void flowLogsMustBeRetainedForNinetyDaysOrForever() {
        assertThat(answers("network.flow-log-retention",
                scene(flowLog("a", "virtualNetworks/v", STORED + ",'retentionPolicy':{'enabled':true,'days':89}"),
                        flowLog("b", "virtualNetworks/v", STORED + ",'retentionPolicy':{'enabled':true,'days':90}"),
                        flowLog("c", "virtualNetworks/v", STORED + ",'retentionPolicy':{'enabled':true,'days':0}"),
                        flowLog("d", "virtualNetworks/v", STORED + ",'retentionPolicy':{'enabled':false,'days':7}"),
                        flowLog("e", "virtualNetworks/v", STORED),
                        flowLog("g", "virtualNetworks/v", ",'storageId':null"),
                        resource("Microsoft.Storage/storageAccounts/s/managementPolicies/default",
                                "{'policy':{'rules':[]}}"),
                        reduced("Microsoft.Network/networkWatchers/w/flowLogs/f"))))
                .containsExactly("a NOT_MET short", "b MET long", "c MET for-ever", "d MET for-ever", "e MET for-ever",
                        "f NOT_ASSESSED not-whole", "g NOT_ASSESSED property-absent");
    }

    @Test
    void machinesHaveNoPublicAddress() {
        assertThat(answers("network.vm-public-ip",
                scene(machine("a", "na"), nic("na", "v/subnets/s", "", "pip"), machine("b", "nb"),
                        nic("nb", "v/subnets/s", "", ""), machine("c", "nc"),
                        resource("Microsoft.Compute/virtualMachines/d", "{'hardwareProfile':{}}"),
                        reduced("Microsoft.Compute/virtualMachines/e"))))
                .containsExactly("a NOT_MET public", "b MET private", "c NOT_ASSESSED unread",
                        "d NOT_ASSESSED no-interface", "e NOT_ASSESSED not-whole");
    }

    @Test
    void networkWithMachinesNeedsAnOwnOrPeeredBastion() {
        String machines = machine("m", "n") + "," + nic("n", "v/subnets/s", "", "");
        String plain = network("v", subnet("v", "s", ""));
        String peered = networkWith("v", peering("hub", "Connected"), subnet("v", "s", ""));
        String hub = network("hub", subnet("hub", "AzureBastionSubnet", ""));

        assertThat(answers("network.bastion", scene(machines, plain, bastion("b", "v", "Basic"))))
                .containsExactly("v MET own");
        assertThat(answers("network.bastion", scene(machines, peered, hub, bastion("b", "hub", "Standard"))))
                .containsExactly("v MET peered");
        assertThat(answers("network.bastion", scene(machines, peered, hub, bastion("b", "hub", "Developer"))))
                .containsExactly("v NOT_MET none");
        assertThat(answers("network.bastion",
                scene(machines, networkWith("v", peering("hub", "Disconnected"), subnet("v", "s", "")), hub,
                        bastion("b", "hub", "Standard"))))
                .containsExactly("v NOT_MET none");
        assertThat(answers("network.bastion", scene(machines, plain, hub, bastion("b", "hub", "Standard"))))
                .containsExactly("v NOT_MET none");
        assertThat(answers("network.bastion", scene(machines, plain))).containsExactly("v NOT_ASSESSED type-not-read");
        assertThat(answers("network.bastion", scene(machines, bastion("b", "hub", "Standard"))))
                .containsExactly("v NOT_ASSESSED not-read");
        assertThat(answers("network.bastion", scene(plain, nic("n", "v/subnets/s", "", "")))).isEmpty();
    }

    @Test
    void peeredNetworkOfAnUnreadSubscriptionMayHaveABastion() {
        String elsewhere = "/subscriptions/22222222-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/far";
        String network = networkWith("v", peering("hub", "Connected").replace(id("virtualNetworks/hub"), elsewhere),
                subnet("v", "s", ""));

        assertThat(answers("network.bastion",
                scene(machine("m", "n"), nic("n", "v/subnets/s", "", ""), network, bastion("b", "hub", "Basic"))))
                .containsExactly("v NOT_ASSESSED type-not-read");
    }

    @Test
    void emptyListOfBastionsMeansThatThereIsNone() {
        String all = "[" + String.join(",", machine("m", "n"), nic("n", "v/subnets/s", "", ""),
                network("v", subnet("v", "AzureBastionSubnet", ""))) + "]";
        CheckContext context = new CheckContext(
                InventoryFixture.inventory(ImportResultFixture.file("a.json", all),
                        ImportResultFixture.file("bastionHosts.json", "[]")),
                CheckCriteria.initial(), Instant.parse("2026-11-24T10:00:00Z"));

        assertThat(answers("network.bastion", context)).containsExactly("v NOT_MET none");
    }

    @Test
    void defaultOutboundAccessIsOnWhereTheSettingIsAbsent() {
        String table = resource("Microsoft.Network/routeTables/rt",
                "{'routes':[{'properties':{'addressPrefix':'0.0.0.0/0','nextHopType':'VirtualAppliance'}}]}");
        String routed = ",'routeTable':{'id':'" + id("routeTables/rt") + "'}";
        String[] subnets = {subnet("v", "a", ""), subnet("v", "b", ",'defaultOutboundAccess':false"),
            subnet("v", "c", ",'defaultOutboundAccess':true"),
            subnet("v", "d", ",'natGateway':{'id':'" + id("natGateways/n") + "'}"), subnet("v", "e", routed),
            subnet("v", "GatewaySubnet", "")};

        assertThat(answers("network.default-outbound", scene(network("v", subnets), table))).containsExactly(
                "a NOT_MET on-by-default", "b MET off", "c NOT_MET on", "d NOT_ASSESSED nat-gateway-unread",
                "e MET routed");
        assertThat(answers("network.default-outbound",
                scene(network("v", subnets[3]),
                        resource("Microsoft.Network/natGateways/n",
                                "{'publicIpAddresses':[{'id':'" + id("publicIPAddresses/p") + "'}]}"))))
                .containsExactly("d MET nat-gateway");
        assertThat(answers("network.default-outbound",
                scene(network("v", subnets[3]),
                        resource("Microsoft.Network/natGateways/n",
                                "{'provisioningState':'Failed'," + "'publicIpAddresses':[{'id':'"
                                        + id("publicIPAddresses/p") + "'}]}"))))
                .containsExactly("d NOT_ASSESSED nat-gateway-failed");
        assertThat(answers("network.default-outbound", scene(network("v", subnet("v", "e", routed)))))
                .containsExactly("e NOT_ASSESSED route-table-unread");
        assertThat(answers("network.default-outbound",
                scene(network("v", subnets[3]),
                        resource("Microsoft.Network/natGateways/n", "{'publicIpAddresses':[]}"))))
                .as("Microsoft Learn, \"What is Azure NAT Gateway?\": it needs a public address or prefix")
                .containsExactly("d NOT_ASSESSED nat-gateway-empty");
    }

    /** Microsoft, Azure Networking Blog, "Private subnets by default in Azure virtual networks". */
    @ParameterizedTest
    @CsvSource({"2025-05-01,NOT_MET on-by-default", "2025-07-01,NOT_ASSESSED private-if-new",
        "2026-01-01,NOT_ASSESSED private-if-new"})
    void subnetOfATemplateIsPrivateIfItsNetworkIsNew(String version, String answer) {
        String network = network("v", subnet("v", "s", ""));
        assertThat(answers("network.default-outbound",
                scene("{'apiVersion':'" + version + "'," + network.substring(network.indexOf('{') + 1))))
                .containsExactly("s " + answer);
    }

    @Test
    void everySubnetServesOneZone() {
        String check = "network.separation";
        String web = group("g-web", rule("web", 100, "Allow", "Internet", "443"));
        String mixed = group("g-mixed", rule("web", 100, "Allow", "Internet", "443"),
                rule("sql", 110, "Allow", "10.0.0.0/8", "1433"));
        CheckContext context = scene(web, mixed,
                network("v", subnet("v", "snet-frontend", guardedBy("g-web")),
                        subnet("v", "snet-web", guardedBy("g-mixed")), subnet("v", "snet-backend", ""),
                        subnet("v", "snet-data", ""), subnet("v", "snet-front", guardedBy("g-unread")),
                        subnet("v", "snet-x", ""), subnet("v", "snet-empty", ""), subnet("v", "GatewaySubnet", "")),
                nic("n1", "v/subnets/snet-frontend", "", "pip-web"), nic("n2", "v/subnets/snet-web", "", ""),
                nic("n3", "v/subnets/snet-backend", "", "pip-sql"), nic("n4", "v/subnets/snet-data", "", ""),
                nic("n5", "v/subnets/snet-x", "", ""), nic("n6", "v/subnets/GatewaySubnet", "", ""),
                nic("n7", "v/subnets/snet-front", "", ""),
                resource("Microsoft.Network/publicIPAddresses/pip-web", "{'ipAddress':'203.0.113.5'}"),
                resource("Microsoft.Network/publicIPAddresses/pip-sql", "{'ipAddress':'203.0.113.6'}"));

        assertThat(answers(check, context)).containsExactlyInAnyOrder("snet-frontend MET zone",
                "snet-web NOT_MET database", "snet-backend NOT_MET backend-entrance", "snet-data MET zone",
                "snet-x NOT_ASSESSED no-zone", "snet-front NOT_ASSESSED group-unread");
    }

    @Test
    void subnetZoneOfTheCompanyTakesPrecedenceOverItsName() {
        CheckContext named = scene(network("v", subnet("v", "snet-x", "")), nic("n", "v/subnets/snet-x", "", ""));
        NetworkPlan plan = NetworkPlan.empty().with(id("virtualNetworks/v/subnets/snet-x"), Optional.of(Zone.BACKEND));
        CheckContext told = new CheckContext(named.inventory(), named.rules(), named.now(),
                new CompanyContext(Map.of(), List.of(), plan));

        assertThat(answers("network.separation", named)).containsExactly("snet-x NOT_ASSESSED no-zone");
        assertThat(answers("network.separation", told)).containsExactly("snet-x MET zone");
    }

    @Test
    void trafficBetweenZonesMustMatchTheDesign() {
        String check = "network.zone-traffic";
        String frontend = subnet("v", "snet-frontend", guardedBy("g-front"));
        String backend = subnet("v", "snet-backend", guardedBy("g-back")).replace("10.0.1.0", "10.0.2.0");
        String rest = rule("no", 4000, "Deny", "*", "*").replace("'Tcp'", "'*'");

        assertThat(answers(check,
                scene(network("v", frontend, backend), group("g-front", rule("web", 100, "Allow", "Internet", "443")),
                        group("g-back"))))
                .as("AllowVnetInBound lets everything from the frontend through")
                .containsExactly("v NOT_MET broken");
        assertThat(answers(check,
                scene(network("v", frontend, backend),
                        group("g-front", rule("web", 100, "Allow", "Internet", "443"), rest),
                        group("g-back", rule("sql", 100, "Allow", "10.0.1.0/24", "1433"), rest))))
                .as("without a management zone not all can be judged")
                .containsExactly("v NOT_ASSESSED partly-met");
    }

    @Test
    void networkOfManagementOnlyIsAssessedAndOneWithoutZonesIsNamed() {
        String check = "network.zone-traffic";
        String management = subnet("v", "snet-mgmt", guardedBy("g"));
        String rest = rule("no", 4000, "Deny", "*", "*").replace("'Tcp'", "'*'");

        assertThat(answers(check, scene(network("v", management), group("g", rest)))).containsExactly("v MET kept");
        assertThat(answers(check, scene(network("v", management), group("g")))).containsExactly("v NOT_MET broken");
        assertThat(answers(check, scene(network("v", subnet("v", "snet-x", "")))))
                .containsExactly("v NOT_ASSESSED no-zone");
        assertThat(answers(check, scene(network("v")))).as("nothing to separate").isEmpty();
        assertThat(answers(check,
                scene(network("v", subnet("v", "AzureBastionSubnet", guardedBy("g"))), group("g", rest))))
                .as("no requirement concerns Bastion alone")
                .containsExactly("v NOT_ASSESSED none-applies");
    }
}
