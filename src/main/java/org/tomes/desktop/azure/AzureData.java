package org.tomes.desktop.azure;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.ResourceId;

/**
 * What the screen shows: all snapshots, and one of them opened.
 *
 * @param names of subscriptions by their ids in lower case
 * @param vaults key vaults by their names in lower case: secrets and certificates know no more of their vault
 */
record AzureData(List<Snapshot> snapshots, Optional<Inventory> inventory, Map<String, String> names,
        Map<String, ResourceId> vaults) {

    static AzureData nothing() {
        return new AzureData(List.of(), Optional.empty(), Map.of(), Map.of());
    }

    /**
     * @param wanted the one to open, where the register still holds it; the newest else
     * @param known what was read before: resources never change, so the same snapshot is not read again
     */
    static AzureData read(OpenRegister register, Optional<Snapshot> wanted, AzureData known) {
        List<Snapshot> all = register.inventory().all();
        Optional<Snapshot> shown = wanted
                .flatMap(one -> all.stream().filter(each -> each.id().equals(one.id())).findFirst())
                .or(() -> all.stream().findFirst());
        if (shown.isPresent() && shown.equals(known.snapshot())) {
            return new AzureData(all, known.inventory(), known.names(), known.vaults());
        }
        Optional<Inventory> inventory = shown.map(register.inventory()::open);
        return new AzureData(all, inventory, inventory.map(AzureData::subscriptions).orElse(Map.of()),
                inventory.map(AzureData::vaults).orElse(Map.of()));
    }

    private static Map<String, String> subscriptions(Inventory inventory) {
        return inventory.subscriptions()
                .stream()
                .collect(Collectors.toMap(subscription -> subscription.id().name().toLowerCase(Locale.ROOT),
                        subscription -> subscription.displayName(), (first, second) -> first));
    }

    private static Map<String, ResourceId> vaults(Inventory inventory) {
        return inventory.keyVaults()
                .stream()
                .collect(Collectors.toMap(vault -> vault.name().toLowerCase(Locale.ROOT), vault -> vault.id(),
                        (first, second) -> first));
    }

    Optional<Snapshot> snapshot() {
        return inventory.map(Inventory::snapshot);
    }

    /** Where something stands: an item of a key vault has an address alone, and stands where its vault does. */
    ResourceId home(ResourceId id) {
        if (!id.isVaultItem()) {
            return id;
        }
        String host = URI.create(id.key()).getHost();
        return host == null ? id : vaults.getOrDefault(host.substring(0, Math.max(0, host.indexOf('.'))), id);
    }

    /** The resource group that something stands in; empty where in none. */
    String group(ResourceId id) {
        return home(id).resourceGroup().orElse("");
    }

    /**
     * The name of the subscription that something stands in; its id where nobody told the name, and empty where in
     * none.
     */
    String subscription(ResourceId id) {
        return home(id).subscription().map(each -> names.getOrDefault(each.toLowerCase(Locale.ROOT), each)).orElse("");
    }
}
