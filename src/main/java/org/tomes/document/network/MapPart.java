package org.tomes.document.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.content.Block;
import org.tomes.document.figure.network.MapModelReader;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Texts;

/** The section with the map of the networks, and with what the map cannot show. */
final class MapPart extends SnapshotPart {

    private static final ResourceType GATEWAY = ResourceType.of("Microsoft.Network/virtualNetworkGateways");
    private static final ResourceType CONNECTION = ResourceType.of("Microsoft.Network/connections");

    MapPart() {
        super("network-map", "networkdocumentation.map.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        List<String> endpoints = endpointsWithoutSubnet(view.inventory());
        if (!endpoints.isEmpty()) {
            document.gap(document.texts().get("networkdocumentation.map.endpoints.gap"), document.texts()
                    .get("networkdocumentation.map.endpoints.reason", NameJoiner.of(endpoints, document.texts())));
        }
        document.pictures(() -> {
            List<Block.Figure> figures = NetworkMap.figures(MapModelReader.of(view.inventory()).withZones(view.zones()),
                    document.texts());
            if (figures.isEmpty()) {
                writeWithoutNetworks(document, view.inventory());
            } else {
                figures.forEach(document::figure);
                document.bullets(missing(view.inventory(), document.texts()));
            }
        });
    }

    /**
     * Names resources that are known but have no place on the map, because the snapshot does not show where they
     * belong.
     */
    private static List<String> missing(Inventory inventory, Texts texts) {
        List<String> missing = new ArrayList<>();
        List<String> endpoints = endpointsWithoutSubnet(inventory);
        if (!endpoints.isEmpty()) {
            missing.add(
                    texts.get("networkdocumentation.map.endpoints", endpoints.size(), NameJoiner.of(endpoints, texts)));
        }
        List<String> gateways = inventory.resources(GATEWAY).stream().map(gateway -> gateway.name()).toList();
        if (!gateways.isEmpty() && !inventory.covers(CONNECTION)) {
            missing.add(texts.get("networkdocumentation.map.sites", gateways.size(), NameJoiner.of(gateways, texts)));
        }
        return missing;
    }

    /** Returns private endpoints that services name, but whose network interfaces were not collected. */
    private static List<String> endpointsWithoutSubnet(Inventory inventory) {
        Set<ResourceId> drawn = inventory.networkInterfaces()
                .stream()
                .flatMap(card -> card.resource().node().properties().reference("privateEndpoint").stream())
                .collect(Collectors.toSet());
        return inventory.resources()
                .stream()
                .flatMap(service -> service.node().properties().objects("privateEndpointConnections").stream())
                .flatMap(connection -> connection.properties().reference("privateEndpoint").stream())
                .filter(endpoint -> !drawn.contains(endpoint))
                .map(ResourceId::name)
                .distinct()
                .sorted()
                .toList();
    }
}
