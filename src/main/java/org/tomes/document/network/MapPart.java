package org.tomes.document.network;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.content.Block;
import org.tomes.document.figure.network.MapModelReader;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.document.network.NetworkDocumentationData.View;

/** The section with the map of the networks. */
final class MapPart extends SnapshotPart {

    MapPart() {
        super("network-map", "networkdocumentation.map.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        document.pictures(() -> {
            List<Block.Figure> figures = NetworkMap.figures(MapModelReader.of(view.inventory()).withZones(view.zones()),
                    document.texts());
            if (figures.isEmpty()) {
                writeWithoutNetworks(document, view.inventory());
            } else {
                figures.forEach(document::figure);
            }
        });
    }
}
