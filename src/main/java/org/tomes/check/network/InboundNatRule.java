package org.tomes.check.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.LoadBalancer;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.analysis.ManagementPorts;
import org.tomes.nsg.space.PortNotation;

/**
 * Inbound NAT pool or rule of a load balancer that publishes each machine of a scale set on a separate port.
 *
 * @param name name of the pool or rule
 * @param port port of the machines; empty if there is no port or it was not read
 * @param isPublic whether the frontend has a public address
 * @param read whether the load balancer was read
 */
record InboundNatRule(String name, Optional<Integer> port, Protocol protocol, boolean isPublic, boolean read) {

    /**
     * Type of inbound NAT rules. Azure returns them as part of their load balancer; in templates and lists of rules
     * they are separate resources.
     */
    private static final ResourceType NAT_RULE = ResourceType.of("Microsoft.Network/loadBalancers/inboundNatRules");
    private static final String NAT_POOLS = "inboundNatPools";

    static List<InboundNatRule> of(Resource scaleSet, Inventory inventory) {
        return ScaleSets.translations(scaleSet).stream().flatMap(pool -> of(pool, inventory)).toList();
    }

    private static Stream<InboundNatRule> of(ResourceId pool, Inventory inventory) {
        Optional<Resource> balancer = pool.parent()
                .flatMap(inventory::find)
                .filter(resource -> resource.hasProperties() && resource.type().equals(ResourceType.LOAD_BALANCER));
        if (balancer.isEmpty()) {
            return Stream.of(new InboundNatRule(pool.name(), Optional.empty(), Protocol.TCP, false, false));
        }
        LoadBalancer view = LoadBalancer.of(balancer.get());
        JsonNodeView properties = balancer.get().node().properties();
        Stream<JsonNodeView> pools = properties.objects(NAT_POOLS)
                .stream()
                .filter(node -> node.text("name").filter(pool.name()::equalsIgnoreCase).isPresent()
                        && pool.key().contains("/" + NAT_POOLS.toLowerCase(Locale.ROOT) + "/"));
        Stream<JsonNodeView> standaloneRules = inventory.resources(NAT_RULE)
                .stream()
                .filter(rule -> rule.id().parent().filter(balancer.get().id()::equals).isPresent())
                .map(Resource::node);
        Stream<JsonNodeView> rules = Stream.concat(properties.objects("inboundNatRules").stream(), standaloneRules)
                .filter(node -> node.properties().reference("backendAddressPool").filter(pool::equals).isPresent());
        return Stream.concat(pools, rules).map(node -> of(node, view));
    }

    private static InboundNatRule of(JsonNodeView node, LoadBalancer balancer) {
        JsonNodeView properties = node.properties();
        boolean published = properties.reference("frontendIPConfiguration")
                .filter(id -> balancer.frontends()
                        .stream()
                        .anyMatch(frontend -> frontend.id().equals(id) && frontend.isPublic()))
                .isPresent();
        Protocol protocol = properties.text("protocol").filter("Udp"::equalsIgnoreCase).isPresent() ? Protocol.UDP
                : Protocol.TCP;
        return new InboundNatRule(node.text("name").orElse("–"), properties.number("backendPort"), protocol, published,
                true);
    }

    boolean publishesManagement() {
        return isPublic && port.flatMap(number -> PortNotation.parse(String.valueOf(number)))
                .filter(ports -> !ManagementPorts.among(protocol, ports).isEmpty())
                .isPresent();
    }

    String text() {
        return name + " (" + port.map(String::valueOf).orElse("–") + ")";
    }
}
