package org.tomes.document.figure.network;

import org.tomes.document.figure.network.MapModel.Net;

/** A network as a box with a known size, before it is placed. */
interface SizedBox {

    Net net();

    double height();

    /** Returns the distance from the top at which the line of a peering ends. */
    default double peeringEnd() {
        return 13;
    }

    void draw(DrawingBuilder drawing, double x, double y);
}
