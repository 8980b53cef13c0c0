package org.tomes.inventory.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tomes.inventory.view.ResourceFixture.GROUP;
import static org.tomes.inventory.view.ResourceFixture.flat;
import static org.tomes.inventory.view.ResourceFixture.id;
import static org.tomes.inventory.view.ResourceFixture.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.BackupPolicy.Retention;
import org.tomes.inventory.view.BackupPolicy.Rhythm;

class ServiceViewsTest {

    @Test
    void valuesOmittedByAzureAreAbsent() {
        KeyVault vault = KeyVault
                .of(resource("Microsoft.KeyVault/vaults/kv", "{'enableSoftDelete':true,'accessPolicies':[{},{}]}"));
        assertThat(vault.softDelete()).contains(true);
        assertThat(vault.purgeProtection()).isEmpty();
        assertThat(vault.firewall()).isEmpty();
        assertThat(vault.accessPolicyCount()).isEqualTo(2);
    }

    @Test
    void firewallOfAVaultHasAllowedAddressesAndSubnets() {
        KeyVault vault = KeyVault.of(resource("Microsoft.KeyVault/vaults/kv", """
                {'networkAcls':{'defaultAction':'Deny','bypass':'AzureServices','ipRules':[{'value':'198.51.100.0/24'}],
                 'virtualNetworkRules':[{'id':'%s'}]}}"""
                .formatted(id("Microsoft.Network/virtualNetworks/v/subnets/s"))));
        NetworkRuleSet firewall = vault.firewall().orElseThrow();
        assertThat(firewall.defaultAction()).contains("Deny");
        assertThat(firewall.addresses()).containsExactly("198.51.100.0/24");
        assertThat(firewall.subnets()).containsExactly(id("Microsoft.Network/virtualNetworks/v/subnets/s"));
    }

    @Test
    void vaultAndExpiryOfASecretAreRead() {
        ResourceId id = ResourceId.parse("https://kv.vault.azure.net/secrets/password").orElseThrow();
        String json = "{\"attributes\":{\"enabled\":true,\"created\":1674079373,\"exp\":1676671197}}";
        VaultItem secret = VaultItem.of(Resource.of(id, ResourceType.SECRET, id.name(), "", Map.of(), true, json));
        assertThat(secret.vault()).isEqualTo("kv.vault.azure.net");
        assertThat(secret.expires()).contains(Instant.parse("2023-02-17T21:59:57Z"));
    }

    @Test
    void dateOfTheCommandLineIsReadLikeTheSecondsOfTheApi() {
        ResourceId id = ResourceId.parse("https://kv.vault.azure.net/certificates/tls").orElseThrow();
        String json = "{\"attributes\":{\"expires\":\"2023-02-17T21:59:57.1234567+00:00\",\"created\":\"yesterday\"}}";
        VaultItem certificate = VaultItem
                .of(Resource.of(id, ResourceType.CERTIFICATE, id.name(), "", Map.of(), true, json));
        assertThat(certificate.expires()).contains(Instant.parse("2023-02-17T21:59:57.123456700Z"));
        assertThat(certificate.created()).isEmpty();
    }

    @Test
    void planStateIgnoresCase() {
        assertThat(DefenderPlan
                .of(flat("Microsoft.Security/pricings/VirtualMachines", "'pricingTier':'standard','subPlan':'P2'")))
                .satisfies(plan -> assertThat(plan.isOn()).isTrue())
                .extracting(DefenderPlan::subPlan)
                .isEqualTo(Optional.of("P2"));
    }

    @Test
    void flagWrittenAsATextIsRead() {
        assertThat(DefenderPlan.of(
                resource("Microsoft.Security/pricings/Dns", "{'deprecated':'True','replacedBy':['VirtualMachines']}"))
                .deprecated()).contains(true);
    }

    @Test
    void policyOfAWorkloadHasTheRetentionOfEachPart() {
        BackupPolicy policy = BackupPolicy.of(resource("Microsoft.RecoveryServices/vaults/rsv/backupPolicies/p",
                """
                        {'subProtectionPolicy':[
                         {'policyType':'Full','retentionPolicy':{'dailySchedule':{'retentionDuration':{'count':30,'durationType':'Days'}},
                          'monthlySchedule':{'retentionDuration':{'count':'12','durationType':'Months'}}}},
                         {'policyType':'Log','retentionPolicy':{'retentionDuration':{'count':14.0,'durationType':'Days'}}}]}"""));
        assertThat(policy.vault()).contains(id("Microsoft.RecoveryServices/vaults/rsv"));
        assertThat(policy.retentions()).extracting(Retention::part, Retention::rhythm, Retention::count)
                .containsExactly(tuple(Optional.of("Full"), Rhythm.DAILY, Optional.of(30)),
                        tuple(Optional.of("Full"), Rhythm.MONTHLY, Optional.of(12)),
                        tuple(Optional.of("Log"), Rhythm.OTHER, Optional.of(14)));
    }

    @Test
    void softDeleteOfBothKindsOfBackupVaultsIsRead() {
        RecoveryVault recovery = RecoveryVault.of(resource("Microsoft.RecoveryServices/vaults/rsv",
                """
                        {'securitySettings':{'softDeleteSettings':{'softDeleteState':'AlwaysON','softDeleteRetentionPeriodInDays':14}}}"""));
        RecoveryVault backup = RecoveryVault.of(resource("Microsoft.DataProtection/backupVaults/bv", """
                {'securitySettings':{'softDeleteSettings':{'state':'On','retentionDurationInDays':14.0}}}"""));
        assertThat(recovery.softDelete()).contains("AlwaysON");
        assertThat(backup.softDelete()).contains("On");
        assertThat(backup.softDeleteDays()).isEqualTo(recovery.softDeleteDays()).contains(14);
    }

    @Test
    void strayTextAmongTheNotificationsOfABudgetIsIgnored() {
        Budget budget = Budget.of(resource("Microsoft.Consumption/budgets/b",
                """
                        {'amount':100.65,'notifications':{'first':{'threshold':80,'contactEmails':['a@example.org'],'contactRoles':['Owner']},
                         'thresholdType':'Actual'}}"""));
        assertThat(budget.notifications())
                .extracting(Budget.Notification::name, Budget.Notification::emails, Budget.Notification::roles)
                .containsExactly(tuple("first", List.of("a@example.org"), List.of("Owner")));
        assertThat(budget.scope()).map(ResourceId::toString).contains(GROUP);
    }

    @Test
    void logOfADiagnosticSettingIsACategoryOrAGroup() {
        DiagnosticSetting setting = DiagnosticSetting.of(resource(
                "Microsoft.KeyVault/vaults/kv/providers/microsoft.insights/diagnosticSettings/d",
                "{'workspaceId':'','logs':[{'categoryGroup':'allLogs','enabled':true},{'category':'AuditEvent','categoryGroup':null}]}"));
        assertThat(setting.source()).contains(id("Microsoft.KeyVault/vaults/kv"));
        assertThat(setting.logs()).extracting(DiagnosticSetting.Log::category, DiagnosticSetting.Log::isGroup)
                .containsExactly(tuple("allLogs", true), tuple("AuditEvent", false));
        assertThat(setting.workspace()).isEmpty();
    }

    @Test
    void diskInAStorageAccountIsUnmanaged() {
        VirtualMachine machine = VirtualMachine.of(resource("Microsoft.Compute/virtualMachines/m",
                """
                        {'storageProfile':{'osDisk':{'osType':'Linux','vhd':{'uri':'https://x'}},'dataDisks':[{'managedDisk':{'id':'x'}}]}}"""));
        assertThat(machine.unmanagedDisks()).isEqualTo(1);
    }

    @Test
    void scopeOfALockIsRead() {
        ResourceLock lock = ResourceLock
                .of(flat("Microsoft.Storage/storageAccounts/sa/providers/Microsoft.Authorization/locks/l",
                        "'level':'ReadOnly'"));
        assertThat(lock.scope()).contains(id("Microsoft.Storage/storageAccounts/sa"));
        assertThat(lock.level()).contains("ReadOnly");
    }
}
