package org.tomes.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.problem.ExpectsFaults;

@ExpectsFaults
class FaultyViewTest {

    @Test
    void resourceWithInternalErrorIsReportedAndAvailableByNameOnly() {
        String vault = "{'id':'" + ImportResultFixture.SUBSCRIPTION
                + "/resourceGroups/g/providers/Microsoft.KeyVault/vaults/%s','properties':{}}";
        Inventory inventory = InventoryFixture.inventory(ImportResultFixture.file("a.json",
                "[" + vault.formatted("kv-a") + "," + vault.formatted("kv-b") + "]"));

        List<KeyVault> vaults = inventory.views(ResourceType.KEY_VAULT, FaultyViewTest::view);

        assertThat(vaults).extracting(each -> each.name() + " " + each.hasProperties())
                .containsExactly("kv-a false", "kv-b true");
        assertThat(inventory.notRead()).singleElement().satisfies(gap -> {
            assertThat(gap.origin()).endsWith("kv-a");
            assertThat(gap.reason().key()).isEqualTo("fault.reason");
        });
        assertThat(inventory.withoutLists().notRead()).isEqualTo(inventory.notRead());
    }

    private static KeyVault view(Resource resource) {
        if (resource.hasProperties() && resource.name().equals("kv-a")) {
            throw new IllegalStateException("of a test");
        }
        return KeyVault.of(resource);
    }
}
