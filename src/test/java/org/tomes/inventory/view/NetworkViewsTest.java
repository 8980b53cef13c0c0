package org.tomes.inventory.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.view.ResourceFixture.flat;
import static org.tomes.inventory.view.ResourceFixture.id;
import static org.tomes.inventory.view.ResourceFixture.resource;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkViewsTest {

    private static final String SUBNET = """
            {'name':'snet-db','properties':{'addressPrefix':'','addressPrefixes':['10.1.2.0/24','fd00::/64'],
             'networkSecurityGroup':{'id':'%s'},'delegations':[{'properties':{'serviceName':'Microsoft.Sql/managedInstances'}}]}}"""
            .formatted(id("Microsoft.Network/networkSecurityGroups/nsg-db"));

    @Test
    void subnetHasPrefixesOfThePluralFieldIfTheSingularOneIsEmpty() {
        assertThat(onlySubnet().addressPrefixes()).containsExactly("10.1.2.0/24", "fd00::/64");
    }

    @Test
    void subnetWithoutAnIdGetsOneBelowItsNetwork() {
        assertThat(onlySubnet().id()).isEqualTo(id("Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-db"));
    }

    @Test
    void securityGroupAndDelegationOfASubnetAreRead() {
        assertThat(onlySubnet().securityGroup()).contains(id("microsoft.network/networksecuritygroups/NSG-DB"));
        assertThat(onlySubnet().delegations()).containsExactly("Microsoft.Sql/managedInstances");
    }

    @Test
    void outboundAccessOfASubnetIsAbsentIfItIsNotInTheData() {
        assertThat(onlySubnet().defaultOutboundAccess()).isEmpty();
    }

    @Test
    void networkReadsTheSameFromTheCommandLineAsFromTheApi() {
        VirtualNetworkView network = VirtualNetworkView.of(flat("Microsoft.Network/virtualNetworks/vnet-a",
                "'addressSpace':{'addressPrefixes':['10.1.0.0/16']},'subnets':[{'name':'a','addressPrefix':'10.1.0.0/24'}]"));
        assertThat(network.addressPrefixes()).containsExactly("10.1.0.0/16");
        assertThat(network.subnets()).singleElement()
                .extracting(SubnetView::addressPrefixes)
                .isEqualTo(List.of("10.1.0.0/24"));
    }

    @Test
    void rulesAreInTheOrderOfEvaluationByAzure() {
        SecurityGroupView group = SecurityGroupView.of(resource("Microsoft.Network/networkSecurityGroups/nsg-a", """
                {'securityRules':[{'name':'out','properties':{'direction':'Outbound','priority':100}},
                 {'name':'late','properties':{'direction':'inbound','priority':'300'}},
                 {'name':'early','properties':{'direction':'Inbound','priority':200}}],
                 'defaultSecurityRules':[{'name':'deny','properties':{'direction':'Inbound','priority':65500}}]}"""));
        assertThat(group.allRules()).extracting(SecurityRule::name).containsExactly("early", "late", "deny", "out");
        assertThat(group.allRules()).filteredOn(SecurityRule::isDefault)
                .extracting(SecurityRule::name)
                .containsExactly("deny");
    }

    @Test
    void ruleHasApplicationSecurityGroupsIfItHasNoPrefix() {
        SecurityRule rule = SecurityRule.of(resource("Microsoft.Network/networkSecurityGroups/nsg-a/securityRules/r",
                """
                        {'sourceAddressPrefix':'','sourceApplicationSecurityGroups':[{'id':'%s'}],'destinationAddressPrefixes':['CorpNetSaw']}"""
                        .formatted(id("Microsoft.Network/applicationSecurityGroups/asg-web"))));
        assertThat(rule.sources()).containsExactly("asg-web");
        assertThat(rule.destinations()).containsExactly("CorpNetSaw");
    }

    @Test
    void bastionWithoutASubnetBelongsToTheReferencedNetwork() {
        Bastion bastion = Bastion
                .of(resource("Microsoft.Network/bastionHosts/b", "{'virtualNetwork':{'id':'%s'},'ipConfigurations':[]}"
                        .formatted(id("Microsoft.Network/virtualNetworks/vnet-a"))));
        assertThat(bastion.network()).contains(id("Microsoft.Network/virtualNetworks/vnet-a"));
    }

    private static SubnetView onlySubnet() {
        return VirtualNetworkView
                .of(resource("Microsoft.Network/virtualNetworks/vnet-a", "{'subnets':[" + SUBNET + "]}"))
                .subnets()
                .getFirst();
    }
}
