package org.tomes.check.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.view.Bastion;
import org.tomes.inventory.view.VirtualNetworkView;
import org.tomes.inventory.view.VirtualNetworkView.Peering;

/** Virtual networks that were read completely, with the peerings and Bastions of each. */
final class CollectedNetworks {

    private static final CachedValue<Inventory, CollectedNetworks> ALL = new CachedValue<>(CollectedNetworks::new);

    private final Map<ResourceId, VirtualNetworkView> networks = new HashMap<>();
    private final Map<ResourceId, ResourceIndex<Peering>> peerings = new HashMap<>();
    /** Networks of which the list of peerings was read. Cached, because the list of a hub network is long. */
    private final Set<ResourceId> listing = new HashSet<>();
    private final ResourceIndex<Bastion> bastions;

    private CollectedNetworks(Inventory inventory) {
        inventory.networks().stream().filter(VirtualNetworkView::hasProperties).forEach(network -> {
            networks.put(network.id(), network);
            peerings.put(network.id(), ResourceIndex.of(network.peerings(), Peering::remote));
            if (network.resource().node().properties().isList("virtualNetworkPeerings")) {
                listing.add(network.id());
            }
        });
        this.bastions = ResourceIndex.of(inventory.bastions(), Bastion::network);
    }

    static CollectedNetworks of(Inventory inventory) {
        return ALL.in(inventory);
    }

    Optional<VirtualNetworkView> find(ResourceId id) {
        return Optional.ofNullable(networks.get(id));
    }

    /** Returns the peerings from one network to another; none if the first network was not read. */
    List<Peering> between(ResourceId network, ResourceId remote) {
        return Optional.ofNullable(peerings.get(network)).map(index -> index.of(remote)).orElse(List.of());
    }

    /**
     * Whether the list of peerings of the other network was read and contains no peering back to this network, although
     * Azure calls a peering connected only if both networks have one (Microsoft Learn, "Virtual network peering").
     */
    boolean isOneSided(ResourceId remote, ResourceId network) {
        return listing.contains(remote) && between(remote, network).isEmpty();
    }

    Stream<Bastion> bastionsOf(ResourceId network) {
        return bastions.of(network).stream();
    }
}
