package org.tomes.document.figure.network;

import org.tomes.document.figure.network.MapModel.Net;

/** A network as a box whose size is known before it is placed. */
interface SizedBox {

    Net net();

    double height();

    /** Returns the distance between the top of the box and the point at which the line of a peering ends. */
    default double peeringEnd() {
        return 13;
    }

    void draw(DrawingBuilder drawing, double x, double y);
}
