package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * @param subnets those listed in its own JSON
 */
public record VirtualNetwork(Resource resource, List<String> addressPrefixes, List<Subnet> subnets,
        List<Peering> peerings, List<String> dnsServers, Optional<Boolean> ddosProtection) implements ResourceView {

    /**
     * @param remote the other network; absent if it is not named
     * @param access whether traffic passes; absent means yes
     */
    public record Peering(String name, Optional<ResourceId> remote, Optional<String> state, Optional<Boolean> access) {

        private static Peering of(JsonNodeView node) {
            JsonNodeView properties = node.properties();
            return new Peering(node.text("name").orElse(""), properties.reference("remoteVirtualNetwork"),
                    properties.text("peeringState"), properties.flag("allowVirtualNetworkAccess"));
        }
    }

    public static VirtualNetwork of(Resource resource) {
        JsonNodeView properties = resource.node().properties();
        List<Subnet> subnets = properties.objects("subnets")
                .stream()
                .map(node -> Subnet.nested(resource, node))
                .toList();
        return new VirtualNetwork(resource, properties.child("addressSpace").texts("addressPrefixes"), subnets,
                properties.objects("virtualNetworkPeerings").stream().map(Peering::of).toList(),
                properties.child("dhcpOptions").texts("dnsServers"), properties.flag("enableDdosProtection"));
    }
}
