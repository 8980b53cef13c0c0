package org.tomes.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.inventory.importing.ImportResultFixture.NETWORKS;
import static org.tomes.inventory.importing.ImportResultFixture.SUBSCRIPTION;
import static org.tomes.inventory.importing.ImportResultFixture.file;
import static org.tomes.inventory.importing.ImportResultFixture.network;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

class SnapshotDifferenceTest {

    private static final String GROUP = SUBSCRIPTION
            + "/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg";
    private static final String RULE = "{'name':'allow-rdp','properties':{'priority':100,'access':'Allow'}}";

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
    void differentNotationIsNoChange() {
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
        assertThat(difference.added()).extracting(Resource::name).containsExactly("c");
        assertThat(difference.removed()).extracting(Resource::name).containsExactly("a");
    }

    /** {@code az network vnet list --query "[?…]"} saves a filtered list without any indication in the file. */
    @Test
    void resourceMissingInAPossiblyFilteredListIsNotSeenAndNotRemoved() {
        Inventory both = InventoryFixture.inventory(file("a.json", "[" + network("a") + "," + network("b") + "]"));
        Inventory one = InventoryFixture.inventory(file("b.json", "[" + network("b") + "]"));
        SnapshotDifference difference = SnapshotDifference.between(both, one);
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.notSeen()).extracting(Resource::name).containsExactly("a");
        assertThat(SnapshotDifference.between(both, complete("[" + network("b") + "]")).notSeen()).isEmpty();
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
        Inventory both = pulled("[" + network("a") + "," + listed + "," + far + "]");
        Inventory one = pulled("[" + network("b") + "," + listed + "]");

        assertThat(SnapshotDifference.between(both, one).removed()).extracting(Resource::name).containsExactly("a");
        assertThat(SnapshotDifference.between(one, both).added()).extracting(Resource::name).containsExactly("a");
    }

    private static Inventory pulled(String json) {
        ImportResult read = ImportResultFixture.read(file("a.json", json));
        return new Inventory(Snapshot.of("", read, SnapshotSource.PULL, Set.of()), read.resources());
    }

    private static SnapshotDifference between(String before, String after) {
        return SnapshotDifference.between(InventoryFixture.inventory(file("a.json", before)), complete(after));
    }

    private static Inventory complete(String json) {
        ImportResult read = ImportResultFixture.read(file("b.json", json)).declaredComplete();
        return new Inventory(Snapshot.of("", read), read.resources());
    }

    private static String group(String properties) {
        return "{'id':'" + GROUP + "','name':'nsg','properties':{" + properties + "}}";
    }
}
