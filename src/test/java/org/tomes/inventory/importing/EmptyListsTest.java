package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.SUBSCRIPTION;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;
import static org.tomes.inventory.importing.ImportResultFixture.read;
import static org.tomes.inventory.importing.ImportResultFixture.reasons;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

class EmptyListsTest {

    private static final ResourceId HERE = ResourceId.parse(SUBSCRIPTION).orElseThrow();
    private static final ResourceId THERE = ResourceId.parse("/subscriptions/99999999-2222-3333-4444-555555555555")
            .orElseThrow();

    @ParameterizedTest
    @CsvSource({"budgets.json,Microsoft.Consumption/budgets", "Budget-List.json,Microsoft.Consumption/budgets",
        "vm-list.json,Microsoft.Compute/virtualMachines", "aks-list.json,Microsoft.ContainerService/managedClusters",
        "graph-protectedItems.json,Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems"})
    void emptyListProvesAbsenceInTheOnlySubscriptionOfItsFolder(String name, String type) {
        for (String nothing : new String[]{"[]", "{'value':[]}", "{'data':[],'count':0}"}) {
            ImportResult result = read(file("dev/vnets.json", "[" + network("v") + "]"), file("dev/" + name, nothing));
            assertThat(result.emptyCollections()).containsExactly(new ListFact(ResourceType.of(type), HERE));
            assertThat(result.notRead()).isEmpty();
        }
    }

    @Test
    void emptyListOfUnknownSubscriptionOrTypeProvesNoAbsence() {
        ImportResult several = read(
                file("vnets.json",
                        "[" + network("v") + "," + network("w").replace(SUBSCRIPTION, THERE.toString()) + "]"),
                file("budgets.json", "[]"));
        assertThat(several.emptyCollections()).isEmpty();
        assertThat(reasons(several)).containsExactly("emptyList");
        for (String name : new String[]{"prod/budgets.json", "dev/list.json", "dev/budgets-rg-web.json",
            "dev/vaults.json"}) {
            ImportResult result = read(file("dev/vnets.json", "[" + network("v") + "]"), file(name, "[]"));
            assertThat(result.emptyCollections()).as(name).isEmpty();
            assertThat(reasons(result)).as(name).containsExactly("emptyList");
        }
    }

    /** Azure CLI reference, "az monitor diagnostic-settings list": for one resource. */
    @Test
    void emptyListOfDiagnosticSettingsProvesAbsenceForTheResourceInItsName() {
        ImportResult result = read(file("dev/vnets.json", "[" + network("v") + "," + network("w") + "]"),
                file("dev/diagnosticSettings-v.json", "[]"), file("dev/diagnosticSettings-x.json", "[]"));
        ResourceId asked = ResourceId.parse(ImportResultFixture.NETWORKS + "v").orElseThrow();
        assertThat(result.emptyCollections()).containsExactly(new ListFact(ResourceType.DIAGNOSTIC_SETTING, asked));
        assertThat(result.emptyCollections().getFirst().provesNoneBeyond(ResourceType.DIAGNOSTIC_SETTING, HERE))
                .isFalse();
        assertThat(reasons(result)).containsExactly("emptyList");
    }

    /** Azure CLI reference, "az monitor diagnostic-settings subscription list": for the subscription itself. */
    @ParameterizedTest
    @ValueSource(strings = {"diagnostic-settings-subscription-list.json",
        "monitor-diagnostic-settings-subscription-list.json"})
    void emptyListOfTheSettingsOfASubscriptionProvesNothingAboutItsResources(String name) {
        ImportResult result = read(file("dev/vnets.json", "[" + network("v") + "]"),
                file("dev/" + name, "{'value':[]}"));
        ListFact list = result.emptyCollections().getFirst();

        assertThat(list.provesNoneBeyond(ResourceType.DIAGNOSTIC_SETTING, HERE)).isTrue();
        assertThat(list.provesNoneBeyond(ResourceType.DIAGNOSTIC_SETTING,
                ResourceId.parse(ImportResultFixture.NETWORKS + "v").orElseThrow())).isFalse();
        assertThat(reasons(result)).isEmpty();
    }

    /**
     * Azure CLI reference, "az policy assignment list": one scope unless {@code --disable-scope-strict-match}; "az role
     * assignment list": the subscription unless {@code --include-inherited} or {@code --all}. REST "Policy Assignments
     * - List": unfiltered, it includes those of management groups and of what is inside.
     */
    @ParameterizedTest
    @CsvSource(value = {"policy-assignment-list.json,[],false", "policyAssignments.json,[],false",
        "role-assignment-list.json,[],false", "roleAssignments.json,{'data':[]},false",
        "graph-policyAssignments.json,{'value':[]},false", "policyAssignments.json,{'value':[]},true",
        "roleAssignments.json,{'value':[]},true"}, quoteCharacter = '"')
    void emptyCommandLineListDoesNotProveInheritedItemsAbsent(String name, String nothing, boolean proven) {
        ImportResult result = read(file("dev/vnets.json", "[" + network("v") + "]"), file("dev/" + name, nothing));
        assertThat(result.emptyCollections()).hasSize(proven ? 1 : 0);
        assertThat(reasons(result)).hasSize(proven ? 0 : 1);
    }

    /**
     * Azure CLI reference: "az vm extension list" requires a VM, "az network watcher flow-log list" a region, "az
     * backup item list" a vault. A query of Resource Graph has no such limit.
     */
    @ParameterizedTest
    @CsvSource({"vm-extension-list.json", "flowLogs.json", "protectedItems.json"})
    void emptyListOfOneParentDoesNotApplyToOthers(String name) {
        for (String nothing : new String[]{"[]", "{'value':[]}"}) {
            ImportResult result = read(file("dev/vnets.json", "[" + network("v") + "]"), file("dev/" + name, nothing));
            assertThat(result.emptyCollections()).isEmpty();
            assertThat(reasons(result)).containsExactly("emptyList");
        }
        assertThat(read(file("dev/vnets.json", "[" + network("v") + "]"), file("dev/" + name, "{'data':[],'count':0}"))
                .emptyCollections()).hasSize(1);
    }

    @Test
    void brokenOrUnreadableListIsNotEmpty() {
        for (String text : new String[]{"", "{'value':[", "{'error':{'code':'AuthorizationFailed','message':'No'}}",
            "[1]", "[{}]"}) {
            assertThat(read(file("dev/vnets.json", "[" + network("v") + "]"), file("dev/budgets.json", text))
                    .emptyCollections()).as(text).isEmpty();
        }
    }

    @Test
    void listOfAllResourcesProvesAbsenceForEveryTypeItMayContain() {
        ListFact none = read(file("dev/resource-list.json", "[" + network("v") + "]")).emptyCollections().getFirst();
        ResourceId group = ResourceId.parse(SUBSCRIPTION + "/resourceGroups/rg").orElseThrow();
        assertThat(none.provesNoneBeyond(ResourceType.of("microsoft.containerservice/managedclusters"), group))
                .isTrue();
        assertThat(none.provesNoneBeyond(ResourceType.ACTION_GROUP, HERE)).isTrue();
        assertThat(none.provesNoneBeyond(ResourceType.KEY_VAULT, THERE)).isFalse();
        for (ResourceType beside : new ResourceType[]{ResourceType.LOCK, ResourceType.BUDGET,
            ResourceType.DEFENDER_PLAN, ResourceType.SUBNET, ResourceType.DIAGNOSTIC_SETTING,
            ResourceType.PROTECTED_ITEM, ResourceType.ROLE_ASSIGNMENT}) {
            assertThat(none.provesNoneBeyond(beside, HERE)).as(beside.text()).isFalse();
        }
        assertThat(read(
                file("dev/resource-list.json", "{'value':[" + network("v") + "],'nextLink':'https://x.example/2'}"))
                .emptyCollections()).isEmpty();
    }
}
