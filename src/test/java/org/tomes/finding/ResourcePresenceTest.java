package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.GROUP;
import static org.tomes.check.CheckResultSetFixture.any;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.check.CheckedResource;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.resource.ResourceType;

class ResourcePresenceTest {

    private static final String OTHER = "/subscriptions/22222222-2222-3333-4444-555555555555";
    private static final String PATH = "/providers/Microsoft.KeyVault/vaults/gone";

    private static CheckedResource vault(String group) {
        return new CheckedResource(group + PATH, "gone", ResourceType.KEY_VAULT.text());
    }

    /** Azure lists all subscriptions of the account, even if only some were selected for the download. */
    @Test
    void resourceInASubscriptionNotChosenIsNotRemoved() {
        Inventory inventory = pulled(List.of(ResourceType.KEY_VAULT), List.of(),
                resource("Microsoft.KeyVault/vaults/kv", "{}"),
                any(OTHER, "{'state':'Enabled'}", "'displayName':'Other'")).inventory();
        ResourcePresence presence = new ResourcePresence(inventory);

        assertThat(presence.of(vault(OTHER + "/resourceGroups/rg"))).isEqualTo(ResourcePresence.Answer.NOT_READ);
        assertThat(presence.of(new CheckedResource(OTHER, "Other", ResourceType.SUBSCRIPTION.text())))
                .isEqualTo(ResourcePresence.Answer.NOT_READ);
        assertThat(presence.of(vault(GROUP))).as("in a subscription that was read")
                .isEqualTo(ResourcePresence.Answer.REMOVED);
    }

    /** Azure removes references to a deleted machine, so a reference shows that the machine exists. */
    @Test
    void resourceThatOthersReferToAsAttachedIsNotRemoved() {
        String machines = "Microsoft.Compute/virtualMachines/";
        String there = resource(machines + "vm-a", "{}");
        String card = resource("Microsoft.Network/networkInterfaces/n",
                "{'virtualMachine':{'id':'" + GROUP + "/providers/" + machines + "VM-B'}}");
        CheckedResource machine = new CheckedResource(GROUP + "/providers/" + machines + "vm-b", "vm-b",
                ResourceType.VIRTUAL_MACHINE.text());

        assertThat(complete(there, card).of(machine)).isEqualTo(ResourcePresence.Answer.NOT_READ);
        assertThat(complete(there).of(machine)).isEqualTo(ResourcePresence.Answer.REMOVED);
        assertThat(new ResourcePresence(scene(there).inventory()).of(machine)).as("files that may be filtered")
                .isEqualTo(ResourcePresence.Answer.NOT_READ);
    }

    /** Imports files that are declared complete. */
    private static ResourcePresence complete(String... resources) {
        ImportResult read = ImportResultFixture
                .read(ImportResultFixture.file("a.json", "[" + String.join(",", resources) + "]"))
                .asDeclaredComplete();
        return new ResourcePresence(new Inventory(InventoryFixture.snapshot(read), read.resources()));
    }
}
