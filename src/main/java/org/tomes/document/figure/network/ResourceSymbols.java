package org.tomes.document.figure.network;

import org.tomes.document.figure.network.MapModel.Kind;

/**
 * A symbol for each kind of resource, {@value #SIZE} points high and wide. The symbols can be distinguished by their
 * shape alone.
 */
final class ResourceSymbols {

    static final double SIZE = 9;

    private ResourceSymbols() {
    }

    static void draw(DrawingBuilder drawing, Kind kind, double x, double y) {
        switch (kind) {
            case MACHINE -> machine(drawing, x, y);
            case INTERFACE -> {
                drawing.box(x + 0.5, y + 1, 8, 4.5, 0, null, MapStyle.FINE);
                for (double pin = 2; pin < 8; pin += 2.5) {
                    drawing.line(MapStyle.FINE, x + pin, y + 5.5, x + pin, y + 8.5);
                }
            }
            case PRIVATE_ENDPOINT -> {
                drawing.box(x + 0.5, y + 0.5, 8, 8, 4, null, MapStyle.FINE);
                drawing.dot(x + 4.5, y + 4.5, 1.8, MapStyle.INK);
            }
            case BASTION -> drawing.line(MapStyle.FINE, x + 0.5, y + 8.5, x + 0.5, y + 1, x + 2.5, y + 1, x + 2.5,
                    y + 3, x + 3.6, y + 3, x + 3.6, y + 1, x + 5.4, y + 1, x + 5.4, y + 3, x + 6.5, y + 3, x + 6.5,
                    y + 1, x + 8.5, y + 1, x + 8.5, y + 8.5, x + 0.2, y + 8.5);
            case LOAD_BALANCER -> fork(drawing, x, y);
            case APPLICATION_GATEWAY -> {
                drawing.box(x, y, SIZE, SIZE, 2, null, MapStyle.FINE);
                fork(drawing, x, y);
            }
            case GATEWAY -> {
                arrow(drawing, x + 4, y + 2.8, x + 9, true);
                arrow(drawing, x + 5, y + 6.2, x, false);
            }
            case FIREWALL -> firewall(drawing, x, y);
            case NAT_GATEWAY -> {
                drawing.line(MapStyle.FINE, x + 4, y + 0.8, x + 0.6, y + 0.8, x + 0.6, y + 8.2, x + 4, y + 8.2);
                arrow(drawing, x + 2.5, y + 4.5, x + 9, true);
            }
            case PUBLIC_ADDRESS -> globe(drawing, x, y);
        }
    }

    private static void machine(DrawingBuilder drawing, double x, double y) {
        drawing.box(x + 0.4, y + 0.6, 8.2, 5.6, 0.8, null, MapStyle.FINE);
        drawing.line(MapStyle.FINE, x + 4.5, y + 6.2, x + 4.5, y + 8.2);
        drawing.line(MapStyle.FINE, x + 2.2, y + 8.3, x + 6.8, y + 8.3);
    }

    private static void fork(DrawingBuilder drawing, double x, double y) {
        drawing.line(MapStyle.FINE, x + 1.2, y + 4.5, x + 3.4, y + 4.5, x + 7.6, y + 1.8);
        drawing.line(MapStyle.FINE, x + 3.4, y + 4.5, x + 7.6, y + 4.5);
        drawing.line(MapStyle.FINE, x + 3.4, y + 4.5, x + 7.6, y + 7.2);
    }

    private static void firewall(DrawingBuilder drawing, double x, double y) {
        drawing.box(x + 0.4, y + 0.8, 8.2, 7.4, 0, null, MapStyle.FINE);
        drawing.line(MapStyle.FINE, x + 0.4, y + 3.3, x + 8.6, y + 3.3);
        drawing.line(MapStyle.FINE, x + 0.4, y + 5.7, x + 8.6, y + 5.7);
        drawing.line(MapStyle.FINE, x + 4.5, y + 0.8, x + 4.5, y + 3.3);
        drawing.line(MapStyle.FINE, x + 2.5, y + 3.3, x + 2.5, y + 5.7);
        drawing.line(MapStyle.FINE, x + 6.5, y + 3.3, x + 6.5, y + 5.7);
        drawing.line(MapStyle.FINE, x + 4.5, y + 5.7, x + 4.5, y + 8.2);
    }

    private static void globe(DrawingBuilder drawing, double x, double y) {
        drawing.box(x + 0.5, y + 0.5, 8, 8, 4, null, MapStyle.FINE);
        drawing.box(x + 2.7, y + 0.5, 3.6, 8, 1.8, null, MapStyle.FINE);
        drawing.line(MapStyle.FINE, x + 0.5, y + 4.5, x + 8.5, y + 4.5);
    }

    private static void arrow(DrawingBuilder drawing, double from, double y, double to, boolean right) {
        double back = right ? -2.2 : 2.2;
        drawing.line(MapStyle.FINE, from, y, to, y);
        drawing.line(MapStyle.FINE, to + back, y - 1.8, to, y, to + back, y + 1.8);
    }

    /**
     * @param isWhole whether an NSG exists; a missing NSG is drawn as an outline that is struck through
     */
    static void shield(DrawingBuilder drawing, double x, double y, boolean isWhole) {
        double bottom = y + 7.4;
        if (isWhole) {
            // Filled with lines, because drawings do not support filled polygons.
            for (double row = 0.8; row < 6.4; row += 0.7) {
                double inset = row < 3.5 ? 0 : (row - 3.5) * 0.85;
                drawing.line(MapStyle.FINE, x + 0.4 + inset, y + row, x + 6.6 - inset, y + row);
            }
        }
        drawing.line(MapStyle.FINE, x + 0.4, y + 0.4, x + 6.6, y + 0.4, x + 6.6, y + 3.8, x + 3.5, bottom, x + 0.4,
                y + 3.8, x + 0.4, y + 0.4);
        if (!isWhole) {
            drawing.line(MapStyle.FINE, x - 0.6, y + 7.2, x + 7.6, y + 0.2);
        }
    }
}
