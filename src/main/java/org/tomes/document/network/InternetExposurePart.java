package org.tomes.document.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.AzureText;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ScopeLabels;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.FlowLog;
import org.tomes.text.Texts;

/** The section about connections to the internet and about flow logs. */
final class InternetExposurePart extends SnapshotPart {

    private static final ResourceType NETWORK_GATEWAY = ResourceType.of("Microsoft.Network/virtualNetworkGateways");

    /**
     * Types of services that are reached over the network. Other resources, such as disks, also have a setting for
     * public access.
     */
    private static final Set<ResourceType> WITH_ENDPOINTS = Set.of(ResourceType.KEY_VAULT, ResourceType.SQL_SERVER,
            ResourceType.STORAGE_ACCOUNT, ResourceType.WEB_APP);

    InternetExposurePart() {
        super("ways-in", "networkdocumentation.outside.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        part(document, "networkdocumentation.addresses", ResourceType.PUBLIC_ADDRESS, view.inventory(),
                addresses(document.texts(), view.inventory()));
        PublicEndpointTables.write(document, data, view);
        part(document, "networkdocumentation.bastions", ResourceType.BASTION, view.inventory(),
                bastions(document.texts(), view.inventory()));
        part(document, "networkdocumentation.gateways", NETWORK_GATEWAY, view.inventory(),
                gateways(document.texts(), view.inventory()));
        part(document, "networkdocumentation.endpoints", ResourceType.VIRTUAL_NETWORK, view.inventory(),
                endpoints(document.texts(), view.inventory()));
        NetworkConnectivityTables.write(document, view.inventory());
        part(document, "networkdocumentation.flowLogs", ResourceType.FLOW_LOG, view.inventory(),
                flowLogTable(document, view.inventory()));
    }

    private static void part(DocumentBuilder document, String key, ResourceType type, Inventory inventory,
            TableBuilder table) {
        Texts texts = document.texts();
        document.part(key);
        if (!inventory.covers(type)) {
            document.notAssessed(texts.get(key), texts.get("document.format.notInSnapshot"));
        } else if (table.isEmpty()) {
            document.paragraphs("document.format.noneFound");
        } else {
            document.table(table);
        }
    }

    private static TableBuilder addresses(Texts texts, Inventory inventory) {
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.addresses").rowHeads()
                .column("name", 5)
                .column("address", 4)
                .column("sku", 3)
                .column("used", 6);
        inventory.publicAddresses()
                .forEach(address -> table.row(address.name(), address.address().orElse("–"), address.sku().orElse("–"),
                        address.usedBy()
                                .flatMap(ResourceId::parent)
                                .map(ResourceId::name)
                                .orElse(texts.get("networkdocumentation.addresses.unused"))));
        return table.sorted(1);
    }

    private static TableBuilder bastions(Texts texts, Inventory inventory) {
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.bastions").rowHeads()
                .column("name", 5)
                .column("network", 5)
                .column("sku", 3);
        inventory.bastions()
                .forEach(bastion -> table.row(bastion.name(), bastion.network().map(ResourceId::name).orElse("–"),
                        bastion.sku().orElse("–")));
        return table;
    }

    private static TableBuilder gateways(Texts texts, Inventory inventory) {
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.gateways").rowHeads()
                .column("name", 5)
                .column("network", 5)
                .column("kind", 3)
                .column("sku", 3)
                .column("address", 5);
        inventory.resources(NETWORK_GATEWAY).forEach(gateway -> {
            JsonNodeView properties = gateway.node().properties();
            List<JsonNodeView> places = properties.objects("ipConfigurations")
                    .stream()
                    .map(JsonNodeView::properties)
                    .toList();
            table.row(gateway.name(),
                    names(places.stream()
                            .flatMap(place -> place.reference("subnet").stream())
                            .flatMap(subnet -> subnet.parent().stream())),
                    properties.text("gatewayType").map(new AzureText(texts)::gatewayType).orElse("–"),
                    properties.child("sku").text("name").orElse("–"),
                    names(places.stream().flatMap(place -> place.reference("publicIPAddress").stream())));
        });
        return table;
    }

    /**
     * Returns the table of private endpoints, which services name. A service without public access can be reached only
     * through a private endpoint, so it is listed even if its private endpoints were not collected.
     */
    private static TableBuilder endpoints(Texts texts, Inventory inventory) {
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.endpoints").rowHeads()
                .column("service", 5)
                .column("endpoint", 6)
                .column("state", 3);
        for (Resource service : inventory.resources()) {
            JsonNodeView properties = service.node().properties();
            properties.objects("privateEndpointConnections")
                    .stream()
                    .map(JsonNodeView::properties)
                    .forEach(connection -> table.row(service.name(),
                            names(connection.reference("privateEndpoint").stream()),
                            connection.child("privateLinkServiceConnectionState")
                                    .text("status")
                                    .map(new AzureText(texts)::connectionStatus)
                                    .orElse("–")));
            if (isClosed(properties) && WITH_ENDPOINTS.contains(service.type())
                    && !properties.isList("privateEndpointConnections")) {
                table.row(service.name(), texts.get("networkdocumentation.endpoints.notCollected"), "–");
            }
        }
        return table.sorted(1);
    }

    private static boolean isClosed(JsonNodeView properties) {
        return properties.text("publicNetworkAccess").filter("Disabled"::equalsIgnoreCase).isPresent();
    }

    private static String names(Stream<ResourceId> resources) {
        String names = resources.map(ResourceId::name).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    private static TableBuilder flowLogTable(DocumentBuilder document, Inventory inventory) {
        ScopeLabels places = new ScopeLabels(document.texts(), inventory);
        TableBuilder table = new TableBuilder(document.texts(), "networkdocumentation.flowLogs").rowHeads()
                .column("name", 5)
                .column("target", 6)
                .column("enabled", 3)
                .column("retention", 4);
        inventory.flowLogs()
                .forEach(log -> table.row(log.name(), places.of(log.target()), document.formats().yesNo(log.enabled()),
                        retention(document, log)));
        return table;
    }

    /**
     * Returns the retention period. If the retention policy is missing, disabled or has 0 days, logs are retained
     * without limit.
     */
    private static String retention(DocumentBuilder document, FlowLog log) {
        return log.retentionDays()
                .filter(days -> days > 0 && log.retentionEnabled().orElse(false))
                .map(document.formats()::days)
                .orElseGet(() -> document.texts().get("networkdocumentation.flowLogs.forever"));
    }
}
