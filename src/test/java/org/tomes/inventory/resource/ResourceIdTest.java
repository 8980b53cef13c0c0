package org.tomes.inventory.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {

    private static final String NETWORK = "/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.Network/virtualNetworks/vnet1";

    @ParameterizedTest
    @ValueSource(strings = {"subscriptions/s1/resourceGroups/rg1/providers/Microsoft.Network/virtualNetworks/vnet1",
        "/Subscriptions/S1/resourcegroups/RG1/providers/microsoft.network/virtualnetworks/VNET1",
        "//subscriptions/s1/resourceGroups/rg1//providers/Microsoft.Network/virtualNetworks/vnet1/"})
    void idsInDifferentNotationAreEqual(String written) {
        assertThat(ResourceId.parse(written)).contains(id(NETWORK))
                .map(ResourceId::hashCode)
                .contains(id(NETWORK).hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "vnet1", "subscriptions", "https://portal.azure.com/x", "12345",
        "/subscriptions/a\u0000b"})
    void rejectsInvalidId(String written) {
        assertThat(ResourceId.parse(written)).isEmpty();
    }

    /** Otherwise each reference to a resource of a large snapshot would need as much memory as its id. */
    @Test
    void equalIdsThatWereReadShareTheirTexts() {
        String text = "/subscriptions/s/resourceGroups/G";
        ResourceId one = ResourceId.parse(new StringBuilder(text).toString()).orElseThrow();
        ResourceId other = ResourceId.parse(new StringBuilder(text).toString()).orElseThrow();

        assertThat(other.toString()).isSameAs(one.toString());
        assertThat(other.key()).isSameAs(one.key());
    }

    @Test
    void overlongIdIsRejected() {
        assertThat(ResourceId.parse("/subscriptions/" + "x".repeat(ResourceId.MAX_LENGTH))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/subscriptions/s1, Microsoft.Resources/subscriptions",
        "/subscriptions/s1/resourcegroups/rg1, Microsoft.Resources/resourceGroups",
        "/subscriptions/s1/resourceGroups/rg1/providers/microsoft.network/virtualnetworks/v/subnets/s, Microsoft.Network/virtualNetworks/subnets",
        "/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.KeyVault/vaults/v/providers/microsoft.insights/diagnosticSettings/d, Microsoft.Insights/diagnosticSettings",
        "https://v.vault.azure.net/secrets/password/0123, Microsoft.KeyVault/vaults/secrets"})
    void typeIsDerivedFromThePath(String written, String type) {
        assertThat(id(written).type()).map(ResourceType::text).contains(type);
    }

    @ParameterizedTest
    @CsvSource({"/subscriptions/s1/providers/Microsoft.Authorization/locks/l, /subscriptions/s1",
        "/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.Compute/virtualMachines/m, /subscriptions/s1/resourceGroups/rg1",
        "/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.Network/virtualNetworks/v/subnets/s, /subscriptions/s1/resourceGroups/rg1/providers/Microsoft.Network/virtualNetworks/v",
        "/subscriptions/s1/resourceGroups/rg1/providers/Microsoft.KeyVault/vaults/v/providers/Microsoft.Authorization/locks/l, /subscriptions/s1/resourceGroups/rg1/providers/Microsoft.KeyVault/vaults/v"})
    void parentIsTheContainingObject(String written, String parent) {
        assertThat(id(written).parent()).contains(id(parent));
    }

    @Test
    void nameWithinIncludesTheContainingResource() {
        assertThat(id(NETWORK + "/subnets/snet-web").qualifiedName()).isEqualTo(id(NETWORK).name() + "/snet-web");
        assertThat(id(NETWORK).qualifiedName()).isEqualTo(id(NETWORK).name());
        assertThat(id("/subscriptions/1").qualifiedName()).isEqualTo(id("/subscriptions/1").name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions/s1", "/providers/Microsoft.Management/managementGroups/g", "/providers/x",
        "https://v.vault.azure.net/secrets/providers/x"})
    void idOutsideOfAllOthersHasNoParent(String written) {
        assertThat(id(written).parent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/SUBSCRIPTIONS/s1/resourceGroups/rg1, s1, rg1", "/subscriptions/s1, s1,",
        "/providers/Microsoft.Management/managementGroups/subscriptions,,", "/subscriptions/s1/providers/x, s1,"})
    void subscriptionAndGroupComeFromThePath(String written, String subscription, String group) {
        assertThat(id(written).subscription()).isEqualTo(Optional.ofNullable(subscription));
        assertThat(id(written).resourceGroup()).isEqualTo(Optional.ofNullable(group));
    }

    @Test
    void scopeIncludesDescendantsButNotItsNeighbour() {
        assertThat(id(NETWORK).isWithin(id("/SUBSCRIPTIONS/s1/resourceGroups/RG1"))).isTrue();
        assertThat(id(NETWORK).isWithin(id("/subscriptions/s1/resourceGroups/rg"))).isFalse();
    }

    @Test
    void vaultItemIsNamedWithoutItsVersion() {
        assertThat(id("https://v.vault.azure.net/certificates/tls/9f3e").name()).isEqualTo("tls");
    }

    private static ResourceId id(String text) {
        return ResourceId.parse(text).orElseThrow();
    }
}
