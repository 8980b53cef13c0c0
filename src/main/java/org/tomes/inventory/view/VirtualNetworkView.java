package org.tomes.inventory.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A virtual network.
 *
 * @param subnets the subnets that the JSON of the network lists
 */
public record VirtualNetworkView(Resource resource, List<String> addressPrefixes, List<SubnetView> subnets,
        List<Peering> peerings, List<String> dnsServers, Optional<Boolean> ddosProtection) implements ResourceView {

    /**
     * @param remote the other network; absent if the peering does not contain it
     * @param access whether traffic passes; if absent, it passes
     * @param subnets the connected subnets; absent if both networks are connected completely
     */
    public record Peering(String name, Optional<ResourceId> remote, Optional<String> state, Optional<Boolean> access,
            Optional<Joined> subnets) {

        private static Peering of(JsonNodeView node) {
            JsonNodeView properties = node.properties();
            return new Peering(node.text("name").orElse(""), properties.reference("remoteVirtualNetwork"),
                    properties.text("peeringState"), properties.flag("allowVirtualNetworkAccess"),
                    Optional.of(properties)
                            .filter(all -> !all.flag("peerCompleteVnets").orElse(true))
                            .map(all -> new Joined(names(all.texts("localSubnetNames")),
                                    names(all.texts("remoteSubnetNames")))));
        }

        private static Set<String> names(List<String> names) {
            return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        }

        /**
         * Whether the peering connects these subnets of its network with those of the other network; names are in lower
         * case.
         */
        public boolean connects(Set<String> ownSubnets, Set<String> otherSubnets) {
            return subnets
                    .map(joined -> joined.local().containsAll(ownSubnets) && joined.remote().containsAll(otherSubnets))
                    .orElse(true);
        }
    }

    /** Names of individual subnets, in lower case (Microsoft Learn, "How to configure subnet peering"). */
    public record Joined(Set<String> local, Set<String> remote) {
    }

    public static VirtualNetworkView of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        List<SubnetView> subnets = properties.objects("subnets")
                .stream()
                .map(node -> SubnetView.nested(resource, node))
                .toList();
        return new VirtualNetworkView(resource, properties.child("addressSpace").texts("addressPrefixes"), subnets,
                properties.objects("virtualNetworkPeerings").stream().map(Peering::of).toList(),
                properties.child("dhcpOptions").texts("dnsServers"), properties.flag("enableDdosProtection"));
    }
}
