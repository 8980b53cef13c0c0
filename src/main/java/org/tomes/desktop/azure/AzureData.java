package org.tomes.desktop.azure;

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
 */
record AzureData(List<Snapshot> snapshots, Optional<Inventory> inventory, Map<String, String> names) {

    static AzureData nothing() {
        return new AzureData(List.of(), Optional.empty(), Map.of());
    }

    /** @param wanted the one to open, where the register still holds it; the newest else */
    static AzureData read(OpenRegister register, Optional<Snapshot> wanted) {
        List<Snapshot> all = register.inventory().all();
        Optional<Snapshot> shown = wanted.flatMap(one -> all.stream().filter(each -> each.id().equals(one.id())).findFirst())
                .or(() -> all.stream().findFirst());
        Optional<Inventory> inventory = shown.map(register.inventory()::open);
        return new AzureData(all, inventory, inventory.map(AzureData::subscriptions).orElse(Map.of()));
    }

    private static Map<String, String> subscriptions(Inventory inventory) {
        return inventory.subscriptions().stream().collect(Collectors.toMap(
                subscription -> subscription.id().name().toLowerCase(Locale.ROOT), subscription -> subscription.displayName(),
                (first, second) -> first));
    }

    Optional<Snapshot> snapshot() {
        return inventory.map(Inventory::snapshot);
    }

    /** The name of the subscription that something stands in; its id where nobody told the name, and empty where in none. */
    String subscription(ResourceId id) {
        return id.subscription().map(each -> names.getOrDefault(each.toLowerCase(Locale.ROOT), each)).orElse("");
    }
}
