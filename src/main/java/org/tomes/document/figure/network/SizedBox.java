package org.tomes.document.figure.network;

import org.tomes.document.figure.network.MapModel.Net;

/** A network as a box whose size is known before it has a place. */
interface SizedBox {

    Net net();

    double height();

    void draw(DrawingBuilder sketch, double x, double y);
}
