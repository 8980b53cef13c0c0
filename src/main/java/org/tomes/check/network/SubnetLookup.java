package org.tomes.check.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.SubnetView;

/** Finds subnets that were received as part of their network or separately. */
final class SubnetLookup {

    /** Whether a network was read completely, by the subnets that it contains. */
    private static final CachedValue<Inventory, Map<ResourceId, Boolean>> COMPLETE = new CachedValue<>(inventory -> {
        Map<ResourceId, Boolean> completeBySubnet = new HashMap<>();
        inventory.networks()
                .forEach(network -> network.subnets()
                        .forEach(subnet -> completeBySubnet.put(subnet.id(), network.hasProperties())));
        return completeBySubnet;
    });

    private SubnetLookup() {
    }

    static CheckedResource subject(SubnetView subnet) {
        return new CheckedResource(subnet.id().toString(), subnet.name(), ResourceType.SUBNET.text());
    }

    /**
     * Whether the subnet was read completely, as part of its network or separately. A template may leave settings of a
     * network open. Every complete subnet has addresses.
     */
    static boolean isRead(SubnetView subnet, CheckContext context) {
        if (context.inventory().disputed().contains(subnet.id())) {
            return false;
        }
        Optional<Resource> subnetResource = context.inventory().find(subnet.id());
        if (subnetResource.filter(Resource::hasProperties).isPresent()) {
            return true;
        }
        Boolean network = COMPLETE.in(context.inventory()).get(subnet.id());
        return !subnet.addressPrefixes().isEmpty() && (network == null ? subnetResource.isEmpty() : network);
    }
}
