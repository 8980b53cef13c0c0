package org.tomes.document.network;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.content.Block;
import org.tomes.document.figure.network.MapReading;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.document.network.NetworkReportData.View;

/** The networks as a picture. */
final class MapPart extends NetworkPart {

    MapPart() {
        super("network-map", "netdoc.map.title");
    }

    @Override
    void write(DocumentBuilder manuscript, NetworkReportData facts, View view) {
        manuscript.pictures(() -> {
            List<Block.Figure> figures = NetworkMap.figures(MapReading.of(view.inventory()), manuscript.texts());
            if (figures.isEmpty()) {
                withoutNetworks(manuscript, view.inventory());
            } else {
                figures.forEach(manuscript::figure);
            }
        });
    }
}
