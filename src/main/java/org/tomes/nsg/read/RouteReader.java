package org.tomes.nsg.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.nsg.FirewallDnatRules;
import org.tomes.nsg.RouteTagEffects;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PublicSpace;

/**
 * Collects route tables, gateways and their connections, and determines which addresses they add to {@code
 * VirtualNetwork} in each subnet. Routes that are learned by BGP are not in the data, so private addresses are
 * uncertain. All addresses are uncertain only if the data contains a default route, or a gateway that can learn one.
 */
final class RouteReader {

    private static final String TABLES = "/providers/microsoft.network/routetables/";
    private static final String GATEWAY_SUBNET = "GatewaySubnet";

    private final Map<String, ResourceFields> tables = new HashMap<>();
    private final Map<String, List<ResourceFields>> standaloneRoutes = new HashMap<>();
    private final Map<String, AddressSet> sites = new HashMap<>();
    private final Map<String, Set<String>> subnetsOfGateways = new HashMap<>();
    private final Map<String, RouteTagEffects> gateways = new HashMap<>();
    private final List<ResourceFields> connections = new ArrayList<>();
    /** Networks whose gateways a network uses, by the id of the using network. */
    private final Map<String, Set<String>> gatewayNetworks = new HashMap<>();
    private boolean allGatewaysRead;
    private AddressSet firewalls = AddressSet.NONE;

    /** Adds a route table. A table of which only the name is listed counts as unread. */
    void addTable(ResourceFields table) {
        if (table.has("properties") || table.has("routes")) {
            table.id().ifPresent(id -> tables.put(id, table));
        }
    }

    /** Adds a route that is defined outside its table, as in a template or a list. */
    void addRoute(ResourceFields route) {
        String id = route.id().orElse("");
        int end = id.indexOf("/routes/");
        String name = route.text("name").toLowerCase(Locale.ROOT);
        String table = end > 0 ? id.substring(0, end)
                : name.indexOf('/') > 0 ? TABLES + name.substring(0, name.indexOf('/')) : "";
        standaloneRoutes.computeIfAbsent(table, key -> new ArrayList<>()).add(route);
    }

    /** Adds the other end of a connection, for example on-premises. */
    void addSite(ResourceFields site) {
        SubnetReader.prefixes(site.inner("localNetworkAddressSpace").list("addressPrefixes"))
                .ifPresent(space -> site.id().ifPresent(id -> sites.put(id, space)));
    }

    void addConnection(ResourceFields connection) {
        connections.add(connection);
    }

    /**
     * Adds a gateway. A gateway with a default site receives all traffic for which no other route exists (Microsoft's
     * “forced tunneling”). BGP and ExpressRoute can also announce a default route, which lists do not contain; the tag
     * “might also contain default routes” (“Virtual network service tags”).
     */
    void addGateway(ResourceFields gateway) {
        gateway.id().ifPresent(id -> {
            gateway.objects("ipConfigurations")
                    .forEach(fields -> fields.inner("subnet")
                            .id()
                            .ifPresent(subnet -> subnetsOfGateways.computeIfAbsent(id, key -> new HashSet<>())
                                    .add(subnet)));
            if (gateway.reference("gatewayDefaultSite").isPresent() || learnsRoutes(gateway)) {
                gateways.merge(id, RouteTagEffects.of(AddressSet.NONE, AddressSet.ALL, gateway.text("name")),
                        RouteTagEffects::and);
            }
        });
    }

    /** Records that every gateway was read, so that a gateway subnet without a gateway is known to be empty. */
    void markGatewaysRead() {
        allGatewaysRead = true;
    }

    static boolean isForGateway(Subnet subnet) {
        return subnet.name().equalsIgnoreCase(GATEWAY_SUBNET);
    }

    /**
     * Returns the addresses that a gateway adds if it was not read although its subnet was. The name of the subnet is
     * reserved for gateways (Microsoft Learn, "About VPN Gateway configuration settings").
     */
    private RouteTagEffects unreadGatewayEffects(VirtualNetwork network) {
        boolean isUnread = !allGatewaysRead && network.subnets().stream().anyMatch(RouteReader::isForGateway)
                && subnetsOfGateways.values().stream().flatMap(Set::stream).noneMatch(network::holds);
        return isUnread ? RouteTagEffects.of(AddressSet.NONE, AddressSet.ALL, network.name()) : RouteTagEffects.NONE;
    }

    private static boolean learnsRoutes(ResourceFields gateway) {
        return gateway.text("enableBgp").equalsIgnoreCase("true")
                || gateway.text("gatewayType").equalsIgnoreCase("ExpressRoute");
    }

    /**
     * @param peering peering of the network {@code network}, which uses the gateway of the other network
     */
    void addUseOfGateway(String network, ResourceFields peering) {
        peering.reference("remoteVirtualNetwork")
                .ifPresent(remote -> gatewayNetworks.computeIfAbsent(network, key -> new HashSet<>()).add(remote));
    }

    /** Returns the additions by subnet id; subnets without additions are left out. */
    Map<String, RouteTagEffects> routes(List<VirtualNetwork> networks, List<Subnet> standaloneSubnets,
            Map<String, AddressSet> tags) {
        Map<String, RouteTagEffects> byTable = new HashMap<>();
        firewalls = FirewallDnatRules.firewallSpace(networks);
        Map<String, RouteTagEffects> byNetwork = gatewayEffects();
        Map<String, RouteTagEffects> all = new HashMap<>();
        Set<String> read = networks.stream().map(VirtualNetwork::id).collect(Collectors.toSet());
        networks.forEach(network -> byNetwork.merge(network.id(), unreadGatewayEffects(network), RouteTagEffects::and));
        for (VirtualNetwork network : networks) {
            RouteTagEffects learned = Stream
                    .concat(Stream.of(network.id()), gatewayNetworks.getOrDefault(network.id(), Set.of()).stream())
                    .map(id -> read.contains(id) ? byNetwork.getOrDefault(id, RouteTagEffects.NONE)
                            : RouteTagEffects.of(AddressSet.NONE, AddressSet.ALL, SecurityGroupReader.lastSegment(id)))
                    .reduce(RouteTagEffects.NONE, RouteTagEffects::and);
            network.subnets().forEach(subnet -> put(subnet, learned, byTable, tags, all));
        }
        standaloneSubnets.stream()
                .filter(subnet -> !all.containsKey(subnet.id()))
                .forEach(subnet -> put(subnet, RouteTagEffects.NONE, byTable, tags, all));
        return all;
    }

    private void put(Subnet subnet, RouteTagEffects learned, Map<String, RouteTagEffects> byTable,
            Map<String, AddressSet> tags, Map<String, RouteTagEffects> all) {
        Optional<String> table = subnet.routeTable();
        RouteTagEffects ownRoutes = table.map(id -> byTable.computeIfAbsent(id, key -> tableEffects(id, tags)))
                .orElse(RouteTagEffects.NONE);
        boolean propagationDisabled = table.map(tables::get)
                .filter(fields -> fields.text("disableBgpRoutePropagation").equalsIgnoreCase("true"))
                .isPresent();
        RouteTagEffects both = ownRoutes.and(propagationDisabled ? learned.asUncertain() : learned);
        if (!both.isEmpty()) {
            all.put(subnet.id(), both);
        }
    }

    /** Returns the additions by the gateways of each network, by id of the network. */
    private Map<String, RouteTagEffects> gatewayEffects() {
        Map<String, RouteTagEffects> byGateway = new HashMap<>(gateways);
        for (ResourceFields connection : connections) {
            Optional<AddressSet> site = connection.reference("localNetworkGateway2").map(sites::get);
            Optional<String> gateway = connection.reference("virtualNetworkGateway1");
            if (site.isPresent() && gateway.isPresent()) {
                String status = connection.text("connectionStatus");
                RouteTagEffects siteRoutes = RouteTagEffects.of(site.get(), AddressSet.NONE,
                        SecurityGroupReader.lastSegment(gateway.get()));
                boolean isConnected = status.isEmpty() || status.equalsIgnoreCase("Connected");
                byGateway.merge(gateway.get(), isConnected ? siteRoutes : siteRoutes.asUncertain(),
                        RouteTagEffects::and);
            }
        }
        Map<String, RouteTagEffects> byNetwork = new HashMap<>();
        byGateway.forEach((gateway, routes) -> subnetsOfGateways.getOrDefault(gateway, Set.of())
                .forEach(subnet -> byNetwork.merge(subnet.replaceFirst("/subnets/[^/]*$", ""), routes,
                        RouteTagEffects::and)));
        return byNetwork;
    }

    private RouteTagEffects tableEffects(String id, Map<String, AddressSet> tags) {
        String name = SecurityGroupReader.lastSegment(id);
        ResourceFields table = tables.get(id);
        boolean listed = table != null && (!table.has("routes") || table.get("routes").isArray());
        if (!listed) {
            return RouteTagEffects.of(AddressSet.NONE, AddressSet.ALL, name);
        }
        return Stream.concat(table.objects("routes").stream(), standaloneRoutes.getOrDefault(id, List.of()).stream())
                .map(route -> routeEffects(route, table.text("name").isEmpty() ? name : table.text("name"), tags))
                .reduce(RouteTagEffects.NONE, RouteTagEffects::and);
    }

    /**
     * Returns the additions by a route, which depend on its next hop. The tag certainly contains prefixes that are
     * routed to appliances and gateways (observed and documented), and certainly not prefixes routed to the internet.
     * Other next hops are undocumented.
     */
    private RouteTagEffects routeEffects(ResourceFields route, String table, Map<String, AddressSet> tags) {
        String prefixText = route.text("addressPrefix");
        String hop = route.text("nextHopType").toLowerCase(Locale.ROOT);
        Optional<AddressSet> prefix = Cidr.parse(prefixText).map(Cidr::asSet);
        boolean isServiceTag = prefix.isEmpty() && ServiceTagNames.isTag(prefixText);
        Optional<AddressSet> knownAddresses = isServiceTag
                ? Optional.ofNullable(tags.get(prefixText.toLowerCase(Locale.ROOT)))
                : prefix;
        AddressSet addresses = knownAddresses
                .orElseGet(() -> isServiceTag ? PublicSpace.without(AddressSet.NONE) : AddressSet.ALL);
        return switch (hop) {
            case "internet" -> isServiceTag ? RouteTagEffects.ofServices(addresses, table) : RouteTagEffects.NONE;
            case "virtualappliance",
                    "virtualnetworkgateway" ->
                markLeavingAzure(route, addresses,
                        knownAddresses.map(certain -> RouteTagEffects.of(certain, AddressSet.NONE, table))
                                .orElseGet(() -> RouteTagEffects.of(AddressSet.NONE, addresses, table)));
            default -> RouteTagEffects.of(AddressSet.NONE, addresses, table);
        };
    }

    private RouteTagEffects markLeavingAzure(ResourceFields route, AddressSet addresses, RouteTagEffects effects) {
        boolean toFirewall = Cidr.parse(route.text("nextHopIpAddress"))
                .map(Cidr::asSet)
                .filter(firewalls::containsAll)
                .isPresent();
        return toFirewall || addresses.intersect(PublicSpace.without(AddressSet.NONE)).isEmpty() ? effects
                : effects.withOutsideAzure();
    }
}
