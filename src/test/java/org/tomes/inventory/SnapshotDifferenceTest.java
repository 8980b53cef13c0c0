package org.tomes.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.NETWORKS;
import static org.tomes.inventory.importing.ImportResultFixture.SUBSCRIPTION;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;
import static org.tomes.storage.RegisterFixture.ACTOR;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.storage.Register;
import org.tomes.storage.RegisterFixture;

class SnapshotDifferenceTest {

    private static final String GROUP = SUBSCRIPTION
            + "/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg";
    private static final String RULE = "{'name':'allow-rdp','properties':{'priority':100,'access':'Allow'}}";

    @TempDir
    private Path folder;
    @AutoClose
    private Register register;
    private InventoryService inventory;

    @BeforeEach
    void makeRegister() {
        register = RegisterFixture.empty(folder);
        inventory = new InventoryService(register.ledger(), register.snapshots());
    }

    private static void assertNothingChanged(SnapshotDifference difference) {
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void changedRuleIsReportedByName() {
        SnapshotDifference difference = between(group("'securityRules':[" + RULE + "]"),
                group("'securityRules':[" + RULE.replace("Allow", "Deny") + "]"));
        assertThat(difference.changed()).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("properties.securityRules[allow-rdp].properties.access");
            assertThat(change.before().asText()).isEqualTo("Allow");
            assertThat(change.after().asText()).isEqualTo("Deny");
        });
    }

    @Test
    void newRuleIsReportedCompletelyAndItsNeighbourIsNot() {
        SnapshotDifference difference = between(group("'securityRules':[" + RULE + "]"),
                group("'securityRules':[{'name':'new'}," + RULE + "]"));
        assertThat(difference.changed()).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("properties.securityRules[new]");
            assertThat(change.before().isNull()).isTrue();
            assertThat(change.after().path("name").asText()).isEqualTo("new");
        });
    }

    @Test
    void changesMadeByAzureItselfAreIgnored() {
        assertNothingChanged(between(group("'provisioningState':'Updating','etag':'1'"),
                group("'provisioningState':'Succeeded','etag':'2'")));
    }

    @Test
    void differentNotationIsNotAChange() {
        String was = "'subnet':{'id':'" + NETWORKS + "v/subnets/s'},'days':14,'list':[]";
        String is = "'subnet':{'id':'" + NETWORKS.toUpperCase(Locale.ROOT) + "V/SUBNETS/S'},'days':14.0,'other':null";
        assertNothingChanged(between(group(was), group(is)));
    }

    @Test
    void outputOfTheApiEqualsThatOfTheCommandLine() {
        String flat = "{'id':'" + GROUP.replace("resourceGroups", "resourcegroups")
                + "','name':'nsg','resourceGroup':'rg','securityRules':[{'name':'allow-rdp','priority':100,'access':'Allow'}]}";
        assertNothingChanged(between(group("'securityRules':[" + RULE + "]"), flat));
    }

    @Test
    void addedAndRemovedResourcesAreListed() {
        SnapshotDifference difference = between("[" + network("a") + "," + network("b") + "]",
                "[" + network("b") + "," + network("c") + "]");
        assertThat(difference.added()).extracting(ResourceEntry::name).containsExactly("c");
        assertThat(difference.removed()).extracting(ResourceEntry::name).containsExactly("a");
    }

    /** {@code az network vnet list --query "[?…]"} saves a filtered list without any indication in the file. */
    @Test
    void resourceMissingInAPossiblyFilteredListIsNotSeenAndNotRemoved() {
        Snapshot both = imported(false, "[" + network("a") + "," + network("b") + "]");
        Snapshot one = imported(false, "[" + network("b") + "]");
        SnapshotDifference difference = inventory.difference(both, one);
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.notSeen()).extracting(ResourceEntry::name).containsExactly("a");
        assertThat(inventory.difference(both, imported(true, "[" + network("b") + "]")).notSeen()).isEmpty();
    }

    @Test
    void typeThatOneSnapshotDoesNotCoverIsNotRemoved() {
        SnapshotDifference difference = between("[" + network("a") + "," + group("") + "]", "[" + network("a") + "]");
        assertNothingChanged(difference);
        assertThat(difference.notCompared()).containsExactly(ResourceType.SECURITY_GROUP);
    }

    @Test
    void entryOfAReducedListIsNotAResourceWithoutProperties() {
        assertNothingChanged(between(network("a"), "{'id':'" + NETWORKS + "a','name':'a'}"));
    }

    /** A pull covers selected subscriptions; Azure also lists the others. */
    @Test
    void resourcesOfASubscriptionNotSelectedInALaterPullAreNotRemoved() {
        String other = "/subscriptions/22222222-2222-3333-4444-555555555555";
        String listed = "{'id':'" + other + "','displayName':'Other','properties':{'state':'Enabled'}}";
        String far = network("far").replace(SUBSCRIPTION, other);
        Snapshot both = pulled("[" + network("a") + "," + listed + "," + far + "]");
        Snapshot one = pulled("[" + network("b") + "," + listed + "]");

        assertThat(inventory.difference(both, one).removed()).extracting(ResourceEntry::name).containsExactly("a");
        assertThat(inventory.difference(one, both).added()).extracting(ResourceEntry::name).containsExactly("a");
    }

    private Snapshot pulled(String json) {
        return inventory.store(ACTOR, ImportResultFixture.read(file("a.json", json)), Set.of(), "");
    }

    private SnapshotDifference between(String before, String after) {
        return inventory.difference(imported(false, before), imported(true, after));
    }

    private Snapshot imported(boolean complete, String json) {
        return inventory.importFiles(ACTOR, List.of(file("a.json", json)), "", complete, ReadingProgress.NONE);
    }

    private static String group(String properties) {
        return "{'id':'" + GROUP + "','name':'nsg','properties':{" + properties + "}}";
    }
}
