package org.tomes.document.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.AzureText;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Texts;

/**
 * VPN connections, routes and private DNS zones that the snapshot contains. All missing data is listed in one place.
 */
final class NetworkConnectivityTables {

    private static final ResourceType CONNECTION = ResourceType.of("Microsoft.Network/connections");
    private static final ResourceType DNS_ZONE = ResourceType.of("Microsoft.Network/privateDnsZones");
    private static final ResourceType DNS_LINK = ResourceType
            .of("Microsoft.Network/privateDnsZones/virtualNetworkLinks");

    private final Texts texts;
    private final Inventory inventory;

    private NetworkConnectivityTables(Texts texts, Inventory inventory) {
        this.texts = texts;
        this.inventory = inventory;
    }

    static void write(DocumentBuilder document, Inventory inventory) {
        NetworkConnectivityTables paths = new NetworkConnectivityTables(document.texts(), inventory);
        Map<String, ResourceType> types = new LinkedHashMap<>();
        types.put("networkdocumentation.connections", CONNECTION);
        types.put("networkdocumentation.routes", ResourceType.ROUTE_TABLE);
        types.put("networkdocumentation.dnsZones", DNS_ZONE);
        paths.table(document, "networkdocumentation.connections", paths.connections());
        paths.table(document, "networkdocumentation.routes", paths.routes());
        paths.table(document, "networkdocumentation.dnsZones", paths.dnsZoneTable());
        String missing = types.entrySet()
                .stream()
                .filter(type -> !inventory.covers(type.getValue()))
                .map(type -> document.texts().get(type.getKey()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            document.notAssessed(missing, document.texts().get("document.format.notInSnapshot"));
        }
    }

    private void table(DocumentBuilder document, String key, TableBuilder table) {
        if (!table.isEmpty()) {
            document.part(key);
            document.table(table);
        }
    }

    private TableBuilder connections() {
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.connections").rowHeads()
                .column("name", 5)
                .column("gateway", 5)
                .column("kind", 4)
                .column("remote", 8)
                .column("state", 4);
        inventory.resources(CONNECTION).forEach(connection -> {
            JsonNodeView properties = connection.node().properties();
            table.row(connection.name(), name(properties.reference("virtualNetworkGateway1")),
                    properties.text("connectionType").map(new AzureText(texts)::connectionType).orElse("–"),
                    remote(properties),
                    properties.text("connectionStatus").map(new AzureText(texts)::connectionStatus).orElse("–"));
        });
        return table.sorted(1);
    }

    /**
     * Returns the other end of a connection, with its address and the networks behind it if the snapshot contains them.
     */
    private String remote(JsonNodeView connection) {
        Optional<ResourceId> end = Stream.of("localNetworkGateway2", "virtualNetworkGateway2", "peer")
                .flatMap(property -> connection.reference(property).stream())
                .findFirst();
        Optional<JsonNodeView> local = end.flatMap(inventory::find).map(gateway -> gateway.node().properties());
        return Stream.of(end.map(ResourceId::name).stream(),
                local.flatMap(gateway -> gateway.text("gatewayIpAddress").or(() -> gateway.text("fqdn"))).stream(),
                local.map(gateway -> String.join(", ",
                        gateway.child("localNetworkAddressSpace").texts("addressPrefixes")))
                        .filter(prefixes -> !prefixes.isEmpty())
                        .stream())
                .flatMap(part -> part)
                .collect(Collectors.collectingAndThen(Collectors.joining("\n"), text -> text.isEmpty() ? "–" : text));
    }

    private TableBuilder routes() {
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.routes").rowHeads()
                .column("table", 6)
                .column("subnets", 7)
                .column("prefix", 5)
                .column("next", 7);
        inventory.resources(ResourceType.ROUTE_TABLE).forEach(routeTable -> {
            String subnets = subnets(routeTable);
            List<JsonNodeView> routes = inventory.routes(routeTable);
            if (routes.isEmpty()) {
                boolean isEmpty = routeTable.node().properties().isList("routes");
                table.row(routeTable.name(), subnets, "–",
                        texts.get(isEmpty ? "networkdocumentation.routes.none" : "document.format.unknown"));
            }
            routes.forEach(route -> table.row(routeTable.name(), subnets, route.text("addressPrefix").orElse("–"),
                    next(route)));
        });
        return table.sorted(1);
    }

    /** Returns the subnets that refer to the route table. */
    private String subnets(Resource routeTable) {
        String names = inventory.subnets(routeTable)
                .stream()
                .map(subnet -> subnet.id().parent().map(ResourceId::name).orElse("–") + "/" + subnet.name())
                .sorted()
                .collect(Collectors.joining(", "));
        return !names.isEmpty() ? names
                : texts.get(inventory.covers(ResourceType.VIRTUAL_NETWORK) ? "networkdocumentation.routes.unused"
                        : "document.format.unknown");
    }

    private String next(JsonNodeView route) {
        String kind = route.text("nextHopType").map(new AzureText(texts)::nextHop).orElse("–");
        return route.text("nextHopIpAddress").map(address -> kind + ", " + address).orElse(kind);
    }

    private TableBuilder dnsZoneTable() {
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.dnsZones").rowHeads()
                .column("zone", 6)
                .column("networks", 7);
        ResourceIndex<Resource> links = ResourceIndex.of(inventory.resources(DNS_LINK), link -> link.id().parent());
        inventory.resources(DNS_ZONE)
                .forEach(zone -> table.row(zone.name(), inventory.covers(DNS_LINK) ? networks(links.of(zone.id()))
                        : texts.get("document.format.unknown")));
        return table.sorted(1);
    }

    private String networks(List<Resource> links) {
        String names = links.stream()
                .map(link -> name(link.node().properties().reference("virtualNetwork")))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? texts.get("document.format.none") : names;
    }

    private static String name(Optional<ResourceId> resource) {
        return resource.map(ResourceId::name).orElse("–");
    }
}
