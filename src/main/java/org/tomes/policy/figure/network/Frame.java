package org.tomes.policy.figure.network;

import org.tomes.policy.figure.network.MapModel.Net;

/** A network as a box whose size is known before it has a place. */
interface Frame {

    Net net();

    double height();

    void draw(Sketch sketch, double x, double y);
}
