package org.tomes.document.figure.network;

import org.tomes.document.figure.network.MapModel.Net;

/** A network as a box with a known size, before it is placed. */
interface SizedBox {

    Net net();

    double height();

    void draw(DrawingBuilder drawing, double x, double y);
}
