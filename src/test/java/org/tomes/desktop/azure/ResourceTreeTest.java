package org.tomes.desktop.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tomes.desktop.azure.ResourceTree.Row;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

class ResourceTreeTest {

    private static final String SUB = "11111111-2222-3333-4444-555555555555";
    private static final ResourceId VAULT = id(
            "/subscriptions/" + SUB + "/resourceGroups/rg-a/providers/Microsoft.KeyVault/vaults/kv-erp");
    private static final AzureData DATA = new AzureData(List.of(), Map.of(), Optional.empty(), Map.of(SUB, "Prod"),
            Map.of("kv-erp", VAULT), Map.of());
    private static final ResourceTree TREE = new ResourceTree(DATA, Texts.in(Language.EN));

    private static ResourceId id(String text) {
        return ResourceId.parse(text).orElseThrow();
    }

    private static Resource resource(String id) {
        ResourceId parsed = id(id);
        return Resource.of(parsed, parsed.type().orElse(ResourceType.RESOURCE_GROUP), parsed.name(), "", Map.of(), true,
                "{}");
    }

    private static Resource disk(String group, String name) {
        return resource(
                "/subscriptions/" + SUB + "/resourceGroups/" + group + "/providers/Microsoft.Compute/disks/" + name);
    }

    private static List<String> titles(List<Row> rows) {
        return rows.stream().map(Row::title).toList();
    }

    @Test
    void resourcesAreGroupedBySubscriptionGroupAndTypeIgnoringCase() {
        List<Row> subscriptions = TREE.rows(List.of(disk("RG-A", "b"), disk("rg-a", "a"), disk("rg-b", "c")));
        assertThat(titles(subscriptions)).containsExactly("Prod");
        List<Row> groups = subscriptions.getFirst().below().get();
        assertThat(titles(groups)).containsExactly("rg-a", "rg-b");
        Row type = groups.getFirst().below().get().getFirst();
        assertThat(type.title()).isEqualTo("Disks");
        assertThat(titles(type.below().get())).containsExactly("a", "b");
    }

    @Test
    void resultsAreBelowTheResources() {
        Row group = TREE
                .rows(List.of(
                        resource("/subscriptions/" + SUB
                                + "/resourceGroups/rg-a/providers/Microsoft.PolicyInsights/policyStates/1"),
                        disk("rg-a", "a")))
                .getFirst()
                .below()
                .get()
                .getFirst();
        assertThat(titles(group.below().get())).containsExactly("Disks", "Azure Policy results");
    }

    @Test
    void resourcesWithoutSubscriptionAreLast() {
        List<Row> rows = TREE.rows(List.of(resource("/providers/Microsoft.Compute/disks/template"), disk("rg-a", "a")));
        assertThat(titles(rows)).containsExactly("Prod", "Without a subscription");
    }

    @Test
    void secretIsBelowItsVault() {
        List<Row> rows = TREE.rows(List.of(resource("https://KV-ERP.vault.azure.net/secrets/db")));
        assertThat(titles(rows)).containsExactly("Prod");
        assertThat(titles(rows.getFirst().below().get())).containsExactly("rg-a");
    }

    @Test
    void largeTypesAreSplitIntoCompleteRanges() {
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(disk("rg-a", String.format("disk-%06d", i)));
        }
        Row type = TREE.rows(many).getFirst().below().get().getFirst().below().get().getFirst();
        List<Row> stretches = type.below().get();
        assertThat(stretches).hasSize(100_000 / ResourceTree.STRETCH)
                .allMatch(row -> row.resources().size() <= ResourceTree.STRETCH);
        assertThat(stretches.get(1).title()).isEqualTo("disk-000500 to disk-000999");
        assertThat(stretches.stream().mapToInt(row -> row.below().get().size()).sum()).isEqualTo(100_000);
    }
}
