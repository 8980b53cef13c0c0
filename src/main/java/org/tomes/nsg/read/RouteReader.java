package org.tomes.nsg.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.nsg.Routes;
import org.tomes.nsg.Subnet;
import org.tomes.nsg.VirtualNetwork;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PublicSpace;

/**
 * Collects route tables, gateways and what gateways connect, and tells what they add to {@code VirtualNetwork} in each
 * subnet. What gateways learn by BGP is in no file: there private addresses stay in doubt, and all of them only where
 * the data shows a default route.
 */
final class RouteReader {

    private static final String TABLES = "/providers/microsoft.network/routetables/";

    private final Map<String, Fields> tables = new HashMap<>();
    private final Map<String, List<Fields>> routesBeside = new HashMap<>();
    private final Map<String, AddressSet> sites = new HashMap<>();
    private final Map<String, Set<String>> subnetsOfGateways = new HashMap<>();
    private final Map<String, Routes> gateways = new HashMap<>();
    private final List<Fields> connections = new ArrayList<>();
    /** Networks whose gateways others use, by the id of the other. */
    private final Map<String, Set<String>> lenders = new HashMap<>();

    /** One that a list only names stays unread. */
    void addTable(Fields table) {
        if (table.has("properties") || table.has("routes")) {
            table.id().ifPresent(id -> tables.put(id, table));
        }
    }

    /** A route that a template or a list has by itself. */
    void addRoute(Fields route) {
        String id = route.id().orElse("");
        int end = id.indexOf("/routes/");
        String name = route.text("name").toLowerCase(Locale.ROOT);
        String table = end > 0 ? id.substring(0, end)
                : name.indexOf('/') > 0 ? TABLES + name.substring(0, name.indexOf('/')) : "";
        routesBeside.computeIfAbsent(table, none -> new ArrayList<>()).add(route);
    }

    /** What stands at the other end of a connection, on-premises for example. */
    void addSite(Fields site) {
        SubnetReader.prefixes(site.inner("localNetworkAddressSpace").list("addressPrefixes"))
                .ifPresent(space -> site.id().ifPresent(id -> sites.put(id, space)));
    }

    void addConnection(Fields connection) {
        connections.add(connection);
    }

    /** A gateway with a default site sends all that has no other route there: Microsoft's “forced tunneling”. */
    void addGateway(Fields gateway) {
        gateway.id().ifPresent(id -> {
            gateway.objects("ipConfigurations")
                    .forEach(fields -> fields.inner("subnet")
                            .id()
                            .ifPresent(subnet -> subnetsOfGateways.computeIfAbsent(id, none -> new HashSet<>())
                                    .add(subnet)));
            if (gateway.reference("gatewayDefaultSite").isPresent()) {
                gateways.merge(id, Routes.of(AddressSet.NONE, AddressSet.ALL, gateway.text("name")), Routes::and);
            }
        });
    }

    /** @param peering of the network {@code network} that uses the gateway of the other one */
    void addUseOfGateway(String network, Fields peering) {
        peering.reference("remoteVirtualNetwork")
                .ifPresent(remote -> lenders.computeIfAbsent(network, none -> new HashSet<>()).add(remote));
    }

    /** By the subnet's id; subnets to which nothing is added are left out. */
    Map<String, Routes> routes(List<VirtualNetwork> networks, List<Subnet> alone, Map<String, AddressSet> tags) {
        Map<String, Routes> byTable = new HashMap<>();
        Map<String, Routes> byNetwork = ofGateways();
        Map<String, Routes> all = new HashMap<>();
        for (VirtualNetwork network : networks) {
            Routes learned = Stream
                    .concat(Stream.of(network.id()), lenders.getOrDefault(network.id(), Set.of()).stream())
                    .map(id -> byNetwork.getOrDefault(id, Routes.NONE))
                    .reduce(Routes.NONE, Routes::and);
            network.subnets().forEach(subnet -> put(subnet, learned, byTable, tags, all));
        }
        alone.stream()
                .filter(subnet -> !all.containsKey(subnet.id()))
                .forEach(subnet -> put(subnet, Routes.NONE, byTable, tags, all));
        return all;
    }

    private void put(Subnet subnet, Routes learned, Map<String, Routes> byTable, Map<String, AddressSet> tags,
            Map<String, Routes> all) {
        Optional<String> table = subnet.routeTable();
        Routes own = table.map(id -> byTable.computeIfAbsent(id, none -> ofTable(id, tags))).orElse(Routes.NONE);
        boolean cutOff = table.map(tables::get)
                .filter(fields -> fields.text("disableBgpRoutePropagation").equalsIgnoreCase("true"))
                .isPresent();
        Routes both = own.and(cutOff ? learned.asUncertain() : learned);
        if (!both.isNothing()) {
            all.put(subnet.id(), both);
        }
    }

    /** What each network's gateways add, by its id. */
    private Map<String, Routes> ofGateways() {
        Map<String, Routes> byGateway = new HashMap<>(gateways);
        for (Fields connection : connections) {
            Optional<AddressSet> site = connection.reference("localNetworkGateway2").map(sites::get);
            Optional<String> gateway = connection.reference("virtualNetworkGateway1");
            if (site.isPresent() && gateway.isPresent()) {
                String status = connection.text("connectionStatus");
                Routes found = Routes.of(site.get(), AddressSet.NONE, GroupReader.lastSegment(gateway.get()));
                boolean up = status.isEmpty() || status.equalsIgnoreCase("Connected");
                byGateway.merge(gateway.get(), up ? found : found.asUncertain(), Routes::and);
            }
        }
        Map<String, Routes> byNetwork = new HashMap<>();
        byGateway.forEach((gateway, routes) -> subnetsOfGateways.getOrDefault(gateway, Set.of())
                .forEach(subnet -> byNetwork.merge(subnet.replaceFirst("/subnets/[^/]*$", ""), routes, Routes::and)));
        return byNetwork;
    }

    private Routes ofTable(String id, Map<String, AddressSet> tags) {
        String name = GroupReader.lastSegment(id);
        Fields table = tables.get(id);
        boolean listed = table != null && (!table.has("routes") || table.get("routes").isArray());
        if (!listed) {
            return Routes.of(AddressSet.NONE, AddressSet.ALL, name);
        }
        return Stream.concat(table.objects("routes").stream(), routesBeside.getOrDefault(id, List.of()).stream())
                .map(route -> ofRoute(route, table.text("name").isEmpty() ? name : table.text("name"), tags))
                .reduce(Routes.NONE, Routes::and);
    }

    /**
     * By the next hop: appliances and gateways put the prefix into the tag for certain (seen and documented); the
     * internet does not; of the others Microsoft's page says neither.
     */
    private static Routes ofRoute(Fields route, String table, Map<String, AddressSet> tags) {
        String written = route.text("addressPrefix");
        String hop = route.text("nextHopType").toLowerCase(Locale.ROOT);
        Optional<AddressSet> prefix = Cidr.parse(written).map(Cidr::asSet);
        boolean service = prefix.isEmpty() && TagNames.isTag(written);
        Optional<AddressSet> known = service ? Optional.ofNullable(tags.get(written.toLowerCase(Locale.ROOT))) : prefix;
        AddressSet addresses = known.orElseGet(() -> service ? PublicSpace.without(AddressSet.NONE) : AddressSet.ALL);
        return switch (hop) {
            case "internet" -> service ? Routes.ofServices(addresses, table) : Routes.NONE;
            case "virtualappliance", "virtualnetworkgateway" ->
                known.map(certain -> Routes.of(certain, AddressSet.NONE, table))
                        .orElseGet(() -> Routes.of(AddressSet.NONE, addresses, table));
            default -> Routes.of(AddressSet.NONE, addresses, table);
        };
    }
}
