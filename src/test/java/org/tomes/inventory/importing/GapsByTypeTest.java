package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

class GapsByTypeTest {

    private static final ResourceId VAULT = id(
            "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/v");

    @ParameterizedTest
    @CsvSource({"Microsoft.KeyVault/vaults, true", "microsoft.keyvault/VAULTS, true",
        "Microsoft.KeyVault/vaults /Subscriptions/S1, true",
        "Microsoft.KeyVault/vaults /subscriptions/s1/resourceGroups/rg, true",
        "Microsoft.KeyVault/vaults /subscriptions/s1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/v/x/y, true",
        "Microsoft.KeyVault/vaults in several places, true", "Microsoft.KeyVault/vaults /subscriptions/s, false",
        "Microsoft.KeyVault/vaults /subscriptions/s1/resourceGroups/r, false",
        "Microsoft.KeyVault/vaults/secrets /subscriptions/s1, false", "Microsoft.KeyVault, false"})
    void gapConcernsWhatItsScopeContainsAndWhatContainsIt(String item, boolean lacks) {
        GapsByType gaps = GapsByType
                .of(List.of(gap("Microsoft.KeyVault/vaults /subscriptions/s2", "inventory.notRead.single"),
                        gap(item, "inventory.notRead.single")));

        assertThat(gaps.lacks(ResourceType.KEY_VAULT, VAULT)).isEqualTo(lacks);
    }

    @Test
    void contradictoryResourceMakesTheListThatContainsItIncomplete() {
        GapsByType gaps = GapsByType.of(List.of(gap(VAULT.toString(), UnreadEntry.TWO_VERSIONS)));

        assertThat(gaps.of(ResourceType.KEY_VAULT)).hasSize(1);
        assertThat(gaps.lacks(ResourceType.KEY_VAULT,
                id("/subscriptions/s1/resourceGroups/other/providers/Microsoft.KeyVault/vaults/w"))).isTrue();
        assertThat(gaps.lacks(ResourceType.KEY_VAULT, id("/subscriptions/s2"))).isFalse();
        assertThat(gaps.of(ResourceType.DISK)).isEmpty();
    }

    @Test
    void secretsOfOneVaultDoNotConcernThoseOfAnother() {
        GapsByType gaps = GapsByType.of(List
                .of(gap("Microsoft.KeyVault/vaults/secrets https://v.vault.azure.net", "inventory.notRead.single")));

        assertThat(gaps.lacks(ResourceType.SECRET, id("https://v.vault.azure.net/secrets/a"))).isTrue();
        assertThat(gaps.lacks(ResourceType.SECRET, id("https://v2.vault.azure.net/secrets/a"))).isFalse();
    }

    private static UnreadEntry gap(String item, String reason) {
        return new UnreadEntry("file.json", item, Message.of(reason, "x"));
    }

    private static ResourceId id(String text) {
        return ResourceId.parse(text).orElseThrow();
    }
}
