package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;

/**
 * A load balancer.
 *
 * @param rules inbound rules; outbound rules are not included
 */
public record LoadBalancer(Resource resource, Optional<String> sku, List<Frontend> frontends, List<Pool> pools,
        List<Rule> rules) implements ResourceView {

    /**
     * @param publicAddress absent if the frontend is reachable only from within a network
     */
    public record Frontend(ResourceId id, Optional<ResourceId> publicAddress, Optional<ResourceId> publicPrefix,
            Optional<ResourceId> subnet) {

        public boolean isPublic() {
            return publicAddress.isPresent() || publicPrefix.isPresent();
        }
    }

    /**
     * @param members IP configurations of the network interfaces in the pool; empty if its members are defined only by
     * address
     */
    public record Pool(ResourceId id, List<ResourceId> members, List<String> addresses) {
    }

    /**
     * @param protocol {@code Tcp}, {@code Udp} or {@code All}
     * @param frontendPort 0 for a rule for all ports; absent if a NAT rule has a range of ports
     * @param member the only IP configuration behind a NAT rule
     */
    public record Rule(String name, boolean nat, Optional<String> protocol, Optional<Integer> frontendPort,
            Optional<Integer> backendPort, Optional<ResourceId> frontend, List<ResourceId> pools,
            Optional<ResourceId> member) {

        private static Rule of(JsonNodeView node, boolean nat) {
            JsonNodeView properties = node.properties();
            List<ResourceId> pools = Stream
                    .concat(properties.reference("backendAddressPool").stream(),
                            properties.references("backendAddressPools").stream())
                    .distinct()
                    .toList();
            return new Rule(node.text("name").orElse(""), nat, properties.text("protocol"),
                    properties.number("frontendPort"), properties.number("backendPort"),
                    properties.reference("frontendIPConfiguration"), pools,
                    properties.reference("backendIPConfiguration"));
        }
    }

    public static LoadBalancer of(Resource resource) {
        JsonNodeView node = resource.node();
        JsonNodeView properties = node.properties();
        List<Rule> rules = Stream
                .concat(properties.objects("loadBalancingRules").stream().map(rule -> Rule.of(rule, false)),
                        properties.objects("inboundNatRules").stream().map(rule -> Rule.of(rule, true)))
                .toList();
        return new LoadBalancer(resource, node.child("sku").text("name"),
                properties.objects("frontendIPConfigurations").stream().map(view -> frontend(resource, view)).toList(),
                properties.objects("backendAddressPools").stream().map(view -> pool(resource, view)).toList(), rules);
    }

    private static Frontend frontend(Resource resource, JsonNodeView node) {
        JsonNodeView properties = node.properties();
        return new Frontend(id(resource, "frontendIPConfigurations", node), properties.reference("publicIPAddress"),
                properties.reference("publicIPPrefix"), properties.reference("subnet"));
    }

    private static Pool pool(Resource resource, JsonNodeView node) {
        JsonNodeView properties = node.properties();
        Stream<ResourceId> listed = properties.references("backendIPConfigurations").stream();
        Stream<ResourceId> addressed = properties.objects("loadBalancerBackendAddresses")
                .stream()
                .flatMap(address -> address.properties().reference("networkInterfaceIPConfiguration").stream());
        return new Pool(id(resource, "backendAddressPools", node), Stream.concat(listed, addressed).distinct().toList(),
                properties.objects("loadBalancerBackendAddresses")
                        .stream()
                        .flatMap(address -> address.properties().text("ipAddress").stream())
                        .toList());
    }

    /** Returns the id of a nested object, even if it is missing, as in templates. */
    private static ResourceId id(Resource resource, String list, JsonNodeView node) {
        return node.text("id")
                .flatMap(ResourceId::parse)
                .orElseGet(() -> resource.id().child(list, node.text("name").orElse("?")));
    }
}
