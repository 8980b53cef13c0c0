package org.tomes.check.network;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.LoadBalancer;
import org.tomes.inventory.view.NatGateway;
import org.tomes.inventory.view.NetworkInterface;
import org.tomes.inventory.view.SubnetView;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PublicSpace;

/**
 * Checks that subnets reach the internet only through explicit configuration. Azure's default outbound access gives
 * machines an address that the company does not own; it is on for older subnets whose data lacks the setting.
 */
final class DefaultOutbound extends BaseCheck {

    private static final String PRIVATE_SINCE = "2025-07-01";

    /** Documented types of next hops: Microsoft Learn, REST "Routes - Get", {@code RouteNextHopType}. */
    private static final Set<String> HOPS = Set.of("virtualnetworkgateway", "vnetlocal", "internet", "virtualappliance",
            "none");

    /** Network interfaces whose traffic leaves through outbound rules of load balancers. */
    private static final CachedValue<Inventory, Set<ResourceId>> SENDING = new CachedValue<>(DefaultOutbound::sending);
    private static final CachedValue<Inventory, ResourceIndex<NetworkInterface>> BY_SUBNET = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.networkInterfaces(),
                    nic -> nic.ipConfigurations()
                            .stream()
                            .flatMap(configuration -> configuration.subnet().stream())
                            .findFirst()));

    DefaultOutbound() {
        super("network.default-outbound", Severity.LOW, ControlRef.direct("A.8.20"), ControlRef.supporting("A.8.23"));
    }

    @Override
    public List<Assessment> assess(CheckContext context) {
        return context.inventory()
                .subnets()
                .stream()
                .filter(subnet -> ReservedSubnet.of(subnet).isEmpty() && subnet.delegations().isEmpty())
                .map(subnet -> assess(subnet, context))
                .toList();
    }

    private Assessment assess(SubnetView subnet, CheckContext context) {
        CheckedResource subject = SubnetLookup.subject(subnet);
        if (!SubnetLookup.isRead(subnet, context)) {
            return notFullyRead(subject);
        }
        if (!subnet.defaultOutboundAccess().orElse(true)) {
            return met(subject, "off");
        }
        if (subnet.natGateway().isPresent()) {
            return assessGateway(subnet.natGateway().get(), subject, context);
        }
        Optional<ResourceId> table = subnet.routeTable();
        Optional<Resource> read = table.flatMap(context.inventory()::find).filter(Resource::hasProperties);
        if (table.isPresent() && read.isEmpty()) {
            return notAssessed(subject, "route-table-unread", table.get().name());
        }
        if (usesBalancer(subnet, context)) {
            return context.lists(ResourceType.NETWORK_INTERFACE, subnet.id()) ? met(subject, "outbound-rule")
                    : typeNotRead(subject, ResourceType.NETWORK_INTERFACE);
        }
        Optional<ResourceId> balancer = unreadBalancer(subnet, context);
        if (balancer.isPresent()) {
            return notAssessed(subject, "balancer-unread", balancer.get().name());
        }
        List<JsonNodeView> routes = read.map(context.inventory()::routes).orElse(List.of());
        Optional<String> unknown = routes.stream()
                .flatMap(route -> route.text("nextHopType").stream())
                .filter(hop -> !HOPS.contains(hop.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (unknown.isPresent()) {
            return notAssessed(subject, unknownValue("nextHopType", unknown.get()));
        }
        if (!redirectAllTraffic(routes)) {
            if (subnet.defaultOutboundAccess().isEmpty() && isPrivateIfNew(subnet, context)) {
                return notAssessed(subject, "private-if-new", PRIVATE_SINCE);
            }
            return notMet(subject, subnet.defaultOutboundAccess().isPresent() ? "on" : "on-by-default");
        }
        List<String> direct = direct(routes);
        boolean discarded = routes.stream()
                .filter(DefaultOutbound::leadsElsewhere)
                .allMatch(route -> route.text("nextHopType").filter("None"::equalsIgnoreCase).isPresent());
        return direct.isEmpty() ? met(subject, discarded ? "discarded" : "routed", table.get().name())
                : notMet(subject, "routed-partly", table.get().name(), list(direct.stream()));
    }

    /**
     * Whether a template creates the subnet with an API version in which subnets of new networks are private; subnets
     * of existing networks remain unchanged (Microsoft, Azure Networking Blog, "Private subnets by default in Azure
     * virtual networks").
     */
    private static boolean isPrivateIfNew(SubnetView subnet, CheckContext context) {
        return Stream.of(Optional.of(subnet.id()), subnet.network())
                .flatMap(Optional::stream)
                .flatMap(id -> context.inventory().find(id).stream())
                .flatMap(resource -> resource.node().text("apiVersion").stream())
                .anyMatch(version -> version.compareTo(PRIVATE_SINCE) >= 0);
    }

    /**
     * Assesses a subnet with a NAT gateway. A NAT gateway without a public address or prefix sends no traffic
     * (Microsoft Learn, "What is Azure NAT Gateway?").
     */
    private Assessment assessGateway(ResourceId id, CheckedResource subject, CheckContext context) {
        Optional<NatGateway> read = context.inventory()
                .natGateways()
                .stream()
                .filter(gateway -> gateway.hasProperties() && gateway.id().equals(id))
                .findFirst();
        if (read.isEmpty()) {
            return notAssessed(subject, "nat-gateway-unread", id.name());
        }
        if (read.get()
                .resource()
                .node()
                .properties()
                .text("provisioningState")
                .filter("Failed"::equalsIgnoreCase)
                .isPresent()) {
            return notAssessed(subject, "nat-gateway-failed", id.name());
        }
        boolean empty = read.get().publicAddresses().isEmpty() && read.get().publicPrefixes().isEmpty();
        return empty ? notAssessed(subject, "nat-gateway-empty", id.name()) : met(subject, "nat-gateway", id.name());
    }

    /**
     * Whether routes send all internet traffic elsewhere, either by one route or by several, such as one for each half
     * of the addresses.
     */
    private static boolean redirectAllTraffic(List<JsonNodeView> routes) {
        AddressSet redirected = AddressSet.unionOf(routes.stream()
                .filter(DefaultOutbound::leadsElsewhere)
                .flatMap(route -> route.text("addressPrefix").flatMap(Cidr::parse).stream())
                .map(Cidr::asSet)
                .toList());
        return redirected.v4().containsAll(PublicSpace.without(AddressSet.NONE).v4());
    }

    /**
     * Whether the route sends internet traffic elsewhere. The next hop {@code VnetLocal} delivers traffic within the
     * virtual network; it delivers traffic to other addresses only if one of Azure's routes leads there.
     */
    private static boolean leadsElsewhere(JsonNodeView route) {
        return route.text("nextHopType")
                .filter(hop -> !hop.equalsIgnoreCase("Internet") && !hop.equalsIgnoreCase("VnetLocal"))
                .isPresent();
    }

    /**
     * Returns destinations that are routed directly to the internet: the longest prefix has priority; if prefixes are
     * equally long, an address prefix has priority over a service tag; from Microsoft's page "Virtual network traffic
     * routing".
     */
    private static List<String> direct(List<JsonNodeView> routes) {
        return routes.stream()
                .filter(route -> route.text("nextHopType").filter("Internet"::equalsIgnoreCase).isPresent())
                .flatMap(route -> route.text("addressPrefix").stream())
                .toList();
    }

    /**
     * Whether outbound rules of a load balancer apply to all machines in the subnet that were read; from Microsoft's
     * page “Outbound rules Azure Load Balancer”.
     */
    private static boolean usesBalancer(SubnetView subnet, CheckContext context) {
        Set<ResourceId> sending = SENDING.in(context.inventory());
        List<NetworkInterface> nics = interfaces(subnet, context);
        return !nics.isEmpty() && nics.stream().allMatch(nic -> sending.contains(nic.id()));
    }

    private static List<NetworkInterface> interfaces(SubnetView subnet, CheckContext context) {
        return BY_SUBNET.in(context.inventory()).of(subnet.id());
    }

    /** Returns a load balancer used by the subnet's machines of which the outbound rules were not read. */
    private static Optional<ResourceId> unreadBalancer(SubnetView subnet, CheckContext context) {
        return interfaces(subnet, context).stream()
                .flatMap(DefaultOutbound::pools)
                .flatMap(pool -> pool.parent().stream())
                .filter(balancer -> context.inventory().find(balancer).filter(Resource::hasProperties).isEmpty())
                .findFirst();
    }

    private static Stream<ResourceId> pools(NetworkInterface nic) {
        return nic.resource()
                .node()
                .properties()
                .objects("ipConfigurations")
                .stream()
                .flatMap(node -> node.properties().references("loadBalancerBackendAddressPools").stream());
    }

    /**
     * Returns the interfaces with an IP configuration in a backend pool of an outbound rule. Pool and interface refer
     * to each other, but perhaps only one of the two was read.
     */
    private static Set<ResourceId> sending(Inventory inventory) {
        Set<ResourceId> sending = new HashSet<>();
        Set<ResourceId> pools = new HashSet<>();
        for (LoadBalancer balancer : inventory.loadBalancers()) {
            balancer.resource()
                    .node()
                    .properties()
                    .objects("outboundRules")
                    .stream()
                    .flatMap(rule -> rule.properties().reference("backendAddressPool").stream())
                    .forEach(pools::add);
            balancer.pools()
                    .stream()
                    .filter(pool -> pools.contains(pool.id()))
                    .flatMap(pool -> pool.members().stream())
                    .flatMap(member -> member.parent().stream())
                    .forEach(sending::add);
        }
        inventory.networkInterfaces()
                .stream()
                .filter(nic -> pools(nic).anyMatch(pools::contains))
                .map(NetworkInterface::id)
                .forEach(sending::add);
        return sending;
    }
}
