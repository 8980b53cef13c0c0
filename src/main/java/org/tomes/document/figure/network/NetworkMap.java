package org.tomes.document.figure.network;

import java.util.List;
import java.util.Optional;
import org.tomes.document.content.Block;
import org.tomes.document.content.Drawing;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.text.Texts;

/**
 * The map of a snapshot's networks: the same picture for window, file and document.
 *
 * @param alternative says what the map says
 * @param spots what stands where, those below others later in the list
 */
public record NetworkMap(String caption, String alternative, Drawing drawing, List<Spot> spots) {

    public NetworkMap {
        spots = List.copyOf(spots);
    }

    /** A place in the drawing, in points, and the resource that is drawn there. */
    public record Spot(ResourceId id, String name, double x, double y, double width, double height) {

        public boolean contains(double atX, double atY) {
            return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
        }
    }

    /**
     * All networks in one picture, as wide as it needs to be; subnets are drawn unless there are too many networks.
     * Empty if the snapshot shows no network.
     *
     * @param title stands above the picture; may be empty
     */
    public static Optional<NetworkMap> whole(MapModel model, String title, Texts texts) {
        return model.nets().isEmpty() && model.loose().isEmpty() ? Optional.empty()
                : Optional.of(new MapDrawing(model, texts).whole(title));
    }

    /** One network alone, with its subnets. */
    public static NetworkMap of(MapModel model, Net net, String title, Texts texts) {
        return new MapDrawing(model, texts).alone(net, title);
    }

    /**
     * The map as figures that fit the pages of a document: one where that is enough, else the networks as a whole first
     * and then each with its subnets. Empty if the snapshot shows no network.
     */
    public static List<Block.Figure> figures(MapModel model, Texts texts) {
        return model.nets().isEmpty() ? List.of() : new MapPages(model, texts).figures();
    }

    public Block.Figure figure() {
        return new Block.Figure(alternative, caption, drawing);
    }

    /** What is drawn at a place: the smallest of all that cover it. */
    public Optional<Spot> at(double x, double y) {
        return spots.reversed().stream().filter(spot -> spot.contains(x, y)).findFirst();
    }
}
