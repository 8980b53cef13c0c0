package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.SUBSCRIPTION;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.inventory.resource.ResourceId;

class ProductionResourcesTest {

    private static final String LIVE = "'tags':{'env':'prod'}";
    private static final String OTHER = "'tags':{'env':'dev'}";
    private static final String PROVIDERS = GROUP + "/providers/";
    private static final String MACHINE = PROVIDERS + "Microsoft.Compute/virtualMachines/vm";
    private static final CheckContext SCENE = scene(any(MACHINE, "{}", LIVE),
            any(PROVIDERS + "Microsoft.Network/networkInterfaces/nic", "{'virtualMachine':{'id':'" + MACHINE + "'}}"),
            any(PROVIDERS + "Microsoft.Network/networkInterfaces/tagged", "{'virtualMachine':{'id':'" + MACHINE
                    + "'}}", OTHER),
            any(PROVIDERS + "Microsoft.Compute/disks/disk", "{}", "'managedBy':'" + MACHINE + "'"),
            any(PROVIDERS
                    + "Microsoft.RecoveryServices/vaults/r/backupFabrics/Azure/protectionContainers/c/protectedItems/i",
                    "{'sourceResourceId':'" + MACHINE + "'}"),
            any(PROVIDERS + "Microsoft.Network/virtualNetworks/net", "{}", LIVE),
            any(PROVIDERS + "Microsoft.KeyVault/vaults/kv", "{'vaultUri':'https://kv.vault.azure.net/'}", LIVE),
            any(PROVIDERS + "Microsoft.Sql/servers/sql", "{}", LIVE),
            any(PROVIDERS + "Microsoft.Sql/servers/sql/databases/test", "{}", OTHER));

    /** A part without tags, as in "subnet", "secret" or "recommendation", is as productive as what it is part of. */
    @ParameterizedTest
    @CsvSource({"Microsoft.Network/networkInterfaces/nic,true", "Microsoft.Network/networkInterfaces/tagged,false",
        "Microsoft.Compute/disks/disk,true",
        "Microsoft.RecoveryServices/vaults/r/backupFabrics/Azure/protectionContainers/c/protectedItems/i,true",
        "Microsoft.Network/virtualNetworks/net/subnets/snet,true",
        "Microsoft.Network/virtualNetworks/other/subnets/snet,false", "Microsoft.KeyVault/vaults/kv/secrets/s,true",
        "Microsoft.Compute/virtualMachines/vm/providers/Microsoft.Security/assessments/a,true",
        "Microsoft.Sql/servers/sql/databases/erp,true", "Microsoft.Sql/servers/sql/databases/test,false"})
    void partWithoutTagsHasTheEnvironmentOfTheWhole(String path, boolean production) {
        assertThat(new ProductionResources(SCENE).holds(ResourceId.parse(PROVIDERS + path).orElseThrow()))
                .isEqualTo(production);
    }

    @Test
    void itemsOfAVaultHaveItsEnvironment() {
        for (String kind : List.of("secrets", "keys", "certificates")) {
            assertThat(new ProductionResources(SCENE)
                    .holds(ResourceId.parse("https://kv.vault.azure.net/" + kind + "/smtp").orElseThrow())).isTrue();
            assertThat(new ProductionResources(SCENE)
                    .holds(ResourceId.parse("https://other.vault.azure.net/" + kind + "/smtp").orElseThrow()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"p,NOT_ASSESSED environment-unknown", "Live,NOT_MET none", "dev,", "nonprod,", "Vor-Prod,"})
    void unknownWordForTheEnvironmentIsNeverSilentBesideNamesOfProduction(String word, String answer) {
        assertThat(answers("lock.production",
                scene(any(SUBSCRIPTION, "{'displayName':'Contoso Production'}"),
                        any(GROUP + "/providers/x/y/z/providers/Microsoft.Authorization/locks/l",
                                "{'level':'ReadOnly'}"),
                        any(PROVIDERS + "Microsoft.KeyVault/vaults/kv", "{}", "'tags':{'env':'" + word + "'}"))))
                .isEqualTo(answer == null ? List.of() : List.of("kv " + answer));
    }
}
