package org.tomes.document.figure.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Drawing;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModel.Part;
import org.tomes.text.Texts;

/** Divides the map into figures that fit on a page and remain readable. */
final class MapPages {

    /** Half of the thickest line. */
    private static final double MARGIN = 1;
    /** Height in points that is available on a page between heading and caption. */
    private static final double TALLEST = 560;
    /**
     * Maximum height of a figure with several networks. Higher figures would leave larger gaps on the preceding page.
     */
    private static final double SHARED = 300;
    private static final double WIDTH = MapDrawing.PAGE - 2 * MARGIN;
    private static final double LEGEND_ROOM = 60;
    private static final int CARDS = 24;
    private static final double BETWEEN = 10;

    private final MapModel model;
    private final Texts texts;
    private final MapDescription description;
    private final List<Block.Figure> figures = new ArrayList<>();

    MapPages(MapModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.description = new MapDescription(texts);
    }

    List<Block.Figure> figures() {
        NetworkMap onePageMap = new MapDrawing(model, texts).drawOnOnePage();
        if (onePageMap.drawing().height() <= SHARED) {
            return List.of(onePageMap.figure());
        }
        List<HubWithSpokes> clusters = HubWithSpokes.of(model.nets());
        if (model.nets().size() > 1) {
            overviews(clusters);
        }
        details(model.inOrder().stream().filter(Net::read).toList());
        return figures;
    }

    /**
     * Draws one hub with few other networks in one figure. Otherwise, each hub has a separate figure, and networks
     * without peerings follow.
     */
    private void overviews(List<HubWithSpokes> clusters) {
        List<HubWithSpokes> alone = clusters.stream().filter(hub -> hub.spokes().isEmpty()).toList();
        if (!alone.isEmpty() && alone.size() == clusters.size() - 1 && model.nets().size() <= CARDS) {
            overview(clusters, "map.caption.together", alone.size());
            return;
        }
        clusters.stream().filter(hub -> !hub.spokes().isEmpty()).forEach(this::overview);
        for (int from = 0; from < alone.size(); from += CARDS) {
            overview(alone.subList(from, Math.min(alone.size(), from + CARDS)), "map.caption.alone", alone.size());
        }
    }

    private void overview(HubWithSpokes hub) {
        for (int from = 0; from < hub.spokes().size(); from += CARDS) {
            overview(
                    List.of(new HubWithSpokes(hub.hub(),
                            hub.spokes().subList(from, Math.min(hub.spokes().size(), from + CARDS)))),
                    "map.caption.overview", 0);
        }
    }

    private void overview(List<HubWithSpokes> clusters, String caption, int alone) {
        DrawingBuilder drawing = new DrawingBuilder(MARGIN);
        double bottom = new MapLayout(WIDTH, 3, (net, room) -> new NetworkCard(net, room, texts)).draw(drawing,
                clusters, 0);
        List<Net> shownNets = clusters.stream()
                .flatMap(hub -> Stream.concat(Stream.of(hub.hub()), hub.spokes().stream()))
                .toList();
        add(drawing, bottom, shownNets, false, texts.get(caption, shownNets.size(), alone));
    }

    /**
     * Puts networks below each other in one figure as far as they fit. A network that is too high for a page is
     * continued in the next figure.
     */
    private void details(List<Net> nets) {
        DrawingBuilder drawing = new DrawingBuilder(MARGIN);
        List<Net> shownNets = new ArrayList<>();
        double bottom = 0;
        for (Net net : nets) {
            List<Net> pieces = pieces(net);
            for (int i = 0; i < pieces.size(); i++) {
                String addition = pieces.size() == 1 ? "" : texts.get("map.piece", i + 1, pieces.size());
                NetworkBox box = new NetworkBox(pieces.get(i), WIDTH, texts, addition);
                if (!shownNets.isEmpty() && bottom + box.height() > SHARED - LEGEND_ROOM) {
                    addDetails(drawing, bottom, shownNets);
                    drawing = new DrawingBuilder(MARGIN);
                    shownNets = new ArrayList<>();
                    bottom = 0;
                }
                box.draw(drawing, 0, bottom);
                shownNets.add(pieces.get(i));
                bottom += box.height() + BETWEEN;
            }
        }
        if (!shownNets.isEmpty()) {
            addDetails(drawing, bottom, shownNets);
        }
    }

    private void addDetails(DrawingBuilder drawing, double bottom, List<Net> shownNets) {
        List<String> names = shownNets.stream().map(Net::name).distinct().toList();
        add(drawing, bottom - BETWEEN, shownNets, true, texts
                .get(names.size() == 1 ? "map.caption.one" : "map.caption.some", names.getFirst(), names.getLast()));
    }

    private List<Net> pieces(Net net) {
        List<Net> pieces = new ArrayList<>();
        List<Part> part = new ArrayList<>();
        for (Part candidate : net.parts()) {
            part.add(candidate);
            if (part.size() > 1
                    && new NetworkBox(net.with(part), WIDTH, texts, "").height() > TALLEST - LEGEND_ROOM - 4) {
                pieces.add(net.with(part.subList(0, part.size() - 1)));
                part = new ArrayList<>(List.of(candidate));
            }
        }
        pieces.add(net.with(part));
        return pieces;
    }

    private void add(DrawingBuilder drawing, double bottom, List<Net> shownNets, boolean detailed, String caption) {
        MapLegend legend = new MapLegend(texts, WIDTH);
        double end = legend.draw(drawing, detailed ? shownNets : List.of(), List.of(), detailed ? List.of() : shownNets,
                bottom + 4);
        end = legend.unread(drawing, model.unread(), end);
        figures.add(new Block.Figure(description.of(shownNets, List.of(), model.unread()), caption,
                new Drawing(MapDrawing.PAGE, end + 2 * MARGIN, drawing.shapes())));
    }
}
