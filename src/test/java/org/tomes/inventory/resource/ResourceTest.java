package org.tomes.inventory.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceTest {

    /** Otherwise a hundred thousand resources would contain half a million texts, most of them the same. */
    @Test
    void equalRegionsAndTagsAreStoredOnce() {
        Resource one = resource("one");
        Resource other = resource("other");

        assertThat(other.location()).isSameAs(one.location());
        assertThat(other.tags().keySet().iterator().next()).isSameAs(one.tags().keySet().iterator().next());
        assertThat(other.tags().get("area")).isEqualTo("sales").isSameAs(one.tags().get("area"));
    }

    private static Resource resource(String name) {
        ResourceId id = ResourceId
                .parse("/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/" + name)
                .orElseThrow();
        // Texts of their own, as a parser makes them.
        return Resource.of(id, ResourceType.KEY_VAULT, name, new String("westeurope"),
                Map.of(new String("area"), new String("sales")), true, "{}");
    }
}
