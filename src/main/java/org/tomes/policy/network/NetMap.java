package org.tomes.policy.network;

import java.util.List;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.content.Block;
import org.tomes.policy.figure.network.MapReading;
import org.tomes.policy.figure.network.NetworkMap;
import org.tomes.policy.network.NetFacts.View;

/** The networks as a picture. */
final class NetMap extends NetPart {

    NetMap() {
        super("network-map", "netdoc.map.title");
    }

    @Override
    void write(Manuscript manuscript, NetFacts facts, View view) {
        manuscript.pictures(() -> {
            List<Block.Figure> figures = NetworkMap.figures(MapReading.of(view.inventory()), manuscript.texts());
            if (figures.isEmpty()) {
                manuscript.paragraphs("netdoc.map.none");
            } else {
                figures.forEach(manuscript::figure);
            }
        });
    }
}
