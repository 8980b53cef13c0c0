package org.tomes.check.keyvault;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.tomes.check.CheckContext;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.KeyVault;
import org.tomes.inventory.view.VaultItem;

/**
 * Items of vaults. Each secret and certificate is listed once, in its newest version, because this is the version in
 * use.
 */
final class VaultItems {

    private static final Comparator<VaultItem> AGE = Comparator
            .comparing(item -> item.created().map(instant -> instant.getEpochSecond()).orElse(0L));

    private VaultItems() {
    }

    /** Returns the current items without their parts, such as the policy of a certificate. */
    static Collection<VaultItem> current(List<VaultItem> items) {
        return items.stream()
                .filter(item -> !isPolicy(item) && !item.deleted())
                .collect(Collectors.toMap(VaultItem::withoutVersion, item -> item, BinaryOperator.maxBy(AGE),
                        LinkedHashMap::new))
                .values();
    }

    /** Whether the item is the secret that Azure stores for a certificate and manages together with the certificate. */
    static boolean belongsToCertificate(VaultItem item) {
        return item.resource().node().flag("managed").orElse(false);
    }

    static boolean isPolicy(VaultItem item) {
        return item.id().key().endsWith("/policy") && item.id().key().split("/").length > 5;
    }

    /**
     * Returns the vaults whose items were not read completely. If files contain no items of a vault, the vault may be
     * empty, or access to it may have been refused.
     */
    static List<KeyVault> unread(CheckContext context, ResourceType type, List<VaultItem> items) {
        Set<String> hostsWithItems = items.stream()
                .map(item -> item.vault().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean files = context.inventory().snapshot().source() == SnapshotSource.FILES;
        return context.inventory()
                .keyVaults()
                .stream()
                .filter(vault -> files ? !hostsWithItems.contains(vault.host()) : !context.covers(type, vault.id()))
                .toList();
    }
}
