package org.tomes.document.figure.network;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tomes.document.content.Drawing;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModel.Thing;
import org.tomes.text.Texts;

/** Draws maps of all networks or of one network, with title, resources without a subnet, legend and notes. */
final class MapDrawing {

    /** Width of the text area of a document. */
    static final double PAGE = 470;

    private static final int MAX_DETAILED_NETWORKS = 80;
    private static final int MAX_COLUMNS = 10;
    /** Ratio of width to height of a screen or a landscape page. */
    private static final double SHAPE = 1.25;
    private static final double TITLE_ROOM = 22;
    /** Margin of a picture outside a document. */
    private static final double MARGIN = 14;

    private final MapModel model;
    private final Texts texts;
    private final MapDescription description;

    MapDrawing(MapModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.description = new MapDescription(texts);
    }

    NetworkMap drawAllNetworks(String title) {
        List<HubWithSpokes> clusters = HubWithSpokes.of(model.nets());
        boolean detailed = model.nets().size() <= MAX_DETAILED_NETWORKS;
        int perPage = detailed ? 1 : 3;
        NetworkMap map = draw(clusters, title, PAGE, perPage, detailed);
        // The height decreases roughly as the width increases, so pictures narrower than this need not be tried.
        int pages = Math.min(MAX_COLUMNS - 1,
                (int) Math.sqrt(map.drawing().height() / (map.drawing().width() * SHAPE)));
        while (map.drawing().height() > map.drawing().width() * SHAPE && pages < MAX_COLUMNS) {
            pages++;
            map = draw(clusters, title, PAGE * pages, perPage * pages, detailed);
        }
        return map;
    }

    /** Draws all networks in the width of a document's text, with unlimited height. */
    NetworkMap drawOnOnePage() {
        return draw(HubWithSpokes.of(model.nets()), "", PAGE - 2, 1, true);
    }

    NetworkMap alone(Net net, String title) {
        return draw(List.of(new HubWithSpokes(net, List.of())), title, PAGE, 1, true);
    }

    private NetworkMap draw(List<HubWithSpokes> clusters, String title, double width, int columns, boolean detailed) {
        DrawingBuilder drawing = new DrawingBuilder(title.isEmpty() ? 1 : MARGIN);
        double top = title.isEmpty() ? 0 : TITLE_ROOM;
        if (!title.isEmpty()) {
            drawing.fitted(title, 0, 12, width, 11, true, MapStyle.INK);
        }
        BiFunction<Net, Double, SizedBox> frames = detailed ? (net, room) -> new NetworkBox(net, room, texts, "")
                : (net, room) -> new NetworkCard(net, room, texts);
        double bottom = new MapLayout(width, columns, frames).draw(drawing, clusters, top);
        List<Net> shownNets = clusters.stream()
                .flatMap(cluster -> Stream.concat(Stream.of(cluster.hub()), cluster.spokes().stream()))
                .toList();
        boolean all = shownNets.size() == model.nets().size();
        List<Thing> loose = all && detailed ? model.loose() : List.of();
        bottom = new UnplacedResourcesBox(loose, width, texts).draw(drawing, bottom + 10);
        MapLegend legend = new MapLegend(texts, width);
        bottom = legend.draw(drawing, detailed ? shownNets : List.of(), loose, all ? shownNets : List.of(), bottom);
        bottom = legend.unread(drawing, model.unread(), bottom);
        return new NetworkMap(
                all ? texts.get("map.caption.all") : texts.get("map.caption.one", shownNets.getFirst().name()),
                description.of(shownNets, loose, model.unread()),
                new Drawing(width + 2 * drawing.margin(), bottom + 2 * drawing.margin(), drawing.shapes()),
                drawing.spots());
    }
}
