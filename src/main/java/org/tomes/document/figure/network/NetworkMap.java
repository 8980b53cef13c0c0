package org.tomes.document.figure.network;

import java.util.List;
import java.util.Optional;
import org.tomes.document.content.Block;
import org.tomes.document.content.Drawing;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Texts;

/**
 * The map of the networks in a snapshot, which is the same in window, file and document.
 *
 * @param alternative description of the map in words
 * @param spots positions of the resources, from back to front
 */
public record NetworkMap(String caption, String alternative, Drawing drawing, List<Spot> spots) {

    public NetworkMap {
        spots = List.copyOf(spots);
    }

    /** An area of the drawing, in points, and the resource that is drawn there. */
    public record Spot(ResourceId id, String name, double x, double y, double width, double height) {

        public boolean contains(double atX, double atY) {
            return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
        }
    }

    /**
     * Draws all networks in one picture of any width. Subnets are drawn unless there are too many networks. Empty if
     * the snapshot contains no network.
     *
     * @param title title above the picture; may be empty
     */
    public static Optional<NetworkMap> ofAllNetworks(MapModel model, String title, Texts texts) {
        return model.nets().isEmpty() && model.loose().isEmpty() ? Optional.empty()
                : Optional.of(new MapDrawing(model, texts).drawAllNetworks(title));
    }

    /** Draws one network with its subnets. */
    public static NetworkMap of(MapModel model, Net net, String title, Texts texts) {
        return new MapDrawing(model, texts).alone(net, title);
    }

    /**
     * Draws the map as figures that fit on the pages of a document. If one figure is not sufficient, an overview of the
     * networks is followed by each network with its subnets. Empty if the snapshot contains no network.
     */
    public static List<Block.Figure> figures(MapModel model, Texts texts) {
        return model.nets().isEmpty() ? List.of() : new MapPages(model, texts).figures();
    }

    public Block.Figure figure() {
        return new Block.Figure(alternative, caption, drawing);
    }

    /** Returns the smallest resource that is drawn at a position. */
    public Optional<Spot> at(double x, double y) {
        return spots.reversed().stream().filter(spot -> spot.contains(x, y)).findFirst();
    }
}
