package org.tomes.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tomes.inventory.view.RegionPairs;
import org.tomes.inventory.view.ResourceView;

/** The regions that contain copies of data, because vaults, storage accounts or database backups are geo-redundant. */
public final class ReplicaRegions {

    private static final String GEO = "geo";

    private ReplicaRegions() {
    }

    /** Returns the regions as spelled by Azure, in alphabetical order. */
    public static SortedSet<String> of(Inventory inventory) {
        Stream<ResourceView> vaults = inventory.recoveryVaults()
                .stream()
                .filter(vault -> isGeo(vault.redundancy()))
                .map(ResourceView.class::cast);
        Stream<ResourceView> storage = inventory.storageAccounts()
                .stream()
                .filter(account -> account.sku().filter(ReplicaRegions::isGeoSku).isPresent())
                .map(ResourceView.class::cast);
        Stream<ResourceView> databases = inventory.sqlDatabases()
                .stream()
                .filter(database -> !database.isSystem() && isGeo(database.backupRedundancy()))
                .map(ResourceView.class::cast);
        TreeSet<String> regions = new TreeSet<>();
        Stream.of(vaults, storage, databases)
                .flatMap(views -> views)
                .flatMap(view -> RegionPairs.of(view.location()).stream())
                .forEach(regions::add);
        return regions;
    }

    private static boolean isGeo(Optional<String> redundancy) {
        return redundancy.filter(name -> name.toLowerCase(Locale.ROOT).startsWith(GEO)).isPresent();
    }

    /** Whether the SKU is geo-redundant, for example {@code Standard_GRS} or {@code Standard_RAGZRS}. */
    private static boolean isGeoSku(String sku) {
        String name = sku.toUpperCase(Locale.ROOT);
        return name.endsWith("GRS") || name.endsWith("GZRS");
    }
}
