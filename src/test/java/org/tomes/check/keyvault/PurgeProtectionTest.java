package org.tomes.check.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import org.junit.jupiter.api.Test;
import org.tomes.check.CheckContext;

class PurgeProtectionTest {

    @Test
    void missingSettingMeansOffAndPartlyReadVaultIsNotAssessed() {
        CheckContext context = scene(resource("Microsoft.KeyVault/vaults/kv-absent", "{'enableSoftDelete':true}"),
                resource("Microsoft.KeyVault/vaults/kv-null", "{'enablePurgeProtection':null}"),
                resource("Microsoft.KeyVault/vaults/kv-off", "{'enablePurgeProtection':false}"),
                resource("Microsoft.KeyVault/vaults/kv-on", "{'enablePurgeProtection':true}"),
                reduced("Microsoft.KeyVault/vaults/kv-reduced"));

        assertThat(answers("key-vault.purge-protection", context)).containsExactly("kv-absent NOT_MET off",
                "kv-null NOT_MET off", "kv-off NOT_MET off", "kv-on MET on", "kv-reduced NOT_ASSESSED not-whole");
    }

    @Test
    void hasNoResultWithoutVaults() {
        assertThat(answers("key-vault.purge-protection", scene(resource("Microsoft.Network/virtualNetworks/v", "{}"))))
                .isEmpty();
    }
}
