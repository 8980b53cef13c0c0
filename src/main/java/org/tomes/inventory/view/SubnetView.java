package org.tomes.inventory.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * A subnet, which its virtual network lists or which was received separately.
 *
 * @param network absent if the id does not contain it
 * @param delegations services to which the subnet is delegated, such as {@code Microsoft.Web/serverFarms}
 * @param applicationGateways gateways to which the subnet refers
 * @param defaultOutboundAccess absent in subnets that were created before Azure introduced the setting
 */
public record SubnetView(ResourceId id, String name, Optional<ResourceId> network, List<String> addressPrefixes,
        Optional<ResourceId> securityGroup, Optional<ResourceId> routeTable, Optional<ResourceId> natGateway,
        List<String> serviceEndpoints, List<String> delegations, List<ResourceId> applicationGateways,
        Optional<Boolean> defaultOutboundAccess, Optional<String> privateEndpointNetworkPolicies) {

    /**
     * Reads a subnet that was received separately. In a template, its name is {@code network/GatewaySubnet}; in other
     * data, only the last part.
     */
    public static SubnetView of(Resource resource) {
        return of(resource.id(), resource.id().name(), resource.id().parent(), resource.node().properties());
    }

    /** Reads a subnet that is nested in its network. Templates omit its id. */
    static SubnetView nested(Resource network, JsonNodeView node) {
        String name = node.text("name").orElse("?");
        ResourceId id = node.text("id").flatMap(ResourceId::parse).orElseGet(() -> network.id().child("subnets", name));
        return of(id, name, Optional.of(network.id()), node.properties());
    }

    private static SubnetView of(ResourceId id, String name, Optional<ResourceId> network, JsonNodeView properties) {
        return new SubnetView(id, name, network, properties.texts("addressPrefix", "addressPrefixes"),
                properties.reference("networkSecurityGroup"), properties.reference("routeTable"),
                properties.reference("natGateway"),
                properties.objects("serviceEndpoints")
                        .stream()
                        .flatMap(endpoint -> endpoint.text("service").stream())
                        .toList(),
                properties.objects("delegations")
                        .stream()
                        .flatMap(delegation -> delegation.properties().text("serviceName").stream())
                        .toList(),
                Stream.of("applicationGatewayIPConfigurations", "ipConfigurations")
                        .flatMap(list -> properties.references(list).stream())
                        .flatMap(configuration -> configuration.parent().stream())
                        .filter(user -> user.type().filter(ResourceType.APPLICATION_GATEWAY::equals).isPresent())
                        .distinct()
                        .toList(),
                properties.flag("defaultOutboundAccess"), properties.text("privateEndpointNetworkPolicies"));
    }
}
