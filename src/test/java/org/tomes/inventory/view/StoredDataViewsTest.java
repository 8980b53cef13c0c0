package org.tomes.inventory.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.view.ResourceFixture.GROUP;
import static org.tomes.inventory.view.ResourceFixture.flat;
import static org.tomes.inventory.view.ResourceFixture.id;
import static org.tomes.inventory.view.ResourceFixture.resource;

import java.time.Period;
import org.junit.jupiter.api.Test;

class StoredDataViewsTest {

    @Test
    void networkRulesOfTheCommandLineAreThoseOfTheApi() {
        String subnet = id("Microsoft.Network/virtualNetworks/v/subnets/s").toString();
        NetworkRuleSet api = StorageAccount.of(resource("Microsoft.Storage/storageAccounts/s",
                """
                        {'networkAcls':{'defaultAction':'Deny','ipRules':[{'value':'198.51.100.7'}],'virtualNetworkRules':[{'id':'%s'}]}}"""
                        .formatted(subnet)))
                .firewall()
                .orElseThrow();
        NetworkRuleSet az = StorageAccount.of(flat("Microsoft.Storage/storageAccounts/s", """
                'networkRuleSet':{'defaultAction':'Deny','ipRules':[{'ipAddressOrRange':'198.51.100.7'}],
                 'virtualNetworkRules':[{'virtualNetworkResourceId':'%s'}]}""".formatted(subnet)))
                .firewall()
                .orElseThrow();
        assertThat(az).isEqualTo(api).matches(NetworkRuleSet::denies);
    }

    @Test
    void emptyLongTermRetentionIsZero() {
        SqlRetention retention = SqlRetention
                .of(resource("Microsoft.Sql/servers/s/databases/d/backupLongTermRetentionPolicies/default",
                        "{'weeklyRetention':'P12W','monthlyRetention':'PT0S','yearlyRetention':'often'}"));
        assertThat(retention.database()).contains(id("Microsoft.Sql/servers/s/databases/d"));
        assertThat(retention.weekly()).contains(Period.ofWeeks(12));
        assertThat(retention.monthly()).contains(Period.ZERO);
        assertThat(retention.yearly()).isEmpty();
    }

    @Test
    void systemDatabaseIsRecognised() {
        assertThat(SqlDatabase.of(resource("Microsoft.Sql/servers/s/databases/Master", "{}")).isSystem()).isTrue();
        assertThat(SqlDatabase.of(resource("Microsoft.Sql/servers/s/databases/mastermind", "{}")).isSystem()).isFalse();
    }

    @Test
    void shareBelongsToItsAccount() {
        FileShare share = FileShare.of(resource("Microsoft.Storage/storageAccounts/s/fileServices/default/shares/data",
                "{'shareQuota':100,'enabledProtocols':'NFS'}"));
        assertThat(share.account()).contains(id("Microsoft.Storage/storageAccounts/s"));
        assertThat(share.isNfs()).isTrue();
    }

    @Test
    void sourceAndVaultOfAProtectedMachineAreRead() {
        ProtectedItem item = ProtectedItem.inRecoveryVault(resource(
                "Microsoft.RecoveryServices/vaults/rsv/backupFabrics/Azure/"
                        + "protectionContainers/c/protectedItems/i",
                "{'virtualMachineId':'%s','protectionState':'Protected'}"
                        .formatted(id("Microsoft.Compute/virtualMachines/m"))));
        assertThat(item.source()).contains(id("Microsoft.Compute/virtualMachines/m"));
        assertThat(item.vault()).contains(id("Microsoft.RecoveryServices/vaults/rsv"));
        assertThat(item.isActive()).isTrue();
    }

    @Test
    void stoppedProtectionIsNotActive() {
        assertThat(ProtectedItem
                .inRecoveryVault(resource("Microsoft.RecoveryServices/vaults/v/backupFabrics/Azure/"
                        + "protectionContainers/c/protectedItems/i", "{'protectionState':'ProtectionStopped'}"))
                .isActive()).isFalse();
    }

    @Test
    void sourceOfABackupInstanceIsRead() {
        ProtectedItem item = ProtectedItem
                .inBackupVault(resource("Microsoft.DataProtection/backupVaults/bv/backupInstances/i",
                        "{'dataSourceInfo':{'resourceID':'%s','datasourceType':'Microsoft.Compute/disks'}}"
                                .formatted(id("Microsoft.Compute/disks/d"))));
        assertThat(item.source()).contains(id("Microsoft.Compute/disks/d"));
        assertThat(item.vault()).contains(id("Microsoft.DataProtection/backupVaults/bv"));
    }

    @Test
    void rulesAndPoolsBehindThePublicFrontendAreRead() {
        String balancer = GROUP + "/providers/Microsoft.Network/loadBalancers/lb";
        LoadBalancer view = LoadBalancer.of(resource("Microsoft.Network/loadBalancers/lb",
                """
                        {'frontendIPConfigurations':[{'name':'fe','properties':{'publicIPAddress':{'id':'%1$s'}}},
                          {'name':'inner','properties':{'subnet':{'id':'%2$s'}}}],
                         'backendAddressPools':[{'name':'be','properties':{'backendIPConfigurations':[{'id':'%3$s'}]}}],
                         'loadBalancingRules':[{'name':'r','properties':{'protocol':'Tcp','frontendPort':443,'backendPort':8443,
                          'frontendIPConfiguration':{'id':'%4$s/frontendIPConfigurations/fe'},'backendAddressPool':{'id':'%4$s/backendAddressPools/be'}}}],
                         'inboundNatRules':[{'name':'rdp','properties':{'protocol':'Tcp','frontendPort':50001,'backendPort':3389,
                          'backendIPConfiguration':{'id':'%3$s'}}}]}"""
                        .formatted(id("Microsoft.Network/publicIPAddresses/p"),
                                id("Microsoft.Network/virtualNetworks/v/subnets/s"),
                                id("Microsoft.Network/networkInterfaces/n/ipConfigurations/c"), balancer)));
        assertThat(view.frontends()).extracting(LoadBalancer.Frontend::isPublic).containsExactly(true, false);
        LoadBalancer.Rule rule = view.rules().getFirst();
        assertThat(rule.frontend()).contains(view.frontends().getFirst().id());
        assertThat(rule.pools()).containsExactly(view.pools().getFirst().id());
        assertThat(view.rules().getLast().member()).isEqualTo(view.pools().getFirst().members().stream().findFirst());
    }

    @Test
    void subnetsAndBothKindsOfAddressesOfAGatewayAreRead() {
        NatGateway gateway = NatGateway.of(resource("Microsoft.Network/natGateways/n", """
                {'publicIpAddresses':[{'id':'%s'}],'publicIpAddressesV6':[{'id':'%s'}],'subnets':[{'id':'%s'}]}"""
                .formatted(id("Microsoft.Network/publicIPAddresses/a"), id("Microsoft.Network/publicIPAddresses/b"),
                        id("Microsoft.Network/virtualNetworks/v/subnets/s"))));
        assertThat(gateway.publicAddresses()).hasSize(2);
        assertThat(gateway.subnets()).containsExactly(id("Microsoft.Network/virtualNetworks/v/subnets/s"));
    }
}
