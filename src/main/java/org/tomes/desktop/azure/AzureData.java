package org.tomes.desktop.azure;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.PartialSnapshot;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Texts;

/**
 * The data of the screen: all snapshots, and the content of the opened one.
 *
 * @param partial the snapshots that lack most resources of an earlier one
 * @param names subscription names by id in lower case
 * @param vaults key vaults by name in lower case; the ids of secrets and certificates contain only the vault's name
 * @param titles readable names of resources whose own name is a GUID or a hash
 */
record AzureData(List<Snapshot> snapshots, Map<SnapshotId, PartialSnapshot> partial, Optional<Inventory> inventory,
        Map<String, String> names, Map<String, ResourceId> vaults, Map<ResourceId, String> titles) {

    static AzureData nothing() {
        return new AzureData(List.of(), Map.of(), Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /**
     * @param requested the snapshot to open; the newest if empty or no longer in the register
     * @param previous the data read before; snapshots are immutable, so the same snapshot is not read again
     */
    static AzureData read(OpenRegister register, Optional<Snapshot> requested, AzureData previous, Texts texts) {
        List<Snapshot> all = register.azure().inventory().all();
        Map<SnapshotId, PartialSnapshot> partial = register.azure()
                .inventory()
                .partial()
                .stream()
                .collect(Collectors.toMap(snapshot -> snapshot.snapshot().id(), Function.identity()));
        Optional<Snapshot> opened = requested
                .flatMap(old -> all.stream().filter(snapshot -> snapshot.id().equals(old.id())).findFirst())
                .or(() -> all.stream().findFirst());
        if (opened.isPresent() && opened.equals(previous.snapshot())) {
            return new AzureData(all, partial, previous.inventory(), previous.names(), previous.vaults(),
                    previous.titles());
        }
        Optional<Inventory> inventory = opened.map(register.azure().inventory()::open);
        return new AzureData(all, partial, inventory, inventory.map(AzureData::subscriptions).orElse(Map.of()),
                inventory.map(AzureData::vaults).orElse(Map.of()),
                inventory.map(opening -> ResourceTitles.of(opening, texts)).orElse(Map.of()));
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

    /**
     * Returns the id that determines a resource's location: an item of a key vault has only a URL and is located where
     * its vault is.
     */
    ResourceId home(ResourceId id) {
        if (!id.isVaultItem()) {
            return id;
        }
        String host = URI.create(id.key()).getHost();
        return host == null ? id : vaults.getOrDefault(host.substring(0, Math.max(0, host.indexOf('.'))), id);
    }

    String title(Resource resource) {
        return titles.getOrDefault(resource.id(), resource.name());
    }

    /** Returns the resource group; empty if the resource is in no resource group. */
    String group(ResourceId id) {
        return home(id).resourceGroup().orElse("");
    }

    /**
     * Returns the name of the subscription, or its id if the name is unknown; empty if the resource belongs to no
     * subscription.
     */
    String subscription(ResourceId id) {
        return home(id).subscription().map(text -> names.getOrDefault(text.toLowerCase(Locale.ROOT), text)).orElse("");
    }
}
