package org.tomes.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.resource.ResourceId;

class ResourceIndexTest {

    private static final List<ResourceId> IDS = Stream.of("/subscriptions/A", "/subscriptions/a1",
            "/subscriptions/a/resourceGroups/g", "/subscriptions/a/resourceGroups/G2",
            "/subscriptions/a/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v",
            "/subscriptions/a/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v2",
            "/subscriptions/A/resourcegroups/G/providers/microsoft.keyvault/vaults/V/providers/Microsoft.Authorization/locks/l",
            "/providers/Microsoft.Management/managementGroups/m", "https://v.vault.azure.net/secrets/s")
            .map(text -> ResourceId.parse(text).orElseThrow())
            .toList();

    @Test
    void findsTheSameAsALinearSearch() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            List<ResourceId> objects = random.ints(random.nextInt(12), 0, IDS.size()).mapToObj(IDS::get).toList();
            ResourceIndex<ResourceId> byId = ResourceIndex.of(objects, Optional::of);
            for (ResourceId id : IDS) {
                assertThat(byId.of(id)).isEqualTo(objects.stream().filter(id::equals).toList());
                assertThat(byId.above(id))
                        .containsExactlyInAnyOrderElementsOf(objects.stream().filter(id::isWithin).toList());
            }
        }
    }

    @Test
    void resourcesAboveAreOrderedFromTheOutermost() {
        ResourceIndex<String> byId = ResourceIndex.of(List.of("vault", "group", "nothing"), name -> switch (name) {
            case "vault" -> Optional.of(IDS.get(4));
            case "group" -> Optional.of(IDS.get(2));
            default -> Optional.empty();
        });
        assertThat(byId.above(IDS.get(6))).containsExactly("group", "vault");
    }
}
