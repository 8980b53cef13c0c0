package org.tomes.check.network;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tomes.check.CheckContext;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.SubnetView;

/**
 * Determines which subnets and network interfaces have no NSG, using the references from NSGs and from subnets.
 *
 * @param guarded subnets and interfaces to which an NSG refers
 */
record NsgCoverage(Set<ResourceId> guarded, ResourceIndex<SubnetView> subnets) {

    private static final CachedValue<Inventory, NsgCoverage> ALL = new CachedValue<>(inventory -> {
        Set<ResourceId> guarded = new HashSet<>();
        inventory.securityGroups().forEach(group -> {
            guarded.addAll(group.subnets());
            guarded.addAll(group.interfaces());
        });
        return new NsgCoverage(guarded, ResourceIndex.of(inventory.subnets(), subnet -> Optional.of(subnet.id())));
    });

    static NsgCoverage of(Inventory inventory) {
        return ALL.in(inventory);
    }

    boolean isUnguarded(ResourceId subnet) {
        return !guarded.contains(subnet)
                && subnets.of(subnet).stream().allMatch(read -> read.securityGroup().isEmpty());
    }

    boolean isRead(ResourceId subnet, CheckContext context) {
        return subnets.of(subnet).stream().anyMatch(read -> SubnetLookup.isRead(read, context));
    }
}
